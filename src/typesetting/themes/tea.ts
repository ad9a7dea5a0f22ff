import type { Theme } from './theme'

export const tea: Theme = {
  id: 'tea',
  name: { zh: '茶山', en: 'Tea hills' },
  ink: '#25291f',
  quiet: '#575c4e',
  accent: '#3f6a1e',
  type: { size: 15, lineHeight: 2, scale: 'calm', face: 'serif', tracking: 1 },
  spacing: 'airy',
  radius: 2,
  looks: { heading: 'centre', number: 'plain', quote: 'marks', divider: 'short', card: 'outline', callout: 'outline' },
}
