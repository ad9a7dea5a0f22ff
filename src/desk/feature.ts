import { settingsGlobal } from './collections/settings-global'
import { houseEndpoints } from './endpoints/house-endpoints'
import type { Feature } from '@/platform/feature'

/** 工作台: the rightmost feature. It reads what the others hold and says what needs whom today. */
export const desk: Feature = {
  providers: ['/src/desk/admin/palette/PaletteHost#PaletteHost'],
  actions: ['/src/desk/admin/palette/Palette#Palette'],
  globals: [settingsGlobal],
  endpoints: houseEndpoints,
  navigation: '/src/desk/admin/Navigation#Navigation',
  belowSignIn: ['/src/desk/admin/SignInHelp#SignInHelp'],
  logo: '/src/desk/admin/Logo#Logo',
  icon: '/src/desk/admin/Logo#Icon',
  header: ['/src/desk/pages/FenceBand#FenceBand'],
  views: {
    dashboard: { Component: '/src/desk/pages/StartPage#StartPage' },
    health: { Component: '/src/desk/pages/HealthPage#HealthPage', path: '/health' },
  },
}
