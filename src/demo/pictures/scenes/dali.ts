import type { Scene, Stage } from '../stage'
import { lakeBoat } from '../parts/boats'
import { baiHouse } from '../parts/buildings-chinese'
import { bicycle } from '../parts/figures'
import { camellia, tieDyeCloth } from '../parts/flora'
import { hills, mountain, range } from '../parts/ridge'
import { circle, disc, group, n, path, placed, polygon, rect, stroke } from '../parts/shapes'
import { birds, cloud, glow, haze, mist, moon, sky, stars, streaks, sun } from '../parts/sky'
import { bareTree, grass, leafTree } from '../parts/trees'
import { glints, lightPath, mirrored, water } from '../parts/water'

type Palette = { light: string; shade: string; snow: string; snowShade: string }

/** Cangshan: a wall of snow-dusted peaks side by side, as seen across the lake. */
function cangshan(stage: Stage, at: { base: number; height: number }, colours: Palette): string {
  const peaks = [
    [0.02, 0.72],
    [0.98, 0.66],
    [0.47, 0.8],
    [0.17, 0.8],
    [0.82, 0.78],
    [0.32, 0.93],
    [0.68, 0.9],
    [0.56, 1],
  ] as const
  return peaks
    .map(([x, tall]) =>
      mountain(stage, { x: x * stage.width, y: at.base - at.height * tall, left: stage.width * 0.27, right: stage.width * 0.3, base: at.base }, [
        colours,
        0.34,
      ]),
    )
    .join('')
}

const mistyDawn: Scene = (stage) => {
  const shoreY = 730
  stage.add(sky(stage, ['#8fa3bf', '#c9b6c4', '#f1c4b8', '#fbdcc2'], 760), streaks(stage, { top: 90, bottom: 330, count: 12, length: 520 }, ['#fff1e6', 0.35]))
  stage.add(sun(stage, { x: 1180, y: 420, r: 52 }, { disc: '#fff3dc', glow: '#ffd9b0' }))
  const far = cangshan(stage, { base: shoreY, height: 470 }, { light: '#b397ad', shade: '#8d7d9e', snow: '#fbe6de', snowShade: '#d3bfd0' })
  const middle =
    range(stage, { y: shoreY, height: 190, peaks: 5, bottom: shoreY }, '#8a7f9d') +
    hills(stage, { y: shoreY - 60, swing: 34, waves: 1.6, bottom: shoreY }, '#75708f')
  const land = group([far, haze(stage, { y: 420, height: 310 }, ['#f0cfc9', 0.75]), middle, haze(stage, { y: 600, height: 130 }, ['#f4d6cd', 0.85])])
  stage.add(land, water(stage, { top: shoreY }, ['#f3d3cb', '#d3b6c0', '#9c95b0', '#5f6687']), mirrored(land, [shoreY, 0.42, 0.8]))
  stage.add(mist(stage, { y: 640, height: 190 }, ['#fff0e8', 0.95]), lightPath(stage, { x: 1180, top: 760, bottom: 1130, width: 260 }, ['#fff0dc', 0.75]))
  stage.add(glints(stage, { top: 790, bottom: 1180, count: 46 }, ['#fbe9e2', 0.4]))
  const boat = lakeBoat('#5a4a58', '#33304a')
  stage.add(
    placed([560, 905], mirrored(boat, [10, 0.3, 0.7]), 1.25),
    placed([560, 905], boat, 1.25),
    glints(stage, { top: 916, bottom: 950, count: 9, x: 560, spread: 420 }, ['#fff3ea', 0.6]),
  )
  stage.add(birds(stage, { x: 860, y: 250, count: 5, spread: 120 }, '#5a5474'))
  stage.add(
    mist(stage, { y: 950, height: 190 }, ['#f3dcd8', 0.35]),
    grass(stage, { from: -10, to: 460, y: (x) => 1210 + (x / 460) ** 2 * 190, low: 60, high: 260, gap: 9, lean: 0.16 }, '#34344e'),
    grass(stage, { from: 1250, to: 1620, y: (x) => 1210 + ((1620 - x) / 370) ** 2 * 150, low: 50, high: 190, gap: 9, lean: -0.1 }, '#34344e'),
  )
}

