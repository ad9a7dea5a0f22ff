import type { Theme } from './theme'

export const magazine: Theme = {
  id: 'magazine',
  name: { zh: '画报', en: 'Magazine' },
  ink: '#161616',
  quiet: '#555555',
  accent: '#161616',
  type: { size: 16, lineHeight: 1.8, scale: 'bold', face: 'serif' },
  spacing: 'airy',
  radius: 0,
  looks: { heading: 'plain', number: 'large', quote: 'marks', divider: 'short', card: 'edge', callout: 'edge' },
}
