import type { Stage } from '../stage'
import { darker } from './colour'
import { circle, disc, ellipse, n, path, rect, stroke } from './shapes'

/** A vermilion gate seen from the front; (x, y) is the middle between its feet. */
export function torii(at: { x: number; y: number; width: number; height: number; snow?: boolean }, colour: string, dark = '#2b2326'): string {
  const { x, y, width, height } = at
  const post = width * 0.1
  const [left, right] = [x - width * 0.4, x + width * 0.4]
  const over = width * 0.58
  const top = y - height
  const pillars = path(
    `M${n(left - post * 0.6)} ${n(y)}L${n(left - post * 0.4)} ${n(top + height * 0.1)}h${n(post * 0.9)}L${n(left + post * 0.6)} ${n(y)}ZM${n(right - post * 0.6)} ${n(y)}L${n(right - post * 0.5)} ${n(top + height * 0.1)}h${n(post * 0.9)}L${n(right + post * 0.6)} ${n(y)}Z`,
    colour,
  )
  const feet = path(
    `M${n(left - post * 0.75)} ${n(y)}v${n(-height * 0.09)}h${n(post * 1.5)}v${n(height * 0.09)}ZM${n(right - post * 0.75)} ${n(y)}v${n(-height * 0.09)}h${n(post * 1.5)}v${n(height * 0.09)}Z`,
    dark,
  )
  const shade = path(
    `M${n(left + post * 0.12)} ${n(y - height * 0.09)}V${n(top + height * 0.1)}h${n(post * 0.36)}L${n(left + post * 0.58)} ${n(y - height * 0.09)}ZM${n(right + post * 0.1)} ${n(y - height * 0.09)}V${n(top + height * 0.1)}h${n(post * 0.32)}L${n(right + post * 0.58)} ${n(y - height * 0.09)}Z`,
    '#5a1418',
    'fill-opacity="0.35"',
  )
  const beam = ([lift, thick, reach]: readonly [lift: number, thick: number, reach: number], fill: string): string =>
    path(
      `M${n(x - reach)} ${n(lift - height * 0.035)}Q${n(x)} ${n(lift + height * 0.03)} ${n(x + reach)} ${n(lift - height * 0.035)}L${n(x + reach * 0.965)} ${n(lift + thick)}Q${n(x)} ${n(lift + thick + height * 0.045)} ${n(x - reach * 0.965)} ${n(lift + thick)}Z`,
      fill,
    )
  const tie =
    rect([x - width * 0.47, top + height * 0.2, width * 0.94, height * 0.06], colour) +
    rect([x - width * 0.05, top + height * 0.08, width * 0.1, height * 0.13], colour)
  const snow =
    at.snow === true
      ? path(
          `M${n(x - over * 1.02)} ${n(top - height * 0.03)}Q${n(x - over * 0.5)} ${n(top - height * 0.075)} ${n(x)} ${n(top - height * 0.03)}T${n(x + over * 1.02)} ${n(top - height * 0.03)}L${n(x + over)} ${n(top - height * 0.005)}Q${n(x)} ${n(top + height * 0.06)} ${n(x - over)} ${n(top - height * 0.005)}Z`,
          '#ffffff',
        )
      : ''
  return pillars + shade + feet + tie + beam([top + height * 0.035, height * 0.06, over * 0.97], colour) + beam([top, height * 0.045, over], dark) + snow
}

/** A five-storeyed pagoda. */
export function pagoda(at: { x: number; y: number; width: number; height: number }, colours: { roof: string; wall: string; trim: string }): string {
  const { x, y, width, height } = at
  const tier = height / 7
  let shapes = ''
  for (let i = 0; i < 5; i += 1) {
    const w = width * (1 - i * 0.09)
    const floor = y - i * tier
    shapes +=
      rect([x - w * 0.28, floor - tier * 0.72, w * 0.56, tier * 0.72], colours.wall) +
      rect([x - w * 0.33, floor - tier * 0.12, w * 0.66, tier * 0.09], colours.trim)
    shapes += path(
      `M${n(x - w / 2)} ${n(floor - tier * 0.72)}Q${n(x - w * 0.34)} ${n(floor - tier * 0.82)} ${n(x - w * 0.24)} ${n(floor - tier * 1.06)}H${n(x + w * 0.24)}Q${n(x + w * 0.34)} ${n(floor - tier * 0.82)} ${n(x + w / 2)} ${n(floor - tier * 0.72)}Q${n(x)} ${n(floor - tier * 0.58)} ${n(x - w / 2)} ${n(floor - tier * 0.72)}Z`,
      colours.roof,
    )
  }
  const top = y - 5 * tier
  return (
    shapes +
    stroke(`M${n(x)} ${n(top)}V${n(y - height)}`, [colours.roof, width * 0.03]) +
    stroke(Array.from({ length: 6 }, (_, i) => `M${n(x - width * 0.04)} ${n(top - tier * (0.35 + i * 0.2))}h${n(width * 0.08)}`).join(''), [
      colours.roof,
      width * 0.02,
    ])
  )
}

