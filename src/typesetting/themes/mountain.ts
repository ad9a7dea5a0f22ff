import type { Theme } from './theme'

export const mountain: Theme = {
  id: 'mountain',
  name: { zh: '山野', en: 'Highland' },
  ink: '#23292a',
  quiet: '#525b5c',
  accent: '#2b5d66',
  type: { size: 16, lineHeight: 1.75, scale: 'clear' },
  spacing: 'normal',
  radius: 4,
  looks: { heading: 'bar', number: 'badge', quote: 'panel', divider: 'line', card: 'outline', callout: 'edge' },
}
