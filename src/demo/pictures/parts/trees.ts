import type { Stage } from '../stage'
import { disc, n, path, stroke } from './shapes'

/** The outline of one spruce standing on (x, y): ragged tiers, narrow tip. */
export function spruceOutline(stage: Stage, [x, y, height, width = height * 0.36]: readonly [x: number, y: number, height: number, width?: number]): string {
  const tiers = Math.max(4, Math.round(height / 34))
  let [left, right] = ['', '']
  for (let i = 1; i <= tiers; i += 1) {
    const share = i / tiers
    const reach = (width / 2) * Math.pow(share, 0.85) * stage.between(0.85, 1.1)
    const down = y - height + height * 0.94 * share
    left = `L${n(x - reach * 0.5)} ${n(down - height * 0.035)}L${n(x - reach)} ${n(down)}${left}`
    right += `L${n(x + reach * stage.between(0.9, 1.1))} ${n(down)}L${n(x + reach * 0.5)} ${n(down - height * 0.035)}`
  }
  return `M${n(x - width * 0.04)} ${n(y)}L${n(x - width * 0.04)} ${n(y - height * 0.06)}${left}L${n(x)} ${n(y - height)}${right}L${n(x + width * 0.04)} ${n(y - height * 0.06)}L${n(x + width * 0.04)} ${n(y)}Z`
}

type Row = { from: number; to: number; y: number | ((x: number) => number); low: number; high: number; gap: number }

/** A row of spruces as one shape. */
export function spruces(stage: Stage, row: Row, fill: string): string {
  let d = ''
  for (let x = row.from; x < row.to; x += row.gap * stage.between(0.6, 1.3)) {
    const y = typeof row.y === 'number' ? row.y : row.y(x)
    d += spruceOutline(stage, [x, y + stage.between(0, 8), stage.between(row.low, row.high)])
  }
  return path(d, fill)
}

/** A spruce with snow lying on the left of its tiers. */
export function snowySpruce(stage: Stage, at: { x: number; y: number; height: number }, colours: { needle: string; snow: string }): string {
  const { x, y, height } = at
  const tiers = Math.max(5, Math.round(height / 48))
  let [needles, snow] = [`M${n(x - height * 0.02)} ${n(y)}h${n(height * 0.04)}v${n(-height * 0.2)}h${n(-height * 0.04)}Z`, '']
  for (let i = tiers; i >= 1; i -= 1) {
    const share = i / tiers
    const reach = height * 0.2 * Math.pow(share, 0.85) * stage.between(0.92, 1.08)
    const top = y - height + height * 0.9 * (share - 1 / tiers) * 0.95
    const down = y - height + height * 0.92 * share
    needles += `M${n(x)} ${n(top)}L${n(x + reach)} ${n(down)}Q${n(x)} ${n(down - height * 0.03)} ${n(x - reach)} ${n(down)}Z`
    const mid = (top + down) / 2
    snow += `M${n(x)} ${n(top)}L${n(x + reach * 0.62)} ${n(mid + (down - mid) * 0.35)}Q${n(x + reach * 0.3)} ${n(mid - 4)} ${n(x + reach * 0.1)} ${n(mid + (down - mid) * 0.5)}`
    snow += `Q${n(x - reach * 0.2)} ${n(mid)} ${n(x - reach * 0.42)} ${n(down - height * 0.022)}Q${n(x - reach * 0.6)} ${n(mid + 6)} ${n(x - reach * 0.96)} ${n(down - 1)}Z`
  }
  return path(needles, colours.needle) + path(snow, colours.snow)
}

/** A round leafy crown of many discs, as one outline. */
export function crownOutline(stage: Stage, [x, y, radius, flat = 0.8]: readonly [x: number, y: number, radius: number, flat?: number]): string {
  let d = disc([x, y, radius * 0.72, radius * 0.72 * flat])
  for (let i = 0; i < 12; i += 1) {
    const turn = (i / 12) * Math.PI * 2 + stage.between(-0.2, 0.2)
    const out = radius * stage.between(0.5, 0.75)
    const r = radius * stage.between(0.24, 0.4)
    d += disc([x + Math.cos(turn) * out, y + Math.sin(turn) * out * flat, r, r * 0.9])
  }
  return d
}

/** A broad-leaved tree: trunk, crown, a lit upper left and speckled leaves. */
export function leafTree(stage: Stage, at: { x: number; y: number; height: number }, colours: { trunk: string; leaf: string; light: string }): string {
  const { x, y, height } = at
  const r = height * 0.34
  const crownY = y - height * 0.66
  let leaves = ''
  for (let i = 0; i < 26; i += 1) {
    const turn = stage.between(0, Math.PI * 2)
    const out = r * Math.sqrt(stage.random()) * 0.85
    leaves += disc([x - r * 0.16 + Math.cos(turn) * out, crownY - r * 0.2 + Math.sin(turn) * out * 0.75, stage.between(0.05, 0.13) * r])
  }
  const trunk = stroke(`M${n(x)} ${n(y)}Q${n(x + height * 0.02)} ${n(y - height * 0.25)} ${n(x)} ${n(crownY)}`, [colours.trunk, height * 0.045])
  return trunk + path(crownOutline(stage, [x, crownY, r]), colours.leaf) + path(leaves, colours.light, 'fill-opacity="0.7"')
}

