import type { Theme } from './theme'

export const island: Theme = {
  id: 'island',
  name: { zh: '海岛', en: 'Island' },
  ink: '#2b2129',
  quiet: '#62545e',
  accent: '#7b1c49',
  type: { size: 16, lineHeight: 1.8, scale: 'bold' },
  spacing: 'airy',
  radius: 24,
  looks: { heading: 'badge', number: 'large', quote: 'panel', divider: 'wave', card: 'tint', callout: 'panel' },
}
