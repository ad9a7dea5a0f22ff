import type { Point, Stage } from '../stage'
import { n, path, polygon, smooth } from './shapes'

/** Rolling hills across the sheet, from a few waves; `bottom` closes the shape. */
export function hills(stage: Stage, at: { y: number; swing: number; waves: number; bottom?: number }, fill: string): string {
  const phases = [stage.between(0, 6.3), stage.between(0, 6.3), stage.between(0, 6.3)] as const
  const points: Point[] = []
  for (let i = -1; i <= 29; i += 1) {
    const turn = (i / 28) * Math.PI * 2 * at.waves
    const wave = Math.sin(turn + phases[0]) * 0.55 + Math.sin(turn * 2.1 + phases[1]) * 0.3 + Math.sin(turn * 4.3 + phases[2]) * 0.15
    points.push([(i / 28) * stage.width, at.y - wave * at.swing])
  }
  const bottom = at.bottom ?? stage.height
  return path(`${smooth(points)}L${n(stage.width * 1.04)} ${n(bottom)}L${n(-stage.width * 0.04)} ${n(bottom)}Z`, fill)
}

/** A broken line between two points: midpoint displacement, `rough` in shares of the length. */
export function broken(stage: Stage, [from, to]: readonly [from: Point, to: Point], [rough, depth = 4]: readonly [rough: number, depth?: number]): Point[] {
  let points: Point[] = [from, to]
  let reach = Math.hypot(to[0] - from[0], to[1] - from[1]) * rough
  for (let level = 0; level < depth; level += 1) {
    const next: Point[] = []
    points.forEach((a, i) => {
      const b = points[i + 1]
      next.push(a)
      if (b) next.push([(a[0] + b[0]) / 2 + stage.between(-0.3, 0.3) * reach, (a[1] + b[1]) / 2 + stage.between(-1, 1) * reach])
    })
    points = next
    reach *= 0.52
  }
  return points
}

/** A jagged skyline through given peaks and saddles. */
export function skyline(
  stage: Stage,
  points: readonly Point[],
  [fill, options = {}]: readonly [fill: string, options?: { rough?: number; bottom?: number }],
): string {
  const line = points.flatMap((point, i) => {
    const next = points[i + 1]
    return next ? broken(stage, [point, next], [options.rough ?? 0.07, 4]).slice(0, -1) : [point]
  })
  const bottom = options.bottom ?? stage.height
  const [first, last] = [line[0] ?? [0, 0], line.at(-1) ?? [0, 0]]
  return polygon([...line, [last[0], bottom], [first[0], bottom]], fill)
}

type Mountain = { x: number; y: number; left: number; right: number; base: number }
type MountainColours = { light: string; shade: string; snow?: string; snowShade?: string }

/** One peak with a lit and a shaded face and, if asked, a cap of snow that runs down in tongues. */
export function mountain(stage: Stage, at: Mountain, [colours, snowShare = 0.42]: readonly [colours: MountainColours, snowShare?: number]): string {
  const left = broken(
    stage,
    [
      [at.x - at.left, at.base],
      [at.x, at.y],
    ],
    [0.05],
  )
  const right = broken(
    stage,
    [
      [at.x, at.y],
      [at.x + at.right, at.base],
    ],
    [0.05],
  )
  const spine = broken(
    stage,
    [
      [at.x, at.y],
      [at.x + (at.right - at.left) * 0.12 + stage.between(-0.08, 0.1) * at.right, at.base],
    ],
    [0.06],
  )
  const outline: Point[] = [...left, ...right]
  let shapes = polygon(outline, colours.light) + polygon([...spine, ...[...right].reverse()], colours.shade)
  if (colours.snow !== undefined) {
    const cut = at.y + (at.base - at.y) * snowShare
    const cap = snowCap(stage, at, cut)
    const inside =
      polygon(cap, colours.snow) + stage.clipped(polygon([...spine, ...[...right].reverse()], '#000000'), polygon(cap, colours.snowShade ?? colours.snow))
    shapes += stage.clipped(polygon(outline, '#000000'), inside)
  }
  return shapes
}