const wheatFields: Scene = (stage) => {
  stage.add(
    sky(stage, ['#3f8fd0', '#8cc4ea', '#dff0f2'], 700),
    cloud(stage, { x: 1250, y: 170, width: 420 }, ['#ffffff', 'fill-opacity="0.9"']),
    cloud(stage, { x: 300, y: 240, width: 300 }, ['#ffffff', 'fill-opacity="0.75"']),
  )
  stage.add(cangshan(stage, { base: 660, height: 400 }, { light: '#5f93a8', shade: '#4a7a95', snow: '#f6fafb', snowShade: '#c7dbe8' }))
  stage.add(
    streaks(stage, { top: 430, bottom: 475, count: 16, length: 700 }, ['#ffffff', 0.85]),
    hills(stage, { y: 610, swing: 30, waves: 2, bottom: 800 }, '#5f9a78'),
    haze(stage, { y: 500, height: 140 }, ['#d6ecdf', 0.55]),
  )
  stage.add(rect([0, 640, stage.width, 600], '#79b64a'))
  const trees = [90, 300, 760, 1130, 1510].map((x) =>
    leafTree(stage, { x, y: 716, height: stage.between(170, 250) }, { trunk: '#5b4a35', leaf: '#35774a', light: '#5da05a' }),
  )
  stage.add(
    ...trees,
    baiHouse(stage, { x: 470, y: 722, width: 260, height: 130, style: 'wall' }),
    baiHouse(stage, { x: 1390, y: 730, width: 260, height: 150 }),
  )
  stage.add(
    baiHouse(stage, { x: 930, y: 742, width: 420, height: 190 }),
    baiHouse(stage, { x: 1190, y: 752, width: 200, height: 230, style: 'wall' }),
    baiHouse(stage, { x: 640, y: 750, width: 250, height: 160, style: 'wall' }),
  )
  const greens = ['#a7cf54', '#8cc04c', '#c3d95f', '#74ae44', '#97c74f', '#5f9c3d']
  greens.forEach((green, i) => {
    const y = 752 + i * i * 12 + i * 18
    stage.add(hills(stage, { y, swing: 10 + i * 3, waves: 0.8 }, green))
    stage.add(
      grass(
        stage,
        { from: -10, to: 1610, y: y + 22 + i * 3, low: 14 + i * 9, high: 30 + i * 15, gap: 7 + i * 2, lean: 0.25 },
        greens[(i + 1) % greens.length] ?? green,
      ),
    )
  })
  stage.add(path('M980 760C1040 860 760 900 820 1010C860 1090 1080 1130 1120 1210L860 1210C800 1130 640 1080 690 990C740 890 930 850 952 760Z', '#e6d7a8'))
  stage.add(
    grass(stage, { from: -10, to: 1620, y: 1230, low: 90, high: 200, gap: 12, lean: 0.3 }, '#3f7f36'),
    wheatEars(stage, '#e8e08a'),
    birds(stage, { x: 620, y: 330, count: 4, spread: 110 }, '#2f5f7f'),
  )
}

function wheatEars(stage: Stage, colour: string): string {
  let d = ''
  for (let i = 0; i < 46; i += 1) {
    const x = stage.between(0, stage.width)
    const y = stage.between(1010, 1120)
    for (let k = 0; k < 5; k += 1) d += disc([x + k * 3.5 + (k % 2 ? 6 : -4), y - k * 11, 4.5, 8])
    d += `M${n(x)} ${n(y)}L${n(x - 40)} ${n(y + 160)}L${n(x - 36)} ${n(y + 160)}L${n(x + 4)} ${n(y)}Z`
  }
  return path(d, colour)
}

