import type { Stage } from '../stage'
import { darker, lighter, mix } from './colour'
import { circle, disc, n, path, polygon, rect, stroke } from './shapes'
import { glow } from './sky'

type Box = { x: number; y: number; width: number; height: number }

/** A tower of ice blocks lit from inside; (x, y) is its foot's middle. `top` is the shape of its head. */
export function iceTower(stage: Stage, at: Box & { top: 'spire' | 'merlons' | 'onion' }, light: string): string {
  const { x, y, width, height } = at
  const half = width / 2
  const top = y - height
  const cold = mix('#dff2ff', light, 0.35)
  const fill = stage.linear([lighter(light, 0.35), [light, 0.95], [darker(light, 0.35), 0.95]])
  let joints = ''
  for (let row = 1; row * 34 < height; row += 1) {
    joints += `M${n(x - half)} ${n(top + row * 34)}h${n(width)}`
    for (let k = row % 2; k < width / 40; k += 2) joints += `M${n(x - half + k * 40 + 10)} ${n(top + row * 34)}v-34`
  }
  const sheen =
    path(`M${n(x - half)} ${n(top)}h${n(width * 0.22)}V${n(y)}h${n(-width * 0.22)}Z`, '#ffffff', 'fill-opacity="0.28"') +
    path(`M${n(x + half * 0.62)} ${n(top)}h${n(half * 0.38)}V${n(y)}h${n(-half * 0.38)}Z`, '#1a1450', 'fill-opacity="0.28"')
  const heads = {
    spire:
      path(`M${n(x - half * 1.2)} ${n(top)}L${n(x)} ${n(top - width * 1.9)}L${n(x + half * 1.2)} ${n(top)}Z`, cold) +
      path(`M${n(x)} ${n(top - width * 1.9)}L${n(x + half * 1.2)} ${n(top)}H${n(x + half * 0.1)}Z`, light) +
      circle([x, top - width * 1.94, width * 0.07], '#fff6c9'),
    merlons:
      path(
        Array.from(
          { length: 5 },
          (_, i) => `M${n(x - half * 1.15 + i * width * 0.245)} ${n(top)}v${n(-width * 0.24)}h${n(width * 0.15)}v${n(width * 0.24)}Z`,
        ).join(''),
        cold,
      ) + rect([x - half * 1.18, top - 4, width * 1.18, width * 0.14], cold),
    onion:
      rect([x - half * 0.7, top - width * 0.22, width * 0.7, width * 0.24], cold) +
      path(
        `M${n(x - half * 0.62)} ${n(top - width * 0.2)}C${n(x - width * 0.85)} ${n(top - width * 0.75)} ${n(x - width * 0.12)} ${n(top - width * 0.95)} ${n(x)} ${n(top - width * 1.4)}C${n(x + width * 0.12)} ${n(top - width * 0.95)} ${n(x + width * 0.85)} ${n(top - width * 0.75)} ${n(x + half * 0.62)} ${n(top - width * 0.2)}Z`,
        light,
      ) +
      path(
        `M${n(x - half * 0.4)} ${n(top - width * 0.24)}C${n(x - width * 0.6)} ${n(top - width * 0.7)} ${n(x - width * 0.1)} ${n(top - width * 0.9)} ${n(x)} ${n(top - width * 1.3)}C${n(x - width * 0.06)} ${n(top - width * 0.9)} ${n(x - width * 0.3)} ${n(top - width * 0.6)} ${n(x - half * 0.1)} ${n(top - width * 0.24)}Z`,
        '#ffffff',
        'fill-opacity="0.45"',
      ),
  }
  return rect([x - half, top, width, height], fill) + stroke(joints, ['#ffffff', 1.6], 'stroke-opacity="0.32"') + sheen + heads[at.top]
}

/** A pointed ice gate with a warm passage. */
export function iceGate([x, y, width, height]: readonly [x: number, y: number, width: number, height: number], light: string): string {
  const arch = (w: number, h: number): string =>
    `M${n(x - w / 2)} ${n(y)}V${n(y - h * 0.5)}Q${n(x - w / 2)} ${n(y - h * 0.86)} ${n(x)} ${n(y - h)}Q${n(x + w / 2)} ${n(y - h * 0.86)} ${n(x + w / 2)} ${n(y - h * 0.5)}V${n(y)}Z`
  return (
    path(arch(width, height), '#eaf6ff') +
    path(arch(width * 0.84, height * 0.9), light) +
    path(arch(width * 0.62, height * 0.76), lighter(light, 0.55)) +
    path(arch(width * 0.3, height * 0.5), '#fffbe6')
  )
}

