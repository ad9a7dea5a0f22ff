import type { Stage, Stop } from '../stage'
import { circle, disc, ellipse, n, path, rect, stroke } from './shapes'

export function sky(stage: Stage, stops: readonly Stop[], bottom = stage.height): string {
  return rect([0, 0, stage.width, bottom], stage.linear(stops))
}

/** A soft light without an edge: haze round a sun, a lamp behind a window. */
export function glow(
  stage: Stage,
  at: { x: number; y: number; r: number; ry?: number },
  [colour, strength = 0.8]: readonly [colour: string, strength?: number],
): string {
  const fill = stage.radial([
    [colour, strength],
    [colour, strength * 0.42, 0.35],
    [colour, strength * 0.12, 0.7],
    [colour, 0],
  ])
  return ellipse([at.x, at.y, at.r, at.ry ?? at.r], fill)
}

export function sun(stage: Stage, at: { x: number; y: number; r: number }, colours: { disc: string; glow: string }): string {
  return glow(stage, { x: at.x, y: at.y, r: at.r * 6 }, [colours.glow, 0.75]) + circle([at.x, at.y, at.r], colours.disc)
}

export function moon(stage: Stage, at: { x: number; y: number; r: number }, colour: string): string {
  const { x, y, r } = at
  const seas = disc([x - r * 0.3, y - r * 0.2, r * 0.24]) + disc([x + r * 0.22, y + r * 0.22, r * 0.3]) + disc([x + r * 0.3, y - r * 0.42, r * 0.13])
  return glow(stage, { x, y, r: r * 4 }, [colour, 0.45]) + circle([x, y, r], colour) + path(seas, '#8899aa', 'fill-opacity="0.16"')
}

export function stars(stage: Stage, count: number, bottom: number): string {
  let [small, large] = ['', '']
  for (let i = 0; i < count; i += 1) {
    const x = stage.between(0, stage.width)
    const y = bottom * Math.pow(stage.random(), 1.3)
    if (i % 7 === 0) large += disc([x, y, stage.between(2.2, 3.4)])
    else small += disc([x, y, stage.between(0.9, 1.9)])
  }
  return path(small, '#ffffff', 'fill-opacity="0.65"') + path(large, '#ffffff', 'fill-opacity="0.95"')
}

/** A band of mist: clear, thick at its middle, clear again. */
export function mist(stage: Stage, at: { y: number; height: number }, [colour, strength = 0.8]: readonly [colour: string, strength?: number]): string {
  const fill = stage.linear([
    [colour, 0],
    [colour, strength * 0.6, 0.3],
    [colour, strength, 0.55],
    [colour, strength * 0.5, 0.8],
    [colour, 0],
  ])
  return rect([0, at.y, stage.width, at.height], fill)
}

/** Mist that only thickens downwards, for the foot of a range. */
export function haze(stage: Stage, at: { y: number; height: number }, [colour, strength = 0.9]: readonly [colour: string, strength?: number]): string {
  return rect(
    [0, at.y, stage.width, at.height],
    stage.linear([
      [colour, 0],
      [colour, strength],
    ]),
  )
}

/** A poster cloud: flat below, rounded heaps above, drawn `width` wide round its middle. */
export function cloud(stage: Stage, at: { x: number; y: number; width: number }, [fill, rest = '']: readonly [fill: string, rest?: string]): string {
  const half = at.width / 2
  const heaps = Math.max(4, Math.round(at.width / 70))
  let d = ''
  for (let i = 0; i <= heaps; i += 1) {
    const share = i / heaps
    const r = (0.35 + 0.65 * Math.sin(share * Math.PI)) * at.width * stage.between(0.1, 0.2)
    d += `M${n(at.x - half + share * at.width - r)} ${n(at.y)}a${n(r)} ${n(r * 0.95)} 0 0 1 ${n(2 * r)} 0Z`
  }
  return path(`${d}M${n(at.x - half * 1.12)} ${n(at.y - 1)}h${n(half * 2.24)}a9 9 0 0 1 0 18h${n(-half * 2.24)}a9 9 0 0 1 0 -18Z`, fill, rest)
}

/** Long thin stratus: lens shapes across the sheet. */
export function streaks(
  stage: Stage,
  at: { top: number; bottom: number; count: number; length?: number },
  [fill, strength = 0.5]: readonly [fill: string, strength?: number],
): string {
  let d = ''
  for (let i = 0; i < at.count; i += 1) {
    const long = stage.between(0.45, 1) * (at.length ?? 420)
    const y = stage.between(at.top, at.bottom)
    const x = stage.between(-long / 3, stage.width)
    const thick = stage.between(3, 10)
    d += `M${n(x)} ${n(y)}q${n(long * 0.4)} ${n(-thick * 1.6)} ${n(long)} 0q${n(-long * 0.5)} ${n(thick)} ${n(-long)} 0Z`
  }
  return path(d, fill, `fill-opacity="${strength}"`)
}

export function birds(stage: Stage, at: { x: number; y: number; count: number; spread: number; size?: number }, colour: string): string {
  let d = ''
  for (let i = 0; i < at.count; i += 1) {
    const s = (at.size ?? 14) * stage.between(0.7, 1.3)
    const x = at.x + stage.between(-1, 1) * at.spread
    const y = at.y + stage.between(-0.4, 0.4) * at.spread
    d += `M${n(x - s)} ${n(y - s * 0.35)}q${n(s * 0.6)} ${n(-s * 0.3)} ${n(s)} ${n(s * 0.35)}q${n(s * 0.4)} ${n(-s * 0.65)} ${n(s)} ${n(-s * 0.35)}`
  }
  return stroke(d, [colour, 3])
}

export function snowfall(stage: Stage, count: number, strength = 0.85): string {
  const sizes = [
    ['', 1.2, 2.4],
    ['', 2.4, 4],
    ['', 4.5, 7.5],
  ] as const
  return sizes
    .map(([, low, high], i) => {
      let d = ''
      const share = [0.6, 0.32, 0.08][i] ?? 0
      for (let k = 0; k < count * share; k += 1) d += disc([stage.between(0, stage.width), stage.between(0, stage.height), stage.between(low, high)])
      return path(d, '#ffffff', `fill-opacity="${n(strength * (1 - i * 0.2))}"`)
    })
    .join('')
}

/** Shafts of light falling from one point, clear at their far end. */
export function shafts(
  stage: Stage,
  from: { x: number; y: number; reach: number },
  [colour, angles]: readonly [colour: string, angles: readonly number[]],
): string {
  const fill = stage.vertical(
    [
      [colour, 0.5],
      [colour, 0],
    ],
    from.y,
    from.y + from.reach,
  )
  return angles
    .map((angle) => {
      const [a, b] = [((angle - 2.2) * Math.PI) / 180, ((angle + 2.6) * Math.PI) / 180]
      const reach = from.reach * 1.2
      return path(
        `M${n(from.x)} ${n(from.y)}L${n(from.x + Math.tan(a) * reach)} ${n(from.y + reach)}L${n(from.x + Math.tan(b) * reach)} ${n(from.y + reach)}Z`,
        fill,
      )
    })
    .join('')
}
