import { circle, disc, ellipse, path, rect, stroke } from './shapes'

/** Boats float with their waterline on y = 0, about 240 long; place them with `placed`. */

/** A plain wooden lake boat with a man in a straw hat standing at the pole. */
export function lakeBoat(hull: string, dark: string): string {
  return (
    stroke('M-62 14L-96 -176', [dark, 4]) +
    path('M-150 -34Q-120 -2 -80 14H86Q128 0 156 -38Q120 -14 60 -12H-66Q-120 -14 -150 -34Z', hull) +
    path('M-150 -34Q-120 -14 -66 -12H60Q120 -14 156 -38Q120 -6 58 -4H-66Q-124 -6 -150 -34Z', dark, 'fill-opacity="0.55"') +
    stroke('M-58 -12L-54 -46M-44 -12L-46 -46', [dark, 9]) +
    path('M-68 -42Q-68 -88 -50 -94Q-34 -88 -34 -42Z', dark) +
    stroke('M-60 -82L-82 -88M-42 -84L-76 -70', [dark, 8]) +
    circle([-51, -104, 11], '#c99a76') +
    path('M-80 -106Q-52 -134 -24 -106Q-52 -98 -80 -106Z', '#d8b06a') +
    path('M40 -12Q46 -40 70 -40Q94 -40 100 -14Z', dark, 'fill-opacity="0.75"')
  )
}

/** An Andaman long-tail boat with its high prow tied with cloth and flowers, awning and engine pole. */
export function longTail(colours: { hull: string; trim: string; roof: string }): string {
  return (
    stroke('M150 -34L236 18', ['#4a4440', 5]) +
    ellipse([152, -40, 20, 13], '#4a4440') +
    path('M-214 -150Q-196 -84 -150 -40Q-120 -30 60 -32Q140 -36 178 -52Q170 -8 140 18H-92Q-160 -4 -190 -78Q-206 -116 -214 -150Z', colours.hull) +
    path('M-206 -122Q-190 -64 -146 -30Q-60 -20 60 -22Q130 -24 174 -38L170 -26Q130 -12 60 -10Q-70 -8 -150 -18Q-190 -52 -204 -110Z', colours.trim) +
    stroke('M-70 -32V-108M20 -32V-112M104 -34V-106', ['#7b4d2c', 6]) +
    path('M-98 -106Q10 -134 128 -102L124 -90Q8 -118 -92 -94Z', colours.roof) +
    path('M-92 -94Q8 -118 124 -90L120 -84Q8 -108 -88 -88Z', '#2b4a52', 'fill-opacity="0.35"') +
    stroke('M-212 -138L-198 -132M-210 -128L-196 -122', ['#e2574c', 10]) +
    stroke('M-207 -118L-192 -112', ['#f4c542', 10]) +
    stroke('M-203 -108L-187 -102', ['#3e9c78', 10]) +
    stroke('M-208 -126Q-222 -96 -216 -62M-204 -120Q-204 -86 -208 -54', ['#e2574c', 7]) +
    path(disc([-210, -126, 9]) + disc([-200, -116, 8]) + disc([-216, -108, 8]) + disc([-217, -88, 7]) + disc([-216, -68, 7]), '#f6e3a1') +
    path(disc([-214, -116, 6]) + disc([-217, -98, 6]) + disc([-215, -78, 6]), '#ec7a9c')
  )
}

/** A white double-decked harbour ferry heading left. */
export function ferry(colours: { hull: string; house: string; stripe: string; window: string }): string {
  const panes = (y: number, from: number, count: number): string => Array.from({ length: count }, (_, i) => `M${from + i * 46} ${y}h32v24h-32Z`).join('')
  return (
    path('M-310 -62Q-290 -20 -250 22H250Q286 0 300 -58Z', colours.hull) +
    path('M-300 -40Q-288 -18 -272 -2H270Q284 -16 292 -36Z', colours.stripe) +
    rect([-236, -124, 480, 64], colours.house) +
    path(panes(-110, -216, 10), colours.window) +
    rect([-252, -134, 510, 12], colours.stripe) +
    rect([-176, -190, 360, 58], colours.house) +
    path(panes(-178, -156, 7), colours.window) +
    rect([-192, -200, 392, 12], colours.stripe) +
    path('M-150 -200L-136 -246H-52L-44 -200Z', colours.house) +
    path('M-134 -236H-62L-58 -212H-140Z', colours.window) +
    rect([60, -254, 46, 56], colours.stripe) +
    rect([60, -254, 46, 14], '#2f3a48') +
    stroke('M-92 -246V-290M-236 -134V-160H-180M258 -134V-158H190', [colours.stripe, 4]) +
    path('M-92 -290L-56 -280L-92 -270Z', '#d9503f')
  )
}

/** A small sailing boat far off. */
export function sail(colour: string, hull: string): string {
  return path('M-2 -84V-10H-44Z', colour) + path('M4 -92Q40 -40 42 -10H4Z', colour, 'fill-opacity="0.8"') + path('M-46 -6H52L38 8H-34Z', hull)
}