type Front = Box & { wall: string; roof: string; shape: 'mansard' | 'dome' | 'gable' }

/** A European front of Harbin's old street with lit windows; (x, y) is its left foot. */
export function streetFront(stage: Stage, at: Front): string {
  const { x, y, width, height, wall } = at
  const top = y - height
  const mid = x + width / 2
  const floors = 3
  const bays = Math.max(2, Math.round(width / 74))
  let [frames, panes, sills] = ['', '', '']
  for (let floor = 0; floor < floors; floor += 1) {
    for (let i = 0; i < bays; i += 1) {
      const cx = x + (width * (i + 0.5)) / bays
      const base = y - (height / floors) * floor - height * 0.06
      const [w, h] = [(width / bays) * 0.46, (height / floors) * 0.62]
      const head = floor === floors - 1 ? w / 2 : w * 0.2
      const hole = (grow: number): string =>
        `M${n(cx - w / 2 - grow)} ${n(base)}V${n(base - h + head)}q0 ${n(-head - grow)} ${n(w / 2 + grow)} ${n(-head - grow)}q${n(w / 2 + grow)} 0 ${n(w / 2 + grow)} ${n(head + grow)}V${n(base)}Z`
      frames += hole(7)
      panes += hole(0)
      sills += `M${n(cx - w * 0.75)} ${n(base)}h${n(w * 1.5)}`
    }
  }
  const body =
    rect([x, top, width, height], stage.linear([darker(wall, 0.16), wall, lighter(wall, 0.1)])) +
    path(frames, lighter(wall, 0.5)) +
    path(panes, stage.linear(['#ffd98a', '#ffb84f'])) +
    stroke(sills, ['#f3f8fd', 8])
  const cornice =
    rect([x - 8, top - 10, width + 16, 20], lighter(wall, 0.45)) +
    rect([x - 8, top - 16, width + 16, 9], '#f6fafd') +
    rect([x - 4, y - height / 3 - 4, width + 8, 10], lighter(wall, 0.4))
  const rise = width * 0.34
  const heads = {
    mansard:
      path(`M${n(x)} ${n(top - 12)}L${n(x + width * 0.1)} ${n(top - rise)}H${n(x + width * 0.9)}L${n(x + width)} ${n(top - 12)}Z`, at.roof) +
      path(
        `M${n(x + width * 0.08)} ${n(top - rise * 0.86)}L${n(x + width * 0.1)} ${n(top - rise - 8)}H${n(x + width * 0.9)}L${n(x + width * 0.92)} ${n(top - rise * 0.86)}Q${n(mid)} ${n(top - rise * 0.74)} ${n(x + width * 0.08)} ${n(top - rise * 0.86)}Z`,
        '#f6fafd',
      ),
    dome:
      rect([mid - width * 0.2, top - width * 0.16, width * 0.4, width * 0.16], lighter(wall, 0.2)) +
      path(`M${n(mid - width * 0.22)} ${n(top - width * 0.15)}a${n(width * 0.22)} ${n(width * 0.26)} 0 0 1 ${n(width * 0.44)} 0Z`, at.roof) +
      path(
        `M${n(mid - width * 0.15)} ${n(top - width * 0.31)}a${n(width * 0.16)} ${n(width * 0.15)} 0 0 1 ${n(width * 0.3)} 0q${n(-width * 0.15)} ${n(width * 0.07)} ${n(-width * 0.3)} 0Z`,
        '#f6fafd',
      ) +
      stroke(`M${n(mid)} ${n(top - width * 0.41)}v${n(-width * 0.2)}`, [at.roof, 6]),
    gable:
      path(
        `M${n(x)} ${n(top - 12)}Q${n(mid - width * 0.2)} ${n(top - 20)} ${n(mid - width * 0.16)} ${n(top - rise * 0.7)}Q${n(mid)} ${n(top - rise * 1.35)} ${n(mid + width * 0.16)} ${n(top - rise * 0.7)}Q${n(mid + width * 0.2)} ${n(top - 20)} ${n(x + width)} ${n(top - 12)}Z`,
        wall,
      ) +
      circle([mid, top - rise * 0.6, width * 0.07], '#ffd98a') +
      stroke(`M${n(mid - width * 0.17)} ${n(top - rise * 0.74)}Q${n(mid)} ${n(top - rise * 1.4)} ${n(mid + width * 0.17)} ${n(top - rise * 0.74)}`, [
        '#f6fafd',
        10,
      ]),
  }
  return heads[at.shape] + body + cornice
}