/** A bare tree that forks until its twigs are thin. `spread` in degrees; small for poplars. */
export function bareTree(stage: Stage, at: { x: number; y: number; height: number; spread?: number; forks?: number }, colour: string): string {
  const widths = new Map<number, string>()
  const grow = ([x, y]: readonly [x: number, y: number], [long, angle]: readonly [long: number, angle: number], level: number): void => {
    const [ex, ey] = [x + Math.sin(angle) * long, y - Math.cos(angle) * long]
    const bend = stage.between(-0.1, 0.1) * long
    widths.set(level, `${widths.get(level) ?? ''}M${n(x)} ${n(y)}Q${n((x + ex) / 2 + bend)} ${n((y + ey) / 2)} ${n(ex)} ${n(ey)}`)
    if (level >= (at.forks ?? 5)) return
    const spread = ((at.spread ?? 26) * Math.PI) / 180
    grow([ex, ey], [long * stage.between(0.68, 0.82), angle + spread * stage.between(0.5, 1.1)], level + 1)
    grow([ex, ey], [long * stage.between(0.68, 0.82), angle - spread * stage.between(0.5, 1.1)], level + 1)
    if (level > 0 && stage.random() < 0.55) grow([(x + ex) / 2, (y + ey) / 2], [long * 0.5, angle + spread * stage.pick([-1.5, 1.5])], level + 1)
  }
  grow([at.x, at.y], [at.height * 0.27, stage.between(-0.04, 0.04)], 0)
  return [...widths].map(([level, d]) => stroke(d, [colour, Math.max(1.2, at.height * 0.028 * Math.pow(0.6, level))])).join('')
}

/** Grass or reed blades leaning with the wind, as one shape. */
export function grass(
  stage: Stage,
  at: { from: number; to: number; y: number | ((x: number) => number); low: number; high: number; gap: number; lean?: number },
  fill: string,
): string {
  let d = ''
  for (let x = at.from; x < at.to; x += at.gap * stage.between(0.4, 1.4)) {
    const tall = stage.between(at.low, at.high)
    const y = (typeof at.y === 'number' ? at.y : at.y(x)) + 4
    const tip = x + ((at.lean ?? 0) + stage.between(-0.25, 0.25)) * tall
    const wide = 2 + tall * 0.035
    d += `M${n(x - wide)} ${n(y)}Q${n(x)} ${n(y - tall * 0.6)} ${n(tip)} ${n(y - tall)}Q${n(x + wide)} ${n(y - tall * 0.5)} ${n(x + wide)} ${n(y)}Z`
  }
  return path(d, fill)
}

/** A coconut palm: a leaning ringed trunk and drooping feathered fronds. */
export function palm(
  stage: Stage,
  at: { x: number; y: number; height: number; lean?: number },
  colours: { trunk: string; leaf: string; light?: string },
): string {
  const { x, y, height } = at
  const lean = (at.lean ?? 0.12) * height
  const [topX, topY] = [x + lean, y - height]
  const w = height * 0.026
  const trunk = `M${n(x - w * 1.3)} ${n(y)}Q${n(x + lean * 0.1 - w)} ${n(y - height * 0.55)} ${n(topX - w * 0.6)} ${n(topY)}L${n(topX + w * 0.6)} ${n(topY)}Q${n(x + lean * 0.1 + w * 1.6)} ${n(y - height * 0.5)} ${n(x + w * 1.6)} ${n(y)}Z`
  let [back, front] = ['', '']
  const angles = [-172, -150, -122, -98, -70, -42, -18, 4, 196, 170, 12]
  angles.forEach((angle, i) => {
    const frond = frondOutline(topX, topY, { angle: angle + stage.between(-8, 8), long: height * stage.between(0.36, 0.46) })
    if (i % 2 === 0) back += frond
    else front += frond
  })
  const nuts = path(disc([topX - w, topY + w * 1.2, w * 0.9]) + disc([topX + w * 1.1, topY + w, w * 0.9]), colours.trunk)
  return path(trunk, colours.trunk) + path(back, colours.leaf) + nuts + path(front, colours.light ?? colours.leaf)
}

/** A feathered frond: a drooping rib with leaflets cut to points below it. */
function frondOutline(x: number, y: number, frond: { angle: number; long: number }): string {
  const { long } = frond
  const turn = (frond.angle * Math.PI) / 180
  const [ex, ey] = [x + Math.cos(turn) * long, y + Math.sin(turn) * long * 0.75 + long * 0.34]
  const [cx, cy] = [x + Math.cos(turn) * long * 0.55, y + Math.sin(turn) * long * 0.8 - long * 0.1]
  const on = (t: number): [number, number] => [(1 - t) ** 2 * x + 2 * t * (1 - t) * cx + t * t * ex, (1 - t) ** 2 * y + 2 * t * (1 - t) * cy + t * t * ey]
  let d = `M${n(x)} ${n(y)}Q${n(cx)} ${n(cy)} ${n(ex)} ${n(ey)}`
  for (let i = 11; i >= 1; i -= 1) {
    const [px, py] = on(i / 12)
    const deep = long * 0.2 * Math.sin((i / 12) * Math.PI * 0.85 + 0.25)
    d += `L${n(px + Math.cos(turn) * long * 0.05)} ${n(py + deep)}L${n(px - Math.cos(turn) * long * 0.02)} ${n(py + deep * 0.22)}`
  }
  return `${d}Z`
}
