import type { Stage } from '../stage'
import { darker, lighter } from './colour'
import { circle, disc, n, path, rect, stroke } from './shapes'

type Box = { x: number; y: number; width: number; height: number }

/** A round-arched opening with its foot on (x, y). */
export function archOutline([x, y, width, height]: readonly [x: number, y: number, width: number, height: number]): string {
  const r = width / 2
  return `M${n(x - r)} ${n(y)}V${n(y - height + r)}a${n(r)} ${n(r)} 0 0 1 ${n(width)} 0V${n(y)}Z`
}

/** A Gulangyu villa: red brick, white arcades on two floors, a hipped tile roof or a parapet. (x, y) is the foot's middle. */
export function villa(stage: Stage, at: Box & { roof?: 'hip' | 'flat' | 'dome' }, tone = '#c2583e'): string {
  const { x, y, width, height } = at
  const left = x - width / 2
  const floor = height / 2
  const bays = Math.max(3, Math.round(width / 58))
  const bay = width / bays
  let [arches, panes, rails] = ['', '', '']
  for (let level = 0; level < 2; level += 1) {
    for (let i = 0; i < bays; i += 1) {
      const cx = left + bay * (i + 0.5)
      const base = y - level * floor - floor * 0.06
      arches += archOutline([cx, base, bay * 0.74, floor * 0.78])
      panes += archOutline([cx, base, bay * 0.34, floor * 0.52])
      for (let k = -2; k <= 2; k += 1) rails += `M${n(cx + k * bay * 0.15)} ${n(base)}v${n(-floor * 0.22)}`
    }
    rails += `M${n(left)} ${n(y - level * floor - floor * 0.28)}h${n(width)}`
  }
  const walls =
    rect([left, y - height, width, height], stage.linear([lighter(tone, 0.12), tone, darker(tone, 0.18)], 90)) +
    bricks({ x: left, y: y - height, width, height }, darker(tone, 0.25))
  const bands = [0, 1, 2].map((level) => rect([left - 6, y - level * floor - 8, width + 12, 11], '#f6ead8')).join('')
  const shapes =
    walls +
    path(arches, '#4a2c2c', 'stroke="#f6ead8" stroke-width="6"') +
    path(panes, '#e9b96a', 'fill-opacity="0.8"') +
    stroke(rails, ['#f6ead8', 3.5]) +
    bands
  return shapes + villaRoof(at, tone)
}

function villaRoof(at: Box & { roof?: 'hip' | 'flat' | 'dome' }, tone: string): string {
  const { x, y, width, height } = at
  const top = y - height
  const half = width / 2
  if (at.roof === 'flat') {
    return (
      rect([x - half - 8, top - 26, width + 16, 26], '#f1e2cc') +
      path(`M${n(x - width * 0.17)} ${n(top - 26)}q${n(width * 0.17)} ${n(-width * 0.22)} ${n(width * 0.34)} 0Z`, '#f1e2cc') +
      circle([x, top - 36 - width * 0.02, width * 0.04], tone)
    )
  }
  if (at.roof === 'dome') {
    return (
      rect([x - half * 0.5, top - 46, half, 46], '#f1e2cc') +
      path(`M${n(x - half * 0.52)} ${n(top - 46)}a${n(half * 0.52)} ${n(half * 0.56)} 0 0 1 ${n(half * 1.04)} 0Z`, tone) +
      stroke(`M${n(x)} ${n(top - 46 - half * 0.56)}v-40`, ['#f1e2cc', 5])
    )
  }
  const rise = width * 0.26
  let lines = ''
  for (let i = 1; i < 14; i += 1) {
    lines += `M${n(x - half * 0.56 + (i / 14) * half * 1.12)} ${n(top - rise)}L${n(x - half * 1.1 + (i / 14) * half * 2.2)} ${n(top)}`
  }
  return (
    path(`M${n(x - half * 1.12)} ${n(top + 3)}L${n(x - half * 0.58)} ${n(top - rise)}H${n(x + half * 0.58)}L${n(x + half * 1.12)} ${n(top + 3)}Z`, '#d9623f') +
    stroke(lines, ['#a8402a', 3], 'stroke-opacity="0.6"') +
    stroke(`M${n(x - half * 0.58)} ${n(top - rise)}H${n(x + half * 0.58)}`, ['#f0a078', 7])
  )
}

function bricks(at: Box, colour: string): string {
  let d = ''
  for (let row = 1; row * 14 < at.height; row += 1) d += `M${n(at.x)} ${n(at.y + row * 14)}h${n(at.width)}`
  return stroke(d, [colour, 1.4], 'stroke-opacity="0.35"')
}

type Shophouse = Box & { wall: string; trim: string; shutter: string; top?: 'curve' | 'step' | 'plain' }

