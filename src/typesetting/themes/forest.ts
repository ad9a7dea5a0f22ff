import type { Theme } from './theme'

export const forest: Theme = {
  id: 'forest',
  name: { zh: '森林', en: 'Forest' },
  ink: '#1e2823',
  quiet: '#4f5b54',
  accent: '#0f6344',
  type: { size: 16, lineHeight: 1.8, scale: 'clear' },
  spacing: 'normal',
  radius: 16,
  looks: { heading: 'bar', number: 'large', quote: 'marks', divider: 'dots', card: 'tint', callout: 'panel' },
}
