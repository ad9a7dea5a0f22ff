import type { Stage } from '../stage'
import { circle, disc, n, path, rect, stroke } from './shapes'

type Roof = { x: number; y: number; width: number; height: number; lift?: number }

/** A tiled hip roof seen from the front; (x, y) is the middle of its eave, `lift` how far the corners rise. */
export function tiledRoof(at: Roof, colours: { tile: string; line: string; ridge: string }): string {
  const { x, y, width, height } = at
  const half = width / 2
  const lift = at.lift ?? height * 0.35
  const top = half * 0.78
  const body =
    `M${n(x - half)} ${n(y - lift)}Q${n(x - half * 0.86)} ${n(y - lift * 0.2)} ${n(x - top)} ${n(y - height)}L${n(x + top)} ${n(y - height)}` +
    `Q${n(x + half * 0.86)} ${n(y - lift * 0.2)} ${n(x + half)} ${n(y - lift)}Q${n(x + half * 0.8)} ${n(y + 2)} ${n(x + half * 0.5)} ${n(y)}L${n(x - half * 0.5)} ${n(y)}Q${n(x - half * 0.8)} ${n(y + 2)} ${n(x - half)} ${n(y - lift)}Z`
  let lines = ''
  const count = Math.max(6, Math.round(width / 16))
  for (let i = 1; i < count; i += 1) {
    const share = (i / count) * 2 - 1
    lines += `M${n(x + share * top)} ${n(y - height)}Q${n(x + share * half * 0.84)} ${n(y - height * 0.4)} ${n(x + share * half * 0.92)} ${n(y - 1 - Math.max(0, Math.abs(share) - 0.5) * lift)}`
  }
  const ridge = `M${n(x - top - height * 0.16)} ${n(y - height * 1.16)}Q${n(x - top)} ${n(y - height)} ${n(x - top * 0.7)} ${n(y - height)}L${n(x + top * 0.7)} ${n(y - height)}Q${n(x + top)} ${n(y - height)} ${n(x + top + height * 0.16)} ${n(y - height * 1.16)}`
  return path(body, colours.tile) + stroke(lines, [colours.line, 2], 'stroke-opacity="0.55"') + stroke(ridge, [colours.ridge, Math.max(4, height * 0.12)])
}

const slate = { tile: '#59646f', line: '#3c4650', ridge: '#36404a' }

/** A Bai house of Dali: white wall framed in grey, an ink medallion, a grey roof with rising corners. */
export function baiHouse(stage: Stage, at: { x: number; y: number; width: number; height: number; style?: 'front' | 'wall' }, wall = '#f4f1ea'): string {
  const { x, y, width, height } = at
  const left = x - width / 2
  const roof = height * 0.34
  let shapes = rect([left, y - height, width, height], stage.linear([wall, '#dcdfe0'])) + rect([left, y - height * 0.16, width, height * 0.16], '#a9aeb0')
  shapes += stroke(`M${n(left + 8)} ${n(y - height * 0.2)}V${n(y - height * 0.86)}H${n(left + width - 8)}V${n(y - height * 0.2)}`, ['#8a949b', 4])
  const count = Math.max(2, Math.round(width / 110))
  for (let i = 0; i < count; i += 1) {
    const cx = left + (width * (i + 0.5)) / count
    if (at.style === 'wall' || i !== Math.floor(count / 2)) shapes += inkMedallion(cx, y - height * 0.54, Math.min(height * 0.17, width * 0.16))
    else shapes += baiGate(cx, y, height * 0.72)
  }
  shapes +=
    rect([left, y - height * 0.93, width, height * 0.08], '#6f8794') +
    path(Array.from({ length: Math.round(width / 22) }, (_, i) => disc([left + 12 + i * 22, y - height * 0.89, 4])).join(''), '#f4f1ea')
  return shapes + tiledRoof({ x, y: y - height * 0.92, width: width * 1.16, height: roof }, slate)
}