/** A narrow old shophouse: arched arcade below, shuttered windows above, a shaped parapet. (x, y) is its left foot. */
export function shophouse(stage: Stage, at: Shophouse): string {
  const { x, y, width, height, wall, trim, shutter } = at
  const mid = x + width / 2
  const ground = height * 0.42
  const top = y - height
  const rise = height * 0.09
  const parapet = {
    curve: `M${n(x)} ${n(top)}Q${n(x + width * 0.2)} ${n(top)} ${n(x + width * 0.28)} ${n(top - rise)}Q${n(mid)} ${n(top - rise * 1.9)} ${n(x + width * 0.72)} ${n(top - rise)}Q${n(x + width * 0.8)} ${n(top)} ${n(x + width)} ${n(top)}Z`,
    step: `M${n(x)} ${n(top)}v${n(-rise * 0.6)}h${n(width * 0.25)}v${n(-rise * 0.7)}h${n(width * 0.5)}v${n(rise * 0.7)}h${n(width * 0.25)}v${n(rise * 0.6)}Z`,
    plain: `M${n(x)} ${n(top)}v${n(-rise * 0.7)}h${n(width)}v${n(rise * 0.7)}Z`,
  }[at.top ?? 'curve']
  let shapes =
    path(parapet, wall, `stroke="${trim}" stroke-width="7"`) +
    rect([x, top, width, height], stage.linear([lighter(wall, 0.12), wall, darker(wall, 0.1)])) +
    circle([mid, top - rise * 0.35, rise * 0.42], trim)
  shapes += rect([x - 3, top + 4, width + 6, 13], trim) + rect([x - 3, y - ground - 30, width + 6, 16], trim)
  for (const share of [0.2, 0.5, 0.8]) {
    shapes += shutteredWindow([x + width * share, y - ground - 60], { width: width * 0.2, height: height * 0.34 }, { trim, shutter })
  }
  shapes +=
    path(archOutline([mid, y, width * 0.74, ground * 0.94]), darker(wall, 0.55), `stroke="${trim}" stroke-width="9"`) +
    rect([mid - width * 0.12, y - ground * 0.6, width * 0.24, ground * 0.6], shutter) +
    path(`M${n(mid)} ${n(y - ground * 0.6)}v${n(ground * 0.6)}`, 'none', `stroke="${darker(shutter, 0.4)}" stroke-width="3"`)
  shapes +=
    rect([mid - width * 0.3, y - ground * 0.55, width * 0.13, ground * 0.35], lighter(wall, 0.4)) +
    rect([mid + width * 0.17, y - ground * 0.55, width * 0.13, ground * 0.35], lighter(wall, 0.4))
  return (
    shapes +
    rect([x - 8, y - ground, 17, ground], trim) +
    rect([x + width - 9, y - ground, 17, ground], trim) +
    path(disc([x, y - ground, 12, 7]) + disc([x + width, y - ground, 12, 7]), lighter(trim, 0.4))
  )
}

function shutteredWindow([x, y]: readonly [x: number, y: number], size: { width: number; height: number }, colours: { trim: string; shutter: string }): string {
  const { width, height } = size
  let slats = ''
  for (let k = 1; k < 9; k += 1) {
    slats += `M${n(x - width * 0.4)} ${n(y - k * height * 0.08)}h${n(width * 0.34)}M${n(x + width * 0.06)} ${n(y - k * height * 0.08)}h${n(width * 0.34)}`
  }
  return (
    path(archOutline([x, y, width, height]), colours.shutter, `stroke="${colours.trim}" stroke-width="6"`) +
    stroke(slats, [darker(colours.shutter, 0.35), 2.4]) +
    stroke(`M${n(x)} ${n(y)}V${n(y - height)}`, [colours.trim, 4]) +
    rect([x - width * 0.62, y, width * 1.24, 9], colours.trim)
  )
}

/** Bunting: small flags on a sagging line. */
export function bunting(
  [from, to]: readonly [from: readonly [number, number], to: readonly [number, number]],
  sag: number,
  colours: readonly string[],
): string {
  let flags = ''
  const count = Math.round(Math.abs(to[0] - from[0]) / 52)
  for (let i = 1; i < count; i += 1) {
    const t = i / count
    const x = from[0] + (to[0] - from[0]) * t
    const y = from[1] + (to[1] - from[1]) * t + sag * 4 * t * (1 - t)
    flags += path(`M${n(x - 15)} ${n(y)}h30l-15 34Z`, colours[i % colours.length] ?? '#ffffff')
  }
  return (
    stroke(`M${n(from[0])} ${n(from[1])}Q${n((from[0] + to[0]) / 2)} ${n((from[1] + to[1]) / 2 + sag * 2)} ${n(to[0])} ${n(to[1])}`, ['#5a4a42', 3]) + flags
  )
}
