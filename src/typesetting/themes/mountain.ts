import type { Theme } from './theme'

export const mountain: Theme = {
  id: 'mountain',
  name: { zh: '山野', en: 'Highland' },
  ink: '#29261f',
  quiet: '#57544b',
  accent: '#2f6b47',
  type: { size: 16, lineHeight: 1.75, scale: 'clear' },
  spacing: 'normal',
  radius: 4,
  looks: { heading: 'bar', number: 'badge', quote: 'panel', divider: 'line', card: 'outline', callout: 'edge' },
}
