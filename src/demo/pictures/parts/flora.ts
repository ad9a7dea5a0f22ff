import type { Stage } from '../stage'
import { circle, disc, n, path, stroke } from './shapes'
import { lighter } from './colour'

/** A camellia head-on: three rings of overlapping petals, yellow stamens, glossy leaves behind. */
export function camellia(stage: Stage, at: { x: number; y: number; r: number }): string {
  const { x, y, r } = at
  const leaf = (turn: number): string =>
    `<g transform="translate(${n(x)} ${n(y)}) rotate(${turn})">${path(`M0 ${n(r * 0.5)}Q${n(r * 0.55)} ${n(r * 1.1)} 0 ${n(r * 1.55)}Q${n(-r * 0.55)} ${n(r * 1.1)} 0 ${n(r * 0.5)}Z`, '#2f6f6a')}${stroke(`M0 ${n(r * 0.7)}V${n(r * 1.5)}`, ['#1f4f52', 4])}</g>`
  const ring = ([count, out, size, colour]: readonly [count: number, out: number, size: number, colour: string], shift: number): string =>
    Array.from({ length: count }, (_, i) => {
      const turn = ((i + shift) / count) * Math.PI * 2 + stage.between(-0.05, 0.05)
      return circle([x + Math.cos(turn) * r * out, y + Math.sin(turn) * r * out, r * size], colour, `stroke="#a8323a" stroke-width="3" stroke-opacity="0.55"`)
    }).join('')
  const stamens = Array.from({ length: 14 }, (_, i) =>
    disc([x + Math.cos(i * 2.4) * r * 0.05 * Math.sqrt(i), y + Math.sin(i * 2.4) * r * 0.05 * Math.sqrt(i), r * 0.035]),
  ).join('')
  return (
    leaf(-40) +
    leaf(20) +
    leaf(150) +
    leaf(240) +
    ring([7, 0.62, 0.42, '#c8404a'], 0) +
    ring([6, 0.4, 0.36, '#d95660'], 0.5) +
    ring([5, 0.2, 0.28, '#e8777c'], 0.2) +
    circle([x, y, r * 0.2], '#b93442') +
    path(stamens, '#f3cf62')
  )
}

/** A hanging indigo cloth with folds and a white tie-dye pattern; pattern 0 rings, 1 flowers, 2 lattice. */
export function tieDyeCloth(stage: Stage, cloth: { x: number; width: number; top: number; bottom: number; tone: string; pattern: number }): string {
  const { x, width, top, bottom, tone } = cloth
  const [left, right] = [x - width / 2, x + width / 2]
  const sway = stage.between(-18, 18)
  const outline = `M${n(left)} ${n(top)}L${n(right)} ${n(top)}C${n(right + 10)} ${n(top + 300)} ${n(right - 12 + sway)} ${n(bottom - 300)} ${n(right + sway)} ${n(bottom)}Q${n(x + width * 0.25 + sway)} ${n(bottom + 22)} ${n(x + sway)} ${n(bottom)}T${n(left + sway)} ${n(bottom + 4)}C${n(left - 12 + sway)} ${n(bottom - 300)} ${n(left + 10)} ${n(top + 300)} ${n(left)} ${n(top)}Z`
  const folds = stage.linear(
    [
      ['#0a1c44', 0.45],
      ['#ffffff', 0.12],
      ['#0a1c44', 0.3],
      ['#ffffff', 0.16],
      ['#0a1c44', 0.1],
      ['#0a1c44', 0.42],
    ],
    90,
  )
  const cell = width / 2
  let white = ''
  for (let row = 0; top + 60 + row * cell < bottom; row += 1) {
    for (let column = 0; column < 2; column += 1) white += motif(cloth.pattern, [left + cell * (column + 0.5), top + 70 + row * cell, cell * 0.36])
  }
  const ink = lighter(tone, 0.86)
  return (
    path(outline, tone) +
    stage.clipped(
      path(outline, '#000000'),
      stroke(white, [ink, 5], 'stroke-dasharray="9 7" stroke-opacity="0.92"') +
        stroke(`M${n(left - 30)} ${n(bottom - 44)}H${n(right + 30)}M${n(left - 30)} ${n(bottom - 64)}H${n(right + 30)}`, [ink, 5]),
    ) +
    path(outline, folds)
  )
}

function motif(pattern: number, [x, y, r]: readonly [x: number, y: number, r: number]): string {
  if (pattern === 0) return disc([x, y, r]) + disc([x, y, r * 0.62]) + disc([x, y, r * 0.25])
  if (pattern === 2) return `M${n(x - r)} ${n(y)}L${n(x)} ${n(y - r)}L${n(x + r)} ${n(y)}L${n(x)} ${n(y + r)}Z${disc([x, y, r * 0.35])}`
  return (
    Array.from({ length: 6 }, (_, i) => disc([x + Math.cos((i * Math.PI) / 3) * r * 0.6, y + Math.sin((i * Math.PI) / 3) * r * 0.6, r * 0.38])).join('') +
    disc([x, y, r * 0.2])
  )
}