function snowCap(stage: Stage, at: Mountain, cut: number): Point[] {
  const cap: Point[] = [
    [at.x - at.left, at.y - 40],
    [at.x + at.right, at.y - 40],
  ]
  const teeth = 13
  for (let i = 0; i <= teeth; i += 1) {
    const x = at.x + at.right - ((at.left + at.right) * i) / teeth
    const deep = i % 2 === 0 ? stage.between(0.15, 0.55) : -stage.between(0.05, 0.4)
    cap.push([x + stage.between(-12, 12), cut + deep * (cut - at.y) * 0.7])
  }
  return cap
}

/** A low range with many small peaks; good for far layers. */
export function range(stage: Stage, at: { y: number; height: number; peaks: number; bottom?: number; rough?: number }, fill: string): string {
  const points: Point[] = []
  for (let i = 0; i <= at.peaks * 2; i += 1) {
    const x = (i / (at.peaks * 2)) * stage.width * 1.06 - stage.width * 0.03
    const up = i % 2 === 1 ? stage.between(0.55, 1) : stage.between(0, 0.35)
    points.push([x + stage.between(-0.2, 0.2) * (stage.width / at.peaks / 2), at.y - up * at.height])
  }
  return skyline(stage, points, [fill, { rough: at.rough ?? 0.08, bottom: at.bottom ?? stage.height }])
}

type Pillar = { x: number; top: number; width: number; base: number }

/** A Huangshan granite peak: steep, rounded shoulders, split by vertical joints. */
export function granite(stage: Stage, at: Pillar, colours: { light: string; body: string; shade: string }): string {
  const { x, top, width, base } = at
  const half = width / 2
  const tall = base - top
  const lean = stage.between(-0.12, 0.12) * width
  const steps: Point[] = [
    [x - half * 1.15, base],
    [x - half * stage.between(0.86, 1), top + tall * 0.52],
    [x - half * stage.between(0.7, 0.84), top + tall * 0.36],
    [x - half * stage.between(0.5, 0.62), top + tall * 0.16],
    [x - half * 0.3 + lean, top + tall * 0.07],
    [x - half * 0.12 + lean, top],
    [x + half * 0.1 + lean, top + tall * 0.015],
    [x + half * 0.3 + lean, top + tall * 0.09],
    [x + half * stage.between(0.44, 0.6), top + tall * 0.2],
    [x + half * stage.between(0.66, 0.8), top + tall * 0.4],
    [x + half * stage.between(0.84, 1), top + tall * 0.58],
    [x + half * 1.15, base],
  ]
  const outline = polygon(
    steps.flatMap((p, i) => (steps[i + 1] ? broken(stage, [p, steps[i + 1] ?? p], [0.06, 3]).slice(0, -1) : [p])),
    colours.body,
  )
  let joints = polygon(
    [
      [x + half * 0.05 + lean, top],
      ...broken(
        stage,
        [
          [x + half * 0.08 + lean, top],
          [x + half * 0.3, base],
        ],
        [0.04],
      ),
      [x + half * 2, base],
      [x + half * 2, top],
    ],
    colours.shade,
  )
  for (let i = 0; i < 7; i += 1) {
    const at0 = x + stage.between(-0.85, 0.9) * half
    const from = top + tall * (0.1 + (Math.abs(at0 - x) / half) * 0.5 + stage.between(0, 0.1))
    const long = tall * stage.between(0.15, 0.4)
    const wide = width * stage.between(0.025, 0.07)
    joints += polygon(
      [
        [at0, from],
        [at0 + wide, from + long * 0.2],
        [at0 + wide * 0.7, from + long],
        [at0 - wide * 0.2, from + long * 0.6],
      ],
      at0 < x ? colours.light : colours.shade,
      'fill-opacity="0.75"',
    )
  }
  return outline + stage.clipped(outline, joints)
}
