import type { Theme } from './theme'

export const sea: Theme = {
  id: 'sea',
  name: { zh: '海岸', en: 'Seashore' },
  ink: '#1f262b',
  quiet: '#50585e',
  accent: '#0f658b',
  heading: 'rule',
  quote: 'line',
  radius: 12,
}
