import type { Theme } from './theme'

export const snow: Theme = {
  id: 'snow',
  name: { zh: '雪原', en: 'Snowfield' },
  ink: '#232838',
  quiet: '#4e5464',
  accent: '#3a5a7a',
  type: { size: 16, lineHeight: 1.9, scale: 'calm', tracking: 0.5 },
  spacing: 'airy',
  radius: 20,
  looks: { heading: 'centre', number: 'outline', quote: 'marks', divider: 'dots', card: 'outline', callout: 'outline' },
}
