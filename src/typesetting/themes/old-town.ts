import type { Theme } from './theme'

export const oldTown: Theme = {
  id: 'old-town',
  name: { zh: '古镇', en: 'Old town' },
  ink: '#2a2520',
  quiet: '#5e564d',
  accent: '#6f5520',
  type: { size: 16, lineHeight: 1.85, scale: 'clear', face: 'serif', tracking: 0.5 },
  spacing: 'airy',
  radius: 0,
  looks: { heading: 'underline', number: 'plain', quote: 'line', divider: 'short', card: 'edge', callout: 'outline' },
}