/** A low town house: grey tiles, plaster, dark timber. (x, y) is the left foot. */
export function lowHouse(at: { x: number; y: number; width: number; height: number }, wall: string): string {
  const { x, y, width, height } = at
  const eave = y - height * 0.58
  const lattice = Array.from({ length: Math.round(width / 14) }, (_, i) => `M${n(x + 8 + i * 14)} ${n(y - height * 0.1)}V${n(y - height * 0.42)}`).join('')
  return (
    rect([x, eave, width, y - eave], wall) +
    rect([x, y - height * 0.44, width, height * 0.36], '#5a3a2c') +
    stroke(lattice, ['#2f1d18', 4]) +
    path(
      `M${n(x - width * 0.07)} ${n(eave + 5)}L${n(x + width * 0.1)} ${n(y - height)}H${n(x + width * 0.9)}L${n(x + width * 1.07)} ${n(eave + 5)}Z`,
      '#4f5865',
    ) +
    rect([x + width * 0.09, y - height - 7, width * 0.82, 10], '#39414d') +
    path(`M${n(x - width * 0.03)} ${n(y - height * 0.44)}h${n(width * 1.06)}l10 14h${n(-width * 1.06 - 20)}Z`, '#5f6875')
  )
}

/** A tall paper lantern standing or hanging; glows warm. */
export function paperLantern(x: number, y: number, size: number): string {
  return (
    rect([x - size * 0.16, y - size * 0.06, size * 0.32, size * 0.08], '#2b2326') +
    ellipse([x, y + size * 0.5, size * 0.34, size * 0.5], '#f6e3b4') +
    stroke(
      [0.2, 0.35, 0.5, 0.65, 0.8].map((t) => `M${n(x - size * 0.32)} ${n(y + size * t)}q${n(size * 0.32)} ${n(size * 0.05)} ${n(size * 0.64)} 0`).join(''),
      ['#c99a5a', 2],
    ) +
    circle([x, y + size * 0.5, size * 0.13], '#c8402f') +
    rect([x - size * 0.16, y + size * 0.98, size * 0.32, size * 0.08], '#2b2326')
  )
}

/** One bay of a machiya: timber frame, tiled pent roof, a big lattice window to be filled, and an upper slit window. */
export function machiyaBay(stage: Stage, at: { x: number; y: number; width: number; height: number; wood: string; plaster: string }, inside: string): string {
  const { x, y, width, height, wood } = at
  const pane = { x: x + width * 0.1, y: y - height * 0.5, width: width * 0.8, height: height * 0.4 }
  const room = stage.clipped(
    rect([pane.x, pane.y, pane.width, pane.height], '#000000'),
    `<g transform="translate(${n(pane.x)} ${n(pane.y)}) scale(${Math.round((pane.width / 260) * 1000) / 1000})">${inside}</g>`,
  )
  const lattice = Array.from({ length: 6 }, (_, i) => `M${n(pane.x + (pane.width * (i + 1)) / 7)} ${n(pane.y)}v${n(pane.height * 0.2)}`).join('')
  let slits = ''
  for (let i = 0; i < 12; i += 1) slits += `M${n(x + width * 0.17 + (width * 0.66 * i) / 11)} ${n(y - height * 0.86)}v${n(height * 0.13)}`
  let tiles = ''
  for (let i = 0; i <= 16; i += 1) {
    tiles += `M${n(x + (width * i) / 16)} ${n(y - height * 0.65)}v${n(height * 0.07)}M${n(x + (width * i) / 16)} ${n(y - height * 1.02)}v${n(height * 0.09)}`
  }
  const roofs =
    rect([x - 4, y - height * 1.02, width + 8, height * 0.1], '#474f5c') +
    rect([x - 4, y - height * 0.65, width + 8, height * 0.075], '#525b69') +
    stroke(tiles, ['#2f3641', 5]) +
    path(
      Array.from({ length: 17 }, (_, i) => disc([x + (width * i) / 16, y - height * 0.575, 8]) + disc([x + (width * i) / 16, y - height * 0.925, 8])).join(''),
      '#39414d',
    )
  const upper =
    rect([x, y - height * 0.93, width, height * 0.3], at.plaster) +
    rect([x + width * 0.13, y - height * 0.88, width * 0.74, height * 0.17], darker(wood, 0.5)) +
    stroke(slits, [wood, 9])
  const lower =
    rect([x, y - height * 0.58, width, height * 0.58], wood) +
    stroke(`M${n(x)} ${n(y - height * 0.04)}h${n(width)}`, [darker(wood, 0.4), 14]) +
    stroke(Array.from({ length: 9 }, (_, i) => `M${n(x + width * 0.06 + (width * 0.88 * i) / 8)} ${n(y - height * 0.085)}v${n(height * 0.05)}`).join(''), [
      darker(wood, 0.35),
      6,
    ])
  return (
    upper +
    lower +
    room +
    stroke(lattice, [darker(wood, 0.45), 7]) +
    rect([pane.x, pane.y, pane.width, pane.height], 'none', `stroke="${darker(wood, 0.5)}" stroke-width="12"`) +
    roofs +
    rect([x - 9, y - height * 0.93, 18, height * 0.93], darker(wood, 0.35))
  )
}
