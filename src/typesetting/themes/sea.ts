import type { Theme } from './theme'

export const sea: Theme = {
  id: 'sea',
  name: { zh: '海岸', en: 'Seashore' },
  ink: '#1f262b',
  quiet: '#50585e',
  accent: '#0f658b',
  type: { size: 16, lineHeight: 1.75, scale: 'clear' },
  spacing: 'normal',
  radius: 12,
  looks: { heading: 'rule', number: 'large', quote: 'line', divider: 'short', card: 'outline', callout: 'panel' },
}