const indigoCourtyard: Scene = (stage) => {
  stage.add(
    sky(stage, ['#7fb4d6', '#d9ecef'], 700),
    rect([0, 300, 1200, 1000], '#efe7d8'),
    baiHouse(stage, { x: 600, y: 1010, width: 1400, height: 620, style: 'wall' }, '#f5efe2'),
  )
  stage.add(rect([0, 1000, 1200, 600], stage.linear(['#d9b98b', '#b98a5c'])), flagstones())
  stage.add(glow(stage, { x: 880, y: 1120, r: 600, ry: 260 }, ['#ffe9bd', 0.55]))
  const cloths = [
    { x: 40, width: 210, top: 250, bottom: 1010, tone: '#3f68a8', pattern: 0 },
    { x: 330, width: 170, top: 330, bottom: 930, tone: '#6a93c4', pattern: 2 },
    { x: 590, width: 190, top: 290, bottom: 980, tone: '#2f5594', pattern: 1 },
    { x: 860, width: 180, top: 330, bottom: 920, tone: '#7aa2cd', pattern: 0 },
    { x: 1090, width: 190, top: 270, bottom: 1000, tone: '#3a62a2', pattern: 2 },
    { x: 150, width: 260, top: 60, bottom: 1240, tone: '#223f7c', pattern: 1 },
    { x: 480, width: 240, top: 40, bottom: 1150, tone: '#2d5091', pattern: 0 },
    { x: 790, width: 250, top: 70, bottom: 1270, tone: '#1d3468', pattern: 2 },
    { x: 1070, width: 240, top: 30, bottom: 1180, tone: '#284788', pattern: 1 },
  ]
  cloths.forEach((cloth, i) => {
    if (i === 0) stage.add(stroke('M-10 300Q600 350 1210 290', ['#a98a4e', 12]))
    if (i === 5) stage.add(stroke('M-10 62Q600 30 1210 44', ['#b8965a', 20]), stroke('M-10 58Q600 26 1210 40', ['#d9bb80', 6]))
    stage.add(
      path(`M${cloth.x - cloth.width * 0.4} ${1330 + (i % 3) * 40}l${cloth.width} -14l-60 52l${-cloth.width} 8Z`, '#7a5636', 'fill-opacity="0.35"'),
      tieDyeCloth(stage, cloth),
    )
  })
  stage.add(placed([1010, 1500], dyeVat(), 1.5), placed([190, 1540], dyeVat(), 1.15))
}

function dyeVat(): string {
  return (
    path('M-80 -90Q-96 -10 -56 30H56Q96 -10 80 -90Z', '#8a5332') +
    path(disc([0, -90, 80, 22]), '#5f3520') +
    path(disc([0, -88, 66, 15]), '#1d3468') +
    stroke('M-84 -50Q0 -22 84 -50M-80 -10Q0 16 80 -10', ['#5f3520', 6])
  )
}

function flagstones(): string {
  let d = ''
  for (let i = 0; i < 7; i += 1) d += `M-20 ${1020 + i * i * 15}H1220`
  for (let i = -8; i <= 8; i += 1) d += `M${600 + i * 90} 1000L${600 + i * 250} 1600`
  return stroke(d, ['#96683f', 4], 'stroke-opacity="0.35"')
}

const lakesideRide: Scene = (stage) => {
  const shoreY = 560
  stage.add(
    sky(stage, ['#2f86c9', '#79bde6', '#d8eff4'], 620),
    cloud(stage, { x: 330, y: 210, width: 480 }, ['#ffffff', 'fill-opacity="0.92"']),
    cloud(stage, { x: 1180, y: 130, width: 300 }, ['#ffffff', 'fill-opacity="0.8"']),
  )
  const land =
    cangshan(stage, { base: shoreY, height: 330 }, { light: '#6f9fbe', shade: '#5786a8', snow: '#ffffff', snowShade: '#cfe2ef' }) +
    hills(stage, { y: shoreY - 40, swing: 22, waves: 2, bottom: shoreY }, '#5a8f96')
  stage.add(
    land,
    water(stage, { top: shoreY }, ['#a9d8e6', '#4fa6c6', '#1f7aa6', '#17668f']),
    mirrored(land, [shoreY, 0.3, 0.7]),
    mist(stage, { y: 500, height: 120 }, ['#e4f4f6', 0.7]),
    glints(stage, { top: 600, bottom: 1100, count: 60 }, ['#ffffff', 0.35]),
  )
  const trees = [
    [150, 660, 240],
    [330, 690, 300],
    [520, 650, 220],
    [90, 820, 420],
    [430, 780, 380],
  ] as const
  for (const [x, y, height] of trees) {
    const tree = bareTree(stage, { x, y, height: height * 1.25, spread: 17, forks: 6 }, '#6b4a3a')
    stage.add(mirrored(tree, [y, 0.25, 0.6]), tree, path(disc([x, y + 2, height * 0.12, 5]), '#ffffff', 'fill-opacity="0.4"'))
  }
  const bank = 'M1620 600C1300 610 1160 640 1200 700C1250 790 760 820 700 960C660 1060 760 1120 700 1220H1620Z'
  stage.add(
    path(bank, '#6a9a4e'),
    path(
      'M1620 618C1380 624 1230 650 1270 704C1330 790 900 850 850 980C820 1060 900 1120 880 1220H1620V1010C1430 990 1300 930 1400 850C1500 770 1440 690 1620 680Z',
      '#5c6470',
    ),
  )
  stage.add(
    stroke('M1620 648C1440 650 1330 668 1352 706C1400 800 1120 870 1100 1000C1090 1080 1180 1150 1190 1220', ['#f6d867', 9], 'stroke-dasharray="46 30"'),
    stroke('M1620 622C1380 628 1236 652 1276 706C1336 792 906 852 858 980C830 1060 908 1120 890 1220', ['#e9edf0', 8]),
  )
  stage.add(
    grass(stage, { from: 690, to: 870, y: 1060, low: 30, high: 90, gap: 8 }, '#84b45a'),
    grass(stage, { from: 1390, to: 1620, y: 960, low: 40, high: 110, gap: 9 }, '#87b85c'),
    grass(stage, { from: 1250, to: 1620, y: 1230, low: 90, high: 190, gap: 11 }, '#4f8743'),
    grass(stage, { from: 640, to: 860, y: 1225, low: 60, high: 150, gap: 10 }, '#4f8743'),
  )
  stage.add(path(disc([1020, 1132, 230, 20]), '#2e3640', 'fill-opacity="0.35"'), placed([1020, 1130], bicycle('#d8503a', '#262b36', '#c9945a'), 2.3))
}

