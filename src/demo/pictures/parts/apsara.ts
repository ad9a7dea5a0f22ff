import { curveThrough, disc, n, path, placed, stroke } from './shapes'
import type { Point } from '../stage'

/** A ribbon that swells and thins along a curve; drawn as a filled shape with a fine edge. */
export function ribbon(points: readonly Point[], width: number, colours: { fill: string; line: string }): string {
  const sides = points.map((point, i) => {
    const before = points[i - 1] ?? point
    const after = points[i + 1] ?? point
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
    const long = Math.hypot(dx, dy) || 1
    const half = (width / 2) * Math.sin((0.12 + 0.8 * (i / (points.length - 1))) * Math.PI) * (0.65 + 0.35 * Math.cos(i * 1.9))
    return {
      over: [point[0] - (dy / long) * half, point[1] + (dx / long) * half] as const,
      under: [point[0] + (dy / long) * half, point[1] - (dx / long) * half] as const,
    }
  })
  const over = sides.map((side) => side.over)
  const under = sides.map((side) => side.under).reverse()
  const [start, back] = [over[0] ?? [0, 0], under[0] ?? [0, 0]]
  const d = `M${n(start[0])} ${n(start[1])}${curveThrough(over)}L${n(back[0])} ${n(back[1])}${curveThrough(under)}Z`
  const middle = `M${n(points[0]?.[0] ?? 0)} ${n(points[0]?.[1] ?? 0)}${curveThrough(points)}`
  return path(d, colours.fill, `stroke="${colours.line}" stroke-width="4" stroke-linejoin="round"`) + stroke(middle, [colours.line, 2], 'stroke-opacity="0.6"')
}

/** A lotus in line, `r` wide to each side, opening upwards from (x, y). */
export function lotus([x, y, r]: readonly [x: number, y: number, r: number], colours: { petal: string; inner: string; line: string }): string {
  const petal = ([turn, long, wide]: readonly [turn: number, long: number, wide: number], fill: string): string =>
    `<g transform="rotate(${turn})">${path(`M0 0C${n(-wide)} ${n(-long * 0.35)} ${n(-wide * 0.7)} ${n(-long * 0.8)} 0 ${n(-long)}C${n(wide * 0.7)} ${n(-long * 0.8)} ${n(wide)} ${n(-long * 0.35)} 0 0Z`, fill, `stroke="${colours.line}" stroke-width="4"`)}</g>`
  const outer = [-80, 80, -55, 55].map((turn) => petal([turn, r, r * 0.3], colours.petal)).join('')
  const inner = [-30, 30, 0].map((turn) => petal([turn, r * 1.02, r * 0.34], colours.inner)).join('')
  return placed([x, y], outer + inner + path(disc([0, -4, r * 0.2, r * 0.1]), colours.line))
}

/** A flying apsara, drawn round (0, 0) and about 560 wide, flying left with her face turned down. */
export function apsara(colours: { skin: string; skirt: string; scarf: string; line: string; gold: string }): string {
  const edge = `stroke="${colours.line}" stroke-width="4" stroke-linejoin="round"`
  const skirt = 'M-70 -6C-10 -44 60 -40 120 0C180 40 240 20 330 -50C300 30 260 80 190 84C120 90 60 70 10 64C-40 58 -72 34 -70 -6Z'
  const hem = 'M120 0C170 60 230 60 300 20M60 -20C100 40 160 76 220 70M0 -20C30 30 70 60 120 74'
  const body = path('M-66 30C-96 20 -122 -14 -134 -52C-128 -78 -98 -84 -84 -66C-70 -46 -60 -34 -40 -24Z', colours.skin, edge)
  const arms =
    path('M-122 -62C-160 -50 -190 -20 -214 -34L-238 -62L-230 -68L-208 -50C-186 -46 -160 -78 -118 -80Z', colours.skin, edge) +
    path('M-94 -66C-70 -100 -50 -120 -76 -148L-98 -160L-94 -168L-66 -160C-26 -130 -52 -80 -74 -52Z', colours.skin, edge)
  const head =
    path(disc([-134, -104, 30, 34]), colours.skin, edge) +
    path('M-164 -112C-168 -150 -110 -160 -102 -112C-116 -132 -146 -134 -164 -112Z', colours.line) +
    path(disc([-128, -156, 16, 20]), colours.line) +
    path('M-154 -140L-148 -158L-138 -144L-128 -160L-120 -142L-112 -150L-114 -132Q-134 -146 -154 -128Z', colours.gold)
  const face = stroke('M-156 -104q7 4 13 0M-136 -104q7 4 13 0M-144 -88q5 4 11 0M-142 -100l-3 8', [colours.line, 2.5])
  const jewels = path(disc([-118, -66, 6]) + disc([-106, -60, 6]) + disc([-94, -60, 6]) + disc([-212, -42, 6]) + disc([-80, -150, 6]), colours.gold)
  return (
    path(skirt, colours.skirt, edge) +
    stroke(hem, [colours.line, 3]) +
    body +
    path('M-70 -8C-50 -30 -30 -36 -14 -28L-10 0C-34 -2 -52 10 -62 28Z', colours.scarf, edge) +
    arms +
    head +
    face +
    jewels
  )
}
