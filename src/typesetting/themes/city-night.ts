import type { Theme } from './theme'

export const cityNight: Theme = {
  id: 'city-night',
  name: { zh: '都市夜色', en: 'City night' },
  ink: '#211f2e',
  quiet: '#504d60',
  accent: '#3c2268',
  type: { size: 15, lineHeight: 1.65, scale: 'bold' },
  spacing: 'tight',
  radius: 8,
  looks: { heading: 'badge', number: 'outline', quote: 'line', divider: 'line', card: 'edge', callout: 'edge' },
}
