import type { Stage } from '../stage'
import { n, path } from './shapes'

/** A curtain of icicles hanging from `y`: many pointed columns, three tones deep. */
export function iceCurtain(
  stage: Stage,
  at: { from: number; to: number; y: (x: number) => number; long: number; width: number },
  colours: readonly [string, string, string],
): string {
  return colours
    .map((colour, layer) => {
      let d = ''
      const scale = 1 - layer * 0.2
      for (let x = at.from; x < at.to; x += at.width * stage.between(0.45, 1) * (layer === 2 ? 1.6 : 1)) {
        const wide = at.width * stage.between(0.5, 1.1) * (1 - layer * 0.22)
        const long = at.long * stage.between(0.45, 1.1) * scale
        const top = at.y(x) - 4
        d += `M${n(x - wide / 2)} ${n(top)}C${n(x - wide * 0.5)} ${n(top + long * 0.5)} ${n(x - wide * 0.12)} ${n(top + long * 0.75)} ${n(x)} ${n(top + long)}C${n(x + wide * 0.12)} ${n(top + long * 0.75)} ${n(x + wide * 0.5)} ${n(top + long * 0.5)} ${n(x + wide / 2)} ${n(top)}Z`
      }
      return path(d, colour, `fill-opacity="${n(0.95 - layer * 0.1)}"`)
    })
    .join('')
}

/** Soft pillows of snow lying along a line. */
export function snowPillows(stage: Stage, at: { from: number; to: number; y: (x: number) => number; size: number }, fill: string): string {
  let d = ''
  for (let x = at.from; x < at.to;) {
    const wide = at.size * stage.between(0.7, 2)
    const y = at.y(x + wide / 2)
    const tall = at.size * stage.between(0.28, 0.5)
    d += `M${n(x - 8)} ${n(y + 6)}C${n(x - 4)} ${n(y - tall)} ${n(x + wide + 4)} ${n(y - tall)} ${n(x + wide + 8)} ${n(y + 6)}Q${n(x + wide / 2)} ${n(y + tall * 0.7)} ${n(x - 8)} ${n(y + 6)}Z`
    x += wide * 0.8
  }
  return path(d, fill)
}
