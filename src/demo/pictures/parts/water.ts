import type { Stage, Stop } from '../stage'
import { group, n, path, rect } from './shapes'

export function water(stage: Stage, at: { top: number; bottom?: number }, stops: readonly Stop[]): string {
  return rect([0, at.top, stage.width, (at.bottom ?? stage.height) - at.top], stage.linear(stops))
}

/** What stands above `y`, turned over below it. */
export function mirrored(shapes: string, [y, strength = 0.5, squeeze = 1]: readonly [y: number, strength?: number, squeeze?: number]): string {
  return group(shapes, `transform="matrix(1 0 0 ${-squeeze} 0 ${n(y + y * squeeze)})" opacity="${strength}"`)
}

/** Lens-shaped glints, small and close at the far shore, long and apart nearby. */
export function glints(
  stage: Stage,
  at: { top: number; bottom: number; count: number; x?: number; spread?: number; size?: number },
  [fill, strength = 0.6]: readonly [fill: string, strength?: number],
): string {
  let d = ''
  for (let i = 0; i < at.count; i += 1) {
    const near = Math.pow(stage.random(), 1.4)
    const y = at.top + near * (at.bottom - at.top)
    const long = (14 + near * 120) * stage.between(0.5, 1.2) * (at.size ?? 1)
    const thick = (1.4 + near * 6) * (at.size ?? 1)
    const spread = (at.spread ?? stage.width) * (at.x === undefined ? 1 : 0.35 + near * 0.65)
    const x = (at.x ?? stage.width / 2) + stage.between(-0.5, 0.5) * spread - long / 2
    d += `M${n(x)} ${n(y)}q${n(long / 2)} ${n(-thick)} ${n(long)} 0q${n(-long / 2)} ${n(thick)} ${n(-long)} 0Z`
  }
  return path(d, fill, `fill-opacity="${strength}"`)
}

/** The path of light a low sun or moon lays on the water. */
export function lightPath(
  stage: Stage,
  at: { x: number; top: number; bottom: number; width: number },
  [fill, strength = 0.8]: readonly [fill: string, strength?: number],
): string {
  let d = ''
  for (let y = at.top + 3, i = 0; y < at.bottom; i += 1) {
    const near = (y - at.top) / (at.bottom - at.top)
    const half = at.width * (0.3 + 0.7 * near) * stage.between(0.35, 1) * 0.5
    const thick = 2 + near * 9
    const x = at.x + stage.between(-0.25, 0.25) * at.width * (0.3 + near * 0.5)
    d += `M${n(x - half)} ${n(y)}q${n(half)} ${n(-thick)} ${n(2 * half)} 0q${n(-half)} ${n(thick)} ${n(-2 * half)} 0Z`
    y += thick * stage.between(1.1, 1.9)
  }
  return path(d, fill, `fill-opacity="${strength}"`)
}

/** A soft, uneven shore line; fills down to `bottom`. */
export function shore(stage: Stage, at: { y: number; swing: number; bottom: number }, fill: string): string {
  let d = `M-20 ${n(at.bottom)}L-20 ${n(at.y)}`
  const steps = 9
  for (let i = 1; i <= steps; i += 1) {
    const x = (i / steps) * (stage.width + 40) - 20
    const back = (stage.width + 40) / steps / 2
    const y = at.y + stage.between(-1, 1) * at.swing
    d += `S${n(x - back)} ${n(y)} ${n(x)} ${n(y + stage.between(-0.4, 0.4) * at.swing)}`
  }
  return path(`${d}L${stage.width + 20} ${n(at.bottom)}Z`, fill)
}