/** St Sophia: a green onion dome on a drum, tent roofs beside it, red brick arches. */
export function sophia(stage: Stage, at: { x: number; y: number; width: number }): string {
  const { x, y, width: w } = at
  const brick = stage.linear(['#b5543c', '#8a3a30'])
  const onion = (cx: number, foot: number, r: number): string =>
    path(
      `M${n(cx - r * 0.8)} ${n(foot)}C${n(cx - r * 1.35)} ${n(foot - r * 0.9)} ${n(cx - r * 0.3)} ${n(foot - r * 1.35)} ${n(cx)} ${n(foot - r * 2.1)}C${n(cx + r * 0.3)} ${n(foot - r * 1.35)} ${n(cx + r * 1.35)} ${n(foot - r * 0.9)} ${n(cx + r * 0.8)} ${n(foot)}Z`,
      '#3f8f78',
    ) +
    path(
      `M${n(cx - r * 0.5)} ${n(foot)}C${n(cx - r * 0.95)} ${n(foot - r * 0.9)} ${n(cx - r * 0.2)} ${n(foot - r * 1.3)} ${n(cx)} ${n(foot - r * 2)}C${n(cx - r * 0.1)} ${n(foot - r * 1.2)} ${n(cx - r * 0.4)} ${n(foot - r * 0.8)} ${n(cx - r * 0.1)} ${n(foot)}Z`,
      '#8fd0b8',
      'fill-opacity="0.7"',
    ) +
    stroke(`M${n(cx)} ${n(foot - r * 2.05)}v${n(-r * 0.6)}M${n(cx - r * 0.16)} ${n(foot - r * 2.42)}h${n(r * 0.32)}`, ['#e7c06a', 4])
  const arch = ([cx, foot, aw, ah]: readonly [cx: number, foot: number, aw: number, ah: number], fill: string): string =>
    path(`M${n(cx - aw / 2)} ${n(foot)}v${n(-ah + aw / 2)}a${n(aw / 2)} ${n(aw / 2)} 0 0 1 ${n(aw)} 0v${n(ah - aw / 2)}Z`, fill)
  let shapes = rect([x - w * 0.5, y - w * 0.52, w, w * 0.52], brick)
  for (const side of [-1, 1]) {
    shapes +=
      rect([x + side * w * 0.38 - w * 0.12, y - w * 0.72, w * 0.24, w * 0.72], brick) +
      polygon(
        [
          [x + side * w * 0.38 - w * 0.14, y - w * 0.71],
          [x + side * w * 0.38, y - w * 1.05],
          [x + side * w * 0.38 + w * 0.14, y - w * 0.71],
        ],
        '#3f8f78',
      ) +
      onion(x + side * w * 0.38, y - w * 1, w * 0.045) +
      arch([x + side * w * 0.38, y - w * 0.4, w * 0.1, w * 0.22], '#ffcf7a')
  }
  shapes += rect([x - w * 0.23, y - w * 0.86, w * 0.46, w * 0.4], brick) + onion(x, y - w * 0.84, w * 0.27)
  for (let i = 0; i < 5; i += 1) shapes += arch([x - w * 0.17 + i * w * 0.085, y - w * 0.62, w * 0.05, w * 0.17], '#ffcf7a')
  return (
    shapes +
    arch([x, y, w * 0.3, w * 0.44], '#6a2c26') +
    arch([x, y, w * 0.22, w * 0.38], '#ffcf7a') +
    rect([x - w * 0.5, y - w * 0.54, w, w * 0.03], '#f3f8fd') +
    rect([x - w * 0.24, y - w * 0.88, w * 0.48, w * 0.025], '#f3f8fd')
  )
}

