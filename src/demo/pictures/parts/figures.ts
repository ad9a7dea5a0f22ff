import { circle, disc, ellipse, n, path, rect, stroke } from './shapes'

/** All figures stand on (0, 0) and are about 100 high; place them with `placed`. */

/** A person seen from behind in a coat. */
export function walker(coat: string, legs = '#2b2f3a', hat = '#2b2f3a'): string {
  return (
    stroke('M-7 -34L-9 -2M7 -34L10 -2', [legs, 9]) +
    path('M-19 -30Q-17 -72 0 -76Q17 -72 19 -30Q0 -24 -19 -30Z', coat) +
    stroke('M-15 -66Q-24 -50 -20 -38M15 -66Q24 -50 20 -38', [coat, 8]) +
    circle([0, -86, 11], '#e3b58f') +
    path('M-12 -86Q-12 -101 0 -101Q12 -101 12 -86Q0 -91 -12 -86Z', hat)
  )
}

/** A porter climbing with a shoulder pole and two loads, seen from behind. */
export function porter(colour: string, load: string): string {
  return (
    stroke('M-6 -38L-12 -4M6 -38L14 -14L12 -6', [colour, 10]) +
    path('M-17 -34Q-17 -74 0 -78Q17 -74 17 -34Z', colour) +
    stroke('M-14 -70L-32 -80M14 -70L34 -62', [colour, 8]) +
    circle([0, -88, 11], colour) +
    path('M-24 -92L0 -108L24 -92Q0 -86 -24 -92Z', load) +
    stroke('M-74 -68Q0 -92 74 -64', [load, 6]) +
    stroke('M-70 -68L-80 -34M-70 -68L-58 -34M70 -64L60 -30M70 -64L82 -30', [colour, 2]) +
    rect([-84, -36, 30, 34], load, 'rx="5"') +
    rect([56, -32, 30, 34], load, 'rx="5"')
  )
}

/** A Bactrian camel walking left; about 120 high with its rider's place between the humps. */
export function camel(colour: string, saddle: string, rider?: string): string {
  const body =
    'M-62 -96Q-70 -104 -82 -102Q-92 -100 -94 -93Q-90 -89 -80 -90Q-74 -88 -72 -78Q-70 -58 -56 -50Q-54 -44 -50 -42L-54 -2H-46L-40 -38Q-34 -36 -30 -36L-36 -2H-28L-20 -36Q10 -30 34 -38L36 -20L32 -2H40L46 -24L50 -40L56 -22L60 -2H68L64 -30Q66 -52 58 -66Q54 -78 44 -82Q38 -98 28 -84Q18 -72 8 -70Q0 -70 -6 -76Q-14 -100 -24 -88Q-34 -74 -46 -72Q-56 -70 -60 -80Q-60 -90 -62 -96Z'
  const tail = stroke('M62 -62Q72 -50 68 -34', [colour, 4])
  const cloth = path('M-20 -82Q-2 -66 22 -80L26 -48Q0 -40 -22 -50Z', saddle)
  const person =
    rider === undefined
      ? ''
      : path('M-14 -76Q-12 -112 2 -114Q16 -112 18 -76Z', rider) +
        circle([2, -122, 9], '#d9a37a') +
        path('M-9 -122Q-8 -136 2 -135Q13 -135 13 -122Q2 -128 -9 -122Z', saddle) +
        stroke('M-8 -104Q-20 -90 -28 -88', [rider, 6])
  return tail + path(body, colour) + cloth + person
}

export function duck(body: string, head: string): string {
  return (
    path('M-26 -8Q-14 -16 0 -14Q22 -14 34 -22Q30 2 4 3Q-20 3 -26 -8Z', body) +
    circle([-24, -20, 9], head) +
    path('M-33 -21L-44 -17L-32 -15Z', '#e2a33d') +
    path('M-28 -14Q-22 -2 -12 -8L-18 -20Z', head)
  )
}

/** A gull in flight, seen from the side below. */
export function gull(body: string, wing: string, tip: string): string {
  return (
    path('M-44 -4Q-22 -16 8 -8Q28 -2 46 -6Q28 8 4 8Q-22 8 -44 -4Z', body) +
    path('M-6 -8Q8 -46 60 -66Q40 -34 22 -2Z', wing) +
    path('M44 -58L60 -66Q54 -52 46 -42Z', tip) +
    path('M-14 -6Q-30 -42 -66 -52Q-44 -24 -20 -2Z', wing, 'fill-opacity="0.75"') +
    path('M-44 -4L-56 0L-43 2Z', '#e8a33a') +
    circle([-37, -4, 2], '#2b2f3a')
  )
}

