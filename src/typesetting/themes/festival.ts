import type { Theme } from './theme'

export const festival: Theme = {
  id: 'festival',
  name: { zh: '节庆', en: 'Festival' },
  ink: '#2d1f1d',
  quiet: '#64534f',
  accent: '#8b2418',
  type: { size: 17, lineHeight: 1.75, scale: 'bold' },
  spacing: 'normal',
  radius: 8,
  looks: { heading: 'centre', number: 'badge', quote: 'panel', divider: 'dots', card: 'edge', callout: 'panel' },
}
