import type { Theme } from './theme'

export const sea: Theme = {
  id: 'sea',
  name: { zh: '海岸', en: 'Seashore' },
  ink: '#1c2733',
  quiet: '#4d5a66',
  accent: '#0b5ea8',
  type: { size: 16, lineHeight: 1.75, scale: 'clear' },
  spacing: 'normal',
  radius: 12,
  looks: { heading: 'rule', number: 'large', quote: 'line', divider: 'wave', card: 'outline', callout: 'panel' },
}
