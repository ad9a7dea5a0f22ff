import type { Theme } from './theme'

export const mountain: Theme = {
  id: 'mountain',
  name: { zh: '山野', en: 'Highland' },
  ink: '#29261f',
  quiet: '#57544b',
  accent: '#2f6b47',
  heading: 'bar',
  quote: 'panel',
  radius: 4,
}
