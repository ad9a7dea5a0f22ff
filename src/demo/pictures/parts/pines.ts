import type { Stage } from '../stage'
import { disc, n, path, placed, stroke } from './shapes'

type PineColours = { trunk: string; needle: string; light: string; snow?: string }

/** A flat pad of pine needles, `width` wide round (0, 0): level below, tufted above. */
function pad(stage: Stage, width: number, colours: PineColours): string {
  const half = width / 2
  const tufts = Math.max(5, Math.round(width / 26))
  const outline = ([inset, lift, floor]: readonly [inset: number, lift: number, floor: number], bumps = tufts): string => {
    let d = `M${n(-half * inset)} ${n(floor)}`
    for (let i = 0; i < bumps; i += 1) {
      const share = (i + 0.5) / bumps
      const wide = (2 * half * inset) / bumps
      const tall = (0.35 + Math.sin(share * Math.PI) * 0.65) * width * 0.15 * stage.between(0.85, 1.2) * lift
      d += `q${n(wide * 0.1)} ${n(-tall)} ${n(wide * 0.5)} ${n(-tall)}t${n(wide * 0.5)} ${n(tall)}`
    }
    return `${d}Q0 ${n(floor + width * 0.06)} ${n(-half * inset)} ${n(floor)}Z`
  }
  let needles = ''
  for (let i = 0; i < tufts * 3; i += 1) {
    const x = stage.between(-0.9, 0.9) * half
    const y = -stage.between(0, 0.5) * width * 0.09
    for (let k = -2; k <= 2; k += 1) needles += `M${n(x)} ${n(y)}l${n(k * 5)} ${n(-12 + Math.abs(k) * 2)}`
  }
  const top =
    colours.snow === undefined
      ? path(outline([0.8, 0.62, -width * 0.035]), colours.light)
      : path(disc([0, -width * 0.06, half * 0.93, width * 0.045]), colours.snow) + path(outline([0.9, 0.8, -width * 0.065], 4), colours.snow)
  return (
    path(outline([1, 1, 0]), colours.needle) +
    top +
    stroke(needles, [colours.snow ?? colours.light, 1.6], `stroke-opacity="${colours.snow === undefined ? 0.55 : 0.35}"`)
  )
}

type Branch = { at: number; reach: number; lift: number; width: number }

/**
 * A Huangshan pine growing from (x, y): a leaning trunk and level pads of needles.
 * `lean` is how far the top stands to the side, in shares of the height.
 */
export function huangshanPine(
  stage: Stage,
  at: { x: number; y: number; height: number; lean?: number; branches?: readonly Branch[] },
  colours: PineColours,
): string {
  const { height } = at
  const lean = (at.lean ?? 0.25) * height
  const onTrunk = (t: number): [number, number] => [lean * t * t + Math.sin(t * 6.5) * height * 0.035, -height * t]
  const wood: string[] = []
  for (let i = 0; i < 10; i += 1) {
    const [ax, ay] = onTrunk(i / 10)
    const [bx, by] = onTrunk((i + 1) / 10)
    wood.push(stroke(`M${n(ax)} ${n(ay)}L${n(bx)} ${n(by)}`, [colours.trunk, height * 0.08 * (1 - i * 0.075)]))
  }
  const branches = at.branches ?? [
    { at: 0.5, reach: 0.5, lift: 0.05, width: 0.5 },
    { at: 0.58, reach: -0.4, lift: 0.04, width: 0.42 },
    { at: 0.72, reach: 0.4, lift: 0.06, width: 0.55 },
    { at: 0.8, reach: -0.34, lift: 0.05, width: 0.46 },
    { at: 0.96, reach: 0.04, lift: 0.05, width: 0.72 },
  ]
  const pads = branches.map((branch) => {
    const [tx, ty] = onTrunk(branch.at)
    const [px, py] = [tx + branch.reach * height, ty - branch.lift * height]
    const bough = stroke(`M${n(tx)} ${n(ty)}Q${n((tx + px) / 2)} ${n(ty + height * 0.03)} ${n(px)} ${n(py + 2)}`, [colours.trunk, height * 0.024])
    return bough + placed([px, py], pad(stage, branch.width * height, colours))
  })
  return placed([at.x, at.y], wood.join('') + pads.join(''))
}
