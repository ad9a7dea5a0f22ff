import type { Stage } from '../stage'
import { lighter } from './colour'
import { n, path, stroke } from './shapes'

/** A bamboo stem from the ground beyond the top of the sheet, with nodes and a lit side. */
export function bambooStem(stage: Stage, at: { x: number; y: number; width: number; lean: number }, colour: string): string {
  const { x, y, width } = at
  const topX = x + at.lean
  const outline = `M${n(x - width / 2)} ${n(y)}L${n(topX - width * 0.4)} -20H${n(topX + width * 0.4)}L${n(x + width / 2)} ${n(y)}Z`
  let nodes = ''
  for (let step = width * 4.4 * stage.between(0.4, 1); step < y; step += width * stage.between(4, 5.6)) {
    const cx = x + at.lean * (step / y)
    nodes += `M${n(cx - width * 0.5)} ${n(y - step)}q${n(width * 0.5)} ${n(width * 0.16)} ${n(width)} 0`
  }
  const shine = `M${n(x - width * 0.22)} ${n(y)}L${n(topX - width * 0.2)} -20h${n(width * 0.16)}L${n(x)} ${n(y)}Z`
  return (
    path(outline, colour) +
    path(shine, lighter(colour, 0.45), 'fill-opacity="0.7"') +
    stroke(nodes, [lighter(colour, 0.55), Math.max(2, width * 0.09)]) +
    `<g transform="translate(0 ${n(width * 0.14)})">${stroke(nodes, ['#173a26', Math.max(1.5, width * 0.06)], 'stroke-opacity="0.5"')}</g>`
  )
}

/** Sprays of narrow leaves hanging in a box. */
export function bambooLeaves(
  stage: Stage,
  at: { from: number; to: number; top: number; bottom: number; count: number; size: number },
  [fill, rest = '']: readonly [fill: string, rest?: string],
): string {
  let d = ''
  for (let i = 0; i < at.count; i += 1) {
    const [x, y] = [stage.between(at.from, at.to), stage.between(at.top, at.bottom)]
    for (let k = 0; k < 5; k += 1) {
      const turn = Math.PI / 2 + (k - 2) * 0.5 + stage.between(-0.25, 0.25)
      const long = at.size * stage.between(0.6, 1.15)
      const [ex, ey] = [x + Math.cos(turn) * long, y + Math.sin(turn) * long * 0.8]
      const [px, py] = [-Math.sin(turn) * long * 0.11, Math.cos(turn) * long * 0.11]
      d += `M${n(x)} ${n(y)}Q${n((x + ex) / 2 + px)} ${n((y + ey) / 2 + py)} ${n(ex)} ${n(ey)}Q${n((x + ex) / 2 - px)} ${n((y + ey) / 2 - py)} ${n(x)} ${n(y)}Z`
    }
  }
  return path(d, fill, rest)
}