/** A city bicycle with a basket, leaning on nothing; wheels of 34. */
export function bicycle(frame: string, tyre: string, basket: string): string {
  const spokes = (cx: number): string =>
    Array.from({ length: 8 }, (_, i) => `M${cx} -34L${n(cx + 31 * Math.cos((i * Math.PI) / 4))} ${n(-34 + 31 * Math.sin((i * Math.PI) / 4))}`).join('')
  const wheel = (cx: number): string =>
    circle([cx, -34, 32], 'none', `stroke="${tyre}" stroke-width="5"`) + stroke(spokes(cx), [tyre, 1.2], 'stroke-opacity="0.6"')
  return (
    wheel(-54) +
    wheel(54) +
    stroke('M54 -34L38 -98M46 -68L-4 -34L-24 -92M-24 -86L42 -84M-54 -34L-4 -34M-54 -34L-22 -82', [frame, 6]) +
    stroke('M38 -98Q30 -108 18 -106M38 -98L46 -100', [tyre, 5]) +
    path('M-40 -98Q-24 -104 -8 -96Q-20 -90 -38 -93Z', tyre) +
    path('M42 -100H80L74 -70H48Z', basket) +
    stroke('M45 -90H77M47 -80H75M54 -100L56 -70M68 -100L66 -70', ['#8a5f33', 2]) +
    path(disc([50, -106, 8]) + disc([62, -110, 9]) + disc([74, -105, 8]), '#f0c6cf') +
    circle([-4, -34, 9], 'none', `stroke="${tyre}" stroke-width="4"`) +
    stroke('M-4 -34L6 -20', [tyre, 4])
  )
}

/** A scooter in profile, facing left. */
export function scooter(body: string, dark = '#2d3340'): string {
  const wheel = (x: number): string => circle([x, -20, 20], dark) + circle([x, -20, 8], '#d7d9dc')
  return (
    wheel(-60) +
    wheel(58) +
    path(
      'M-66 -46Q-58 -92 -48 -104L-36 -100Q-34 -62 -30 -36L12 -34Q18 -66 36 -70L80 -68Q92 -60 88 -34Q84 -24 70 -40Q50 -48 38 -22L-36 -20Q-44 -42 -66 -46Z',
      body,
    ) +
    path('M16 -74Q40 -86 82 -76Q84 -68 74 -67L20 -66Z', dark) +
    stroke('M-44 -104L-50 -122M-50 -122L-32 -124', [dark, 6]) +
    circle([-56, -104, 9], '#f6e7b0') +
    ellipse([-30, -134, 9, 6], '#c9ced6')
  )
}

/** A horse in harness trotting left. */
export function horse(coat: string, dark: string): string {
  return (
    path(
      'M-76 -112Q-88 -108 -98 -86Q-98 -78 -88 -80L-74 -88Q-68 -70 -58 -60L-62 -34L-74 -22L-68 -2H-60L-62 -20L-48 -34L-42 -52L-34 -50L-30 -2H-21L-18 -48Q10 -42 34 -52L46 -30L40 -2H49L58 -30L54 -48L70 -24L74 -2H83L80 -28L68 -50Q72 -76 52 -84Q16 -90 -30 -82Q-48 -96 -58 -112L-64 -124Z',
      coat,
    ) +
    path('M-64 -124Q-44 -110 -34 -82L-46 -84Q-56 -100 -70 -112Z', dark) +
    path('M64 -78Q88 -74 86 -36Q76 -50 66 -60Z', dark) +
    stroke('M-50 -62Q-46 -84 -34 -86M20 -84L24 -50M-40 -74L54 -66', ['#c8402f', 5])
  )
}

/** A child on a sled, seen from the side, facing left. */
export function sledder(coat: string, hat: string): string {
  return (
    stroke('M-44 -14Q-58 -14 -58 -26M-44 -14H44M-30 -14V-24M28 -14V-24', ['#7a4a2b', 6]) +
    rect([-42, -28, 84, 7], '#a96a3c') +
    stroke('M6 -34L-30 -34L-44 -28', ['#34405a', 14]) +
    path('M-12 -34Q-14 -74 8 -76Q28 -74 26 -30Z', coat) +
    stroke('M4 -64Q-16 -56 -28 -44', [coat, 11]) +
    circle([6, -86, 13], '#f0c6a2') +
    path('M-8 -86Q-8 -104 7 -104Q22 -104 21 -86Q6 -92 -8 -86Z', hat) +
    circle([7, -106, 6], '#ffffff')
  )
}
