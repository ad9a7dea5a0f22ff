import type { Feature } from '@/platform/feature'

/** 工作台: the rightmost feature. It reads what the others hold and says what needs whom today. */
export const desk: Feature = {
  actions: ['/src/desk/admin/palette/Palette#Palette'],
  navigation: '/src/desk/admin/Navigation#Navigation',
  belowSignIn: ['/src/desk/admin/SignInHelp#SignInHelp'],
  logo: '/src/desk/admin/Logo#Logo',
  icon: '/src/desk/admin/Logo#Icon',
  views: { dashboard: { Component: '/src/desk/pages/StartPage#StartPage' } },
}
