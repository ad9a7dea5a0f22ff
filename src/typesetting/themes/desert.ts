import type { Theme } from './theme'

export const desert: Theme = {
  id: 'desert',
  name: { zh: '大漠', en: 'Desert' },
  ink: '#2e241c',
  quiet: '#61554b',
  accent: '#94470f',
  type: { size: 16, lineHeight: 1.7, scale: 'bold' },
  spacing: 'normal',
  radius: 2,
  looks: { heading: 'badge', number: 'badge', quote: 'panel', divider: 'short', card: 'tint', callout: 'edge' },
}