function inkMedallion(x: number, y: number, r: number): string {
  const petals = Array.from({ length: 8 }, (_, i) =>
    disc([x + Math.cos((i * Math.PI) / 4) * r * 0.52, y + Math.sin((i * Math.PI) / 4) * r * 0.52, r * 0.2]),
  ).join('')
  return circle([x, y, r], '#e9eef0', `stroke="#5b7386" stroke-width="3"`) + path(petals, '#6f8ba0') + circle([x, y, r * 0.24], '#44596b')
}

function baiGate(x: number, y: number, height: number): string {
  const w = height * 0.52
  const frame = rect([x - w * 0.72, y - height, w * 1.44, height], '#c9c2b4') + rect([x - w / 2, y - height * 0.78, w, height * 0.78], '#6a3a26')
  const leaves =
    stroke(`M${n(x)} ${n(y - height * 0.78)}V${n(y)}`, ['#3e2116', 3]) +
    circle([x - 8, y - height * 0.36, 3.5], '#d9a441') +
    circle([x + 8, y - height * 0.36, 3.5], '#d9a441')
  return frame + leaves + tiledRoof({ x, y: y - height * 0.98, width: w * 2.1, height: height * 0.2, lift: height * 0.16 }, slate)
}

/** A Huizhou house: whitewashed wall, stepped horse-head gables capped with dark tiles, small high windows. */
export function huiHouse(stage: Stage, at: { x: number; y: number; width: number; height: number; steps?: number }, wall = '#f3f0e8'): string {
  const { x, y, width, height } = at
  const steps = at.steps ?? 3
  const left = x - width / 2
  const fill = stage.linear([wall, '#e3e2dc', '#c9cbc8'])
  const drop = height * 0.09
  const run = width / (steps * 2 - 1)
  let [body, caps] = ['', '']
  for (let i = 0; i < steps * 2 - 1; i += 1) {
    const level = Math.abs(i - (steps - 1))
    const top = y - height + level * drop
    const from = left + i * run
    body += `M${n(from)} ${n(y)}V${n(top)}h${n(run + 1)}V${n(y)}Z`
    const [a, b] = [from - (i <= steps - 1 ? 14 : 2), from + run + (i >= steps - 1 ? 14 : 2)]
    caps += `M${n(a)} ${n(top + 3)}L${n(a - (i <= steps - 1 ? 8 : 0))} ${n(top - 15)}L${n(a + 12)} ${n(top - 9)}L${n(b - 12)} ${n(top - 9)}L${n(b + (i >= steps - 1 ? 8 : 0))} ${n(top - 15)}L${n(b)} ${n(top + 3)}Z`
  }
  let windows = ''
  const count = Math.max(1, Math.round(width / 120))
  for (let i = 0; i < count; i += 1) windows += `M${n(left + ((i + 0.5) * width) / count - 9)} ${n(y - height * 0.52)}h18v24h-18Z`
  return path(body, fill) + path(caps, '#2f353b') + path(windows, '#3b4147')
}

/** The nine-storey timber front of Mogao: red tiers that narrow upwards, corners turned up. */
export function nineStoreys(stage: Stage, at: { x: number; y: number; width: number; height: number }): string {
  const { x, y, width, height } = at
  let shapes = ''
  const tier = height / 9.7
  for (let i = 0; i < 9; i += 1) {
    const w = width * (i < 2 ? 1 - i * 0.06 : 0.86 - (i - 2) * 0.075)
    const floor = y - i * tier
    shapes += rect([x - w * 0.4, floor - tier, w * 0.8, tier], stage.linear(['#7c2a1e', '#b5482f']))
    const posts = Math.max(3, 9 - i)
    for (let k = 0; k <= posts; k += 1) shapes += rect([x - w * 0.38 + (w * 0.76 * k) / posts - 4, floor - tier, 8, tier], '#d8684a')
    if (i > 0) shapes += rect([x - w * 0.41, floor - tier * 0.3, w * 0.82, tier * 0.12], '#3f7a6b')
    shapes += tiledRoof({ x, y: floor - tier * 0.62, width: w, height: tier * 0.4, lift: tier * 0.42 }, { tile: '#8c5a43', line: '#5d3729', ridge: '#5a3327' })
  }
  const top = y - 9 * tier
  return (
    shapes + path(`M${n(x - 7)} ${n(top)}L${n(x)} ${n(top - tier * 0.85)}L${n(x + 7)} ${n(top)}Z`, '#d9a441') + circle([x, top - tier * 0.25, 13], '#d9a441')
  )
}