const fourPanels: Scene = (stage) => {
  const [gap, side] = [36, 646]
  stage.add(rect([0, 0, 1400, 1400], '#f3ead9'))
  const panel = (x: number, y: number, shapes: string): void =>
    stage.add(stage.clipped(rect([x, y, side, side], '#000000', 'rx="10"'), `<g transform="translate(${x} ${y})">${shapes}</g>`))
  const second = gap * 2 + side
  const blades =
    grass(stage, { from: -120, to: 660, y: 660, low: 220, high: 460, gap: 15, lean: 0.75 }, '#2f6f6a') +
    grass(stage, { from: -120, to: 660, y: 665, low: 120, high: 260, gap: 12, lean: 0.85 }, '#1f4f52')
  const wind = stroke('M40 150Q240 90 380 150T620 120M90 250Q280 200 400 250T610 220M-20 330Q150 290 260 330', ['#f3ead9', 9])
  panel(gap, gap, rect([0, 0, side, side], '#8fc0b2') + circle([480, 190, 66], '#f1d9a4') + wind + blades)
  panel(second, gap, rect([0, 0, side, side], '#e9b7a6') + camellia(stage, { x: 330, y: 320, r: 210 }))
  const peak = mountain(stage, { x: 330, y: 150, left: 380, right: 400, base: 660 }, [
    { light: '#54748f', shade: '#36526f', snow: '#fbf6ec', snowShade: '#c5d3dd' },
    0.5,
  ])
  panel(
    gap,
    second,
    rect([0, 0, side, side], '#a9c1cf') +
      peak +
      polygon(
        [
          [0, 560],
          [200, 500],
          [420, 570],
          [650, 510],
          [650, 660],
          [0, 660],
        ],
        '#274058',
      ) +
      path(Array.from({ length: 40 }, () => disc([stage.between(0, side), stage.between(0, side), stage.between(3, 7)])).join(''), '#fbf6ec'),
  )
  const night =
    rect([0, 0, side, side], '#22395c') +
    stars(stage, 50, 380) +
    moon(stage, { x: 330, y: 230, r: 110 }, '#f7e9c0') +
    polygon(
      [
        [0, 420],
        [140, 350],
        [260, 410],
        [430, 340],
        [650, 420],
        [650, 440],
        [0, 440],
      ],
      '#16283f',
    )
  panel(second, second, night + rect([0, 430, side, 230], '#1b3354') + lightPath(stage, { x: 330, top: 440, bottom: 640, width: 230 }, ['#f7e9c0', 0.85]))
}

export const daliScenes: Record<string, Scene> = {
  'dali-1': mistyDawn,
  'dali-2': wheatFields,
  'dali-3': indigoCourtyard,
  'dali-4': lakesideRide,
  'dali-5': fourPanels,
}
