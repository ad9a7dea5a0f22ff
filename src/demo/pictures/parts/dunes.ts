import type { Point, Stage } from '../stage'
import { curveThrough, n, path, smooth, stroke } from './shapes'

type Dune = { skyline: readonly Point[]; crest: readonly Point[]; bottom?: number }

/**
 * A dune with a lit slope and a shaded one. `skyline` runs left to right; `crest` starts at the top on the
 * skyline and winds down towards the viewer; what lies right of it is in shade.
 */
export function dune(stage: Stage, at: Dune, colours: { light: string; shade: string; rim?: string }): string {
  const bottom = at.bottom ?? stage.height + 10
  const [first, last] = [at.skyline[0] ?? [0, 0], at.skyline.at(-1) ?? [0, 0]]
  const outline = `${smooth(at.skyline)}L${n(last[0])} ${n(bottom)}L${n(first[0])} ${n(bottom)}Z`
  const end = at.crest.at(-1) ?? [0, 0]
  const side = stage.width + 400
  const top = at.crest[0] ?? [0, 0]
  const shade = `M${n(top[0])} ${n(top[1] - 300)}L${n(top[0])} ${n(top[1])}${curveThrough(at.crest)}L${n(end[0])} ${n(bottom + 20)}L${side} ${n(bottom + 20)}L${side} ${n(top[1] - 300)}Z`
  const rim = colours.rim === undefined ? '' : stroke(smooth(at.crest), [colours.rim, 3], 'stroke-opacity="0.7"')
  return path(outline, colours.light) + stage.clipped(path(outline, '#000000'), path(shade, colours.shade)) + rim
}

/** Wind ripples: fine parallel waves over a patch of sand. */
export function ripples(
  stage: Stage,
  at: { x: number; y: number; width: number; height: number; count: number },
  [colour, strength = 0.3]: readonly [colour: string, strength?: number],
): string {
  let d = ''
  for (let i = 0; i < at.count; i += 1) {
    const t = i / at.count
    const y = at.y + t * at.height
    const from = at.x + stage.between(0, 0.15) * at.width + t * at.width * 0.12
    const long = at.width * stage.between(0.55, 0.85)
    d += `M${n(from)} ${n(y)}q${n(long * 0.25)} ${n(-10 - t * 8)} ${n(long * 0.5)} 0t${n(long * 0.5)} ${n(4 + t * 4)}`
  }
  return stroke(d, [colour, 2.5], `stroke-opacity="${strength}"`)
}