/** A two-tiered pavilion with red posts. */
export function pavilion(at: { x: number; y: number; width: number; height: number; snow?: boolean }): string {
  const { x, y, width, height } = at
  const tile = { tile: '#5c4a44', line: '#42322d', ridge: '#3a2a26' }
  let shapes = rect([x - width * 0.5, y - height * 0.06, width, height * 0.06], '#b9a68c')
  for (let i = 0; i <= 5; i += 1) {
    shapes += rect([x - width * 0.4 + width * 0.16 * i - width * 0.012, y - height * 0.4, width * 0.024, height * 0.35], '#a33d2a')
  }
  shapes +=
    rect([x - width * 0.3, y - height * 0.36, width * 0.6, height * 0.3], '#7a3526') +
    rect([x - width * 0.42, y - height * 0.42, width * 0.84, height * 0.05], '#3f7a6b')
  const low = { x, y: y - height * 0.4, width: width * 1.12, height: height * 0.17, lift: height * 0.1 }
  shapes += tiledRoof(low, tile) + rect([x - width * 0.27, y - height * 0.74, width * 0.54, height * 0.18], '#a33d2a')
  for (let i = 0; i < 5; i += 1) shapes += rect([x - width * 0.23 + width * 0.1 * i, y - height * 0.71, width * 0.06, height * 0.12], '#e7c88a')
  const high = { x, y: y - height * 0.72, width: width * 0.84, height: height * 0.22, lift: height * 0.11 }
  shapes += tiledRoof(high, tile)
  if (at.snow === true) shapes += [low, high].map((roof) => roofSnow(roof)).join('')
  return shapes
}

/** Snow on the upper part of a tiled roof, scalloped at its lower rim. */
function roofSnow(roof: Roof): string {
  const half = roof.width * 0.41
  const top = roof.y - roof.height * 1.05
  let d = `M${n(roof.x - half * 0.96)} ${n(top - 4)}L${n(roof.x + half * 0.96)} ${n(top - 4)}L${n(roof.x + half)} ${n(roof.y - roof.height * 0.5)}`
  for (let i = 0; i < 10; i += 1) d += `q${n(-half * 0.1)} ${n(roof.height * (i % 2 ? 0.3 : 0.16))} ${n(-half * 0.2)} 0`
  return path(`${d}Z`, '#f6f8fb')
}

/** A red paper lantern hanging from (x, y). */
export function lantern([x, y, size]: readonly [x: number, y: number, size: number], colour = '#d8402c'): string {
  const h = size * 0.78
  return (
    stroke(`M${n(x)} ${n(y)}v${n(size * 0.4)}`, ['#5a3a22', 3]) +
    `<ellipse cx="${n(x)}" cy="${n(y + size * 0.4 + h / 2)}" rx="${n(size / 2)}" ry="${n(h / 2)}" fill="${colour}"/>` +
    stroke(
      `M${n(x - size * 0.24)} ${n(y + size * 0.44)}q${n(-size * 0.12)} ${n(h * 0.45)} 0 ${n(h * 0.9)}M${n(x)} ${n(y + size * 0.4)}v${n(h)}M${n(x + size * 0.24)} ${n(y + size * 0.44)}q${n(size * 0.12)} ${n(h * 0.45)} 0 ${n(h * 0.9)}`,
      ['#f2b45a', 2],
      'stroke-opacity="0.7"',
    ) +
    rect([x - size * 0.2, y + size * 0.36, size * 0.4, size * 0.09], '#e0a63c') +
    rect([x - size * 0.2, y + size * 0.37 + h, size * 0.4, size * 0.09], '#e0a63c') +
    stroke(`M${n(x)} ${n(y + size * 0.45 + h)}v${n(size * 0.4)}`, ['#d8402c', 4])
  )
}
