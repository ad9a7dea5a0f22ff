import type { Theme } from './theme'

export const plain: Theme = {
  id: 'plain',
  name: { zh: '素笺', en: 'Plain' },
  ink: '#26282b',
  quiet: '#54585f',
  accent: '#445566',
  type: { size: 16, lineHeight: 1.75, scale: 'calm' },
  spacing: 'normal',
  radius: 4,
  looks: { heading: 'plain', number: 'plain', quote: 'line', divider: 'line', card: 'outline', callout: 'outline' },
}