/** A log cabin under a cap of snow as thick as a mushroom. (x, y) is the foot's middle. */
export function snowCabin(stage: Stage, at: Box & { chimney?: boolean }): string {
  const { x, y, width, height } = at
  const [left, wall] = [x - width / 2, height * 0.52]
  let logs = ''
  for (let row = 1; row < 7; row += 1) logs += `M${n(left)} ${n(y - (wall / 7) * row)}h${n(width)}`
  let ends = ''
  for (let row = 0; row < 7; row += 1) {
    ends += disc([left + 2, y - (wall / 7) * (row + 0.5), wall / 15]) + disc([left + width - 2, y - (wall / 7) * (row + 0.5), wall / 15])
  }
  const pane = (cx: number): string =>
    rect([cx - width * 0.1, y - wall * 0.78, width * 0.2, wall * 0.44], '#5a2f1e') +
    rect([cx - width * 0.083, y - wall * 0.74, width * 0.166, wall * 0.36], stage.radial(['#fff3bf', '#ffc24f'])) +
    stroke(`M${n(cx)} ${n(y - wall * 0.74)}v${n(wall * 0.36)}M${n(cx - width * 0.083)} ${n(y - wall * 0.56)}h${n(width * 0.166)}`, ['#5a2f1e', 4]) +
    path(`M${n(cx - width * 0.12)} ${n(y - wall * 0.33)}q${n(width * 0.12)} ${n(-wall * 0.12)} ${n(width * 0.24)} 0Z`, '#f6fafe')
  const door =
    rect([x - width * 0.09, y - wall * 0.72, width * 0.18, wall * 0.72], '#6a3420') + stroke(`M${n(x)} ${n(y - wall * 0.72)}V${n(y)}`, ['#43200f', 3])
  const over = width * 0.62
  const snow = `M${n(x - over)} ${n(y - wall * 0.92)}C${n(x - over * 1.14)} ${n(y - wall * 1.2)} ${n(x - over * 0.92)} ${n(y - wall * 1.5)} ${n(x - over * 0.62)} ${n(y - wall * 1.62)}C${n(x - over * 0.3)} ${n(y - height * 1.06)} ${n(x + over * 0.26)} ${n(y - height * 1.08)} ${n(x + over * 0.6)} ${n(y - wall * 1.64)}C${n(x + over * 0.94)} ${n(y - wall * 1.5)} ${n(x + over * 1.14)} ${n(y - wall * 1.2)} ${n(x + over)} ${n(y - wall * 0.92)}Q${n(x + over * 0.8)} ${n(y - wall * 0.78)} ${n(x + over * 0.6)} ${n(y - wall * 0.94)}T${n(x + over * 0.1)} ${n(y - wall * 0.92)}T${n(x - over * 0.5)} ${n(y - wall * 0.92)}T${n(x - over)} ${n(y - wall * 0.92)}Z`
  const stack =
    at.chimney === true
      ? rect([x + width * 0.2, y - height * 1.14, width * 0.1, height * 0.4], '#7a4a3a') +
        path(`M${n(x + width * 0.18)} ${n(y - height * 1.12)}q${n(width * 0.07)} ${n(-height * 0.12)} ${n(width * 0.14)} 0Z`, '#ffffff')
      : ''
  return (
    stack +
    glow(stage, { x, y: y - wall * 0.4, r: width * 0.8, ry: wall }, ['#ffb44f', 0.4]) +
    rect([left, y - wall, width, wall], stage.linear(['#7a4226', '#9a5a34'])) +
    stroke(logs, ['#54290f', 4], 'stroke-opacity="0.7"') +
    path(ends, '#c98a56') +
    pane(x - width * 0.29) +
    pane(x + width * 0.29) +
    door +
    path(snow, stage.linear(['#ffffff', '#e6effa', '#b3c9e6']))
  )
}

/** A street lamp with two globes, lit. (x, y) is its foot. */
export function streetLamp(stage: Stage, [x, y, height]: readonly [x: number, y: number, height: number]): string {
  const arm = height * 0.13
  const globe = (gx: number): string => circle([gx, y - height * 0.9, height * 0.05], '#fff3cf', `stroke="#ffd98a" stroke-width="${n(height * 0.02)}"`)
  return (
    stroke(
      `M${n(x)} ${n(y)}V${n(y - height)}M${n(x - arm)} ${n(y - height * 0.86)}Q${n(x - arm)} ${n(y - height * 0.78)} ${n(x)} ${n(y - height * 0.78)}Q${n(x + arm)} ${n(y - height * 0.78)} ${n(x + arm)} ${n(y - height * 0.86)}`,
      ['#26283a', height * 0.022],
    ) +
    rect([x - height * 0.03, y - height * 0.12, height * 0.06, height * 0.12], '#26283a') +
    glow(stage, { x, y: y - height * 0.9, r: height * 0.44, ry: height * 0.36 }, ['#ffd27a', 0.85]) +
    globe(x - arm) +
    globe(x + arm) +
    globe(x)
  )
}
