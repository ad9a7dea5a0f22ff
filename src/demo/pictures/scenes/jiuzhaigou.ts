import type { Point, Scene, Stage } from '../stage'
import { iceCurtain, snowPillows } from '../parts/ice'
import { mountain, range } from '../parts/ridge'
import { circle, curveThrough, disc, group, n, path, rect, smooth, stroke } from '../parts/shapes'
import { birds, cloud, glow, haze, mist, sky, snowfall } from '../parts/sky'
import { crownOutline, grass, snowySpruce, spruces } from '../parts/trees'
import { glints, mirrored, shore, water } from '../parts/water'

function snowyForest(
  stage: Stage,
  row: { y: number; low: number; high: number; gap: number; from?: number; to?: number },
  colours: { needle: string; snow: string },
): string {
  let shapes = ''
  for (let x = row.from ?? -20; x < (row.to ?? stage.width + 30); x += row.gap * stage.between(0.6, 1.3)) {
    shapes += snowySpruce(stage, { x, y: row.y + stage.between(0, 14), height: stage.between(row.low, row.high) }, colours)
  }
  return shapes
}

/** A fallen trunk lying under clear water, with stubs of branches. */
function sunkenLog(at: { x: number; y: number; long: number; turn: number; width: number }, colour: string): string {
  const { long, width } = at
  const wood =
    path(`M${n(-long / 2)} ${n(-width / 2)}L${n(long / 2)} ${n(-width * 0.2)}V${n(width * 0.2)}L${n(-long / 2)} ${n(width / 2)}Z`, colour) +
    stroke(`M${n(-long * 0.1)} 0l30 ${n(-width * 2.2)}M${n(long * 0.15)} 0l46 ${n(width * 2)}M${n(long * 0.28)} 0l26 ${n(-width * 1.8)}`, [colour, width * 0.3])
  return `<g transform="translate(${n(at.x)} ${n(at.y)}) rotate(${at.turn})">${wood}${stroke(`M${n(-long * 0.45)} ${n(-width * 0.2)}L${n(long * 0.3)} ${n(-width * 0.12)}`, ['#e9f6ee', 2], 'stroke-opacity="0.45"')}</g>`
}

const fiveFlowerLake: Scene = (stage) => {
  const shoreY = 560
  stage.add(sky(stage, ['#a9c9dc', '#d8e6ec', '#f2f1ea'], 560))
  stage.add(
    mountain(stage, { x: 1060, y: 90, left: 700, right: 760, base: shoreY }, [
      { light: '#a9bfce', shade: '#8aa6bb', snow: '#fbfcfc', snowShade: '#d0dfe8' },
      0.62,
    ]),
    mountain(stage, { x: 330, y: 200, left: 620, right: 560, base: shoreY }, [
      { light: '#98b3c2', shade: '#7d9db0', snow: '#f6f9fa', snowShade: '#c6d8e2' },
      0.55,
    ]),
    haze(stage, { y: 320, height: 240 }, ['#e4edee', 0.9]),
  )
  const far = spruces(stage, { from: -10, to: 1620, y: 545, low: 70, high: 150, gap: 22 }, '#7f9fa6')
  const near = snowyForest(stage, { y: 566, low: 150, high: 290, gap: 66 }, { needle: '#2f5a62', snow: '#f3f8fa' })
  const land = group([far, near])
  stage.add(land, water(stage, { top: shoreY }, ['#7fd0cf', '#25a5b4', '#0c7f9c', '#0b5f86']), mirrored(near, [shoreY, 0.22, 0.7]))
  const pools: [number, number, number, number, string][] = [
    [360, 790, 360, 90, '#8fe0c2'],
    [980, 720, 300, 54, '#a6e6cf'],
    [1330, 900, 330, 110, '#5fd0c4'],
    [760, 980, 380, 100, '#37b9c4'],
    [200, 1040, 300, 90, '#1a8fb4'],
    [1180, 1120, 360, 90, '#0e6f9c'],
  ]
  for (const [x, y, rx, ry, colour] of pools) stage.add(glow(stage, { x, y, r: rx, ry }, [colour, 0.85]))
  const logs: [number, number, number, number, number][] = [
    [340, 760, 520, 14, 20],
    [760, 840, 640, -20, 26],
    [1230, 800, 480, 28, 20],
    [520, 1000, 760, 10, 34],
    [1180, 1010, 700, -32, 32],
    [950, 690, 330, 8, 12],
    [160, 920, 420, -40, 22],
    [880, 1120, 620, 34, 30],
  ]
  logs.forEach(([x, y, long, turn, width], i) =>
    stage.add(sunkenLog({ x, y, long, turn, width }, i % 2 ? '#d9efdc' : '#0f5f74').replace('<g ', `<g opacity="${i % 2 ? 0.5 : 0.55}" `)),
  )
  stage.add(
    glints(stage, { top: 580, bottom: 1160, count: 60 }, ['#eafcfa', 0.35]),
    snowPillows(stage, { from: -20, to: 1620, y: () => 566, size: 60 }, '#f7fafb'),
  )
  const bank: Point[] = [
    [-20, 900],
    [140, 960],
    [260, 1080],
    [480, 1150],
    [640, 1220],
  ]
  stage.add(
    path(`${smooth(bank)}L-20 1220Z`, '#f4f8fa'),
    path(
      `M-20 980${curveThrough([
        [-20, 980],
        [160, 1060],
        [300, 1160],
        [420, 1220],
      ])}L-20 1220Z`,
      '#d5e4ec',
    ),
  )
  stage.add(
    snowySpruce(stage, { x: 90, y: 1130, height: 860 }, { needle: '#1f454f', snow: '#ffffff' }),
    snowySpruce(stage, { x: 1530, y: 1230, height: 700 }, { needle: '#1f454f', snow: '#ffffff' }),
    snowfall(stage, 110, 0.7),
  )
}

const frozenFall: Scene = (stage) => {
  stage.add(
    sky(stage, ['#8fb0cc', '#c9dae4', '#eef2f0'], 500),
    range(stage, { y: 330, height: 230, peaks: 4, bottom: 520 }, '#a7bfd1'),
    haze(stage, { y: 150, height: 260 }, ['#dfe9ee', 0.8]),
  )
  stage.add(
    spruces(stage, { from: -20, to: 1620, y: 380, low: 110, high: 200, gap: 30 }, '#5f8290'),
    snowyForest(stage, { y: 440, low: 170, high: 300, gap: 74 }, { needle: '#1f4450', snow: '#e9f2f6' }),
  )
  const lip = (x: number): number => 440 + Math.sin(x / 210) * 14 + Math.sin(x / 71) * 7
  stage.add(rect([-10, 440, 1620, 560], stage.linear(['#86b4cc', '#4d88ab', '#2f6a92'])))
  stage.add(iceCurtain(stage, { from: -20, to: 1620, y: lip, long: 540, width: 62 }, ['#9cc9de', '#c5e3ee', '#f1fafc']))
  stage.add(
    path(`M730 ${n(lip(730))}C716 620 690 800 668 990H880C850 800 838 620 830 ${n(lip(830))}Z`, stage.linear(['#e9fbff', '#7fd0e0', '#3aa6c4'])),
    stroke('M752 460C744 640 730 820 706 985M780 460C778 640 776 820 770 985M806 460C810 640 822 820 836 985', ['#ffffff', 6], 'stroke-opacity="0.75"'),
  )
  stage.add(
    iceCurtain(stage, { from: -20, to: 700, y: (x) => 700 + Math.sin(x / 130) * 22, long: 300, width: 54 }, ['#a9d3e4', '#d2ebf3', '#ffffff']),
    iceCurtain(stage, { from: 880, to: 1620, y: (x) => 680 + Math.sin(x / 110) * 22, long: 320, width: 54 }, ['#a9d3e4', '#d2ebf3', '#ffffff']),
  )
  stage.add(
    snowPillows(stage, { from: -20, to: 720, y: lip, size: 70 }, '#ffffff'),
    snowPillows(stage, { from: 836, to: 1620, y: lip, size: 70 }, '#ffffff'),
    snowPillows(stage, { from: -20, to: 690, y: (x) => 702 + Math.sin(x / 130) * 22, size: 56 }, '#f6fbfd'),
    snowPillows(stage, { from: 890, to: 1620, y: (x) => 682 + Math.sin(x / 110) * 22, size: 56 }, '#f6fbfd'),
  )
  stage.add(
    mist(stage, { y: 880, height: 240 }, ['#f2f9fb', 0.95]),
    shore(stage, { y: 1000, swing: 24, bottom: 1210 }, '#cfe3ee'),
    path('M640 990Q780 960 900 990Q1000 1060 1180 1100T1500 1220H420Q620 1120 640 990Z', stage.linear(['#7fd0dc', '#2f93b4', '#1d7096'])),
    glints(stage, { top: 1010, bottom: 1190, count: 26, x: 860, spread: 560 }, ['#ffffff', 0.55]),
  )
  stage.add(
    snowPillows(stage, { from: -20, to: 560, y: (x) => 1090 + x * 0.09, size: 130 }, '#ffffff'),
    snowPillows(stage, { from: 1180, to: 1640, y: (x) => 1120 - (x - 1180) * 0.08, size: 130 }, '#ffffff'),
    rect([-10, 1180, 500, 40], '#ffffff'),
    path('M1420 1220L1640 1110V1220Z', '#ffffff'),
  )
  stage.add(
    snowySpruce(stage, { x: 70, y: 1180, height: 640 }, { needle: '#17363f', snow: '#f4f9fb' }),
    snowySpruce(stage, { x: 1555, y: 1190, height: 560 }, { needle: '#17363f', snow: '#f4f9fb' }),
    birds(stage, { x: 560, y: 140, count: 3, spread: 70 }, '#5f7f92'),
  )
}

const bridgeAndFlags: Scene = (stage) => {
  stage.add(
    sky(stage, ['#7fb4d9', '#c4dfea', '#f0f3ee'], 760),
    mountain(stage, { x: 700, y: 130, left: 620, right: 640, base: 760 }, [{ light: '#9db6c6', shade: '#7b9bb0', snow: '#ffffff', snowShade: '#cfdfe9' }, 0.6]),
    haze(stage, { y: 420, height: 340 }, ['#e6eef0', 0.9]),
  )
  stage.add(
    spruces(stage, { from: -20, to: 1220, y: 720, low: 130, high: 260, gap: 32 }, '#7d9da2'),
    snowyForest(stage, { y: 800, low: 240, high: 420, gap: 84 }, { needle: '#2b555c', snow: '#eef5f7' }),
    rect([-10, 780, 1220, 840], stage.linear(['#e9f1f4', '#f8fafa'])),
  )
  const stream =
    'M700 800C640 870 880 900 820 990C760 1080 300 1100 180 1260C100 1380 60 1500 40 1620H900C860 1500 940 1380 1060 1280C1180 1180 1000 1100 1020 1000C1040 900 820 880 780 800Z'
  stage.add(
    path(stream, stage.vertical(['#9be0d8', '#35aebb', '#0f7f9f'], 800, 1620)),
    stage.clipped(path(stream, '#000000'), glints(stage, { top: 840, bottom: 1600, count: 70 }, ['#ffffff', 0.55])),
  )
  const stones: [number, number, number][] = [
    [300, 1230, 66],
    [420, 1330, 90],
    [760, 1350, 74],
    [860, 1210, 58],
    [200, 1460, 100],
    [650, 1500, 110],
    [900, 1420, 70],
  ]
  for (const [x, y, r] of stones) {
    stage.add(
      path(`M${x - r} ${y + 10}Q${x - r * 0.8} ${y - r * 0.6} ${x} ${n(y - r * 0.62)}Q${x + r * 0.9} ${n(y - r * 0.5)} ${x + r} ${y + 10}Z`, '#5f7480'),
      path(
        `M${n(x - r * 0.92)} ${n(y - r * 0.18)}Q${n(x - r * 0.6)} ${n(y - r * 0.8)} ${x} ${n(y - r * 0.78)}Q${n(x + r * 0.7)} ${n(y - r * 0.7)} ${n(x + r * 0.9)} ${n(y - r * 0.15)}Q${n(x + r * 0.2)} ${n(y - r * 0.4)} ${n(x - r * 0.92)} ${n(y - r * 0.18)}Z`,
        '#ffffff',
      ),
    )
  }
  stage.add(
    prayerFlags(stage, [
      [330, 1150, 760],
      [450, 1120, 620],
      [560, 1095, 520],
      [655, 1075, 430],
    ]),
    boardwalk(),
    prayerFlags(stage, [
      [130, 1260, 1010],
      [1085, 1090, 640],
      [1175, 1130, 820],
    ]),
  )
  stage.add(
    snowPillows(stage, { from: -30, to: 200, y: (x) => 1330 + x * 0.5, size: 120 }, '#ffffff'),
    path('M-20 1330Q120 1360 160 1480T200 1620H-20Z', '#ffffff'),
    path('M1220 1240Q1080 1320 1040 1440T960 1620H1220Z', '#f3f8fa'),
    snowPillows(stage, { from: 1030, to: 1230, y: (x) => 1480 - (x - 1030) * 0.7, size: 110 }, '#ffffff'),
    snowfall(stage, 110, 0.8),
  )
}

/** A plank walk that comes from the lower right and crosses to the far left bank. */
function boardwalk(): string {
  const far: Point = [90, 1090]
  const near: Point = [1240, 1010]
  let [planks, posts, rail, lower, snow] = ['', '', '', '', '']
  for (let i = 0; i <= 42; i += 1) {
    const t = i / 42
    const x = far[0] + (near[0] - far[0]) * t - 120
    const y = 1130 - Math.sin(t * Math.PI) * 60 - t * 20
    planks += `M${n(x)} ${n(y)}l30 0l${n(44 - t * 20)} ${n(74)}l-30 0Z`
    if (i % 7 === 0) {
      posts += `M${n(x + 4)} ${n(y - 108)}h16v${n(112)}h-16ZM${n(x + 44)} ${n(y - 30)}h20v${n(180)}h-20Z`
      snow += `M${n(x)} ${n(y - 106)}q12 -26 24 0ZM${n(x + 38)} ${n(y - 28)}q16 -32 32 0Z`
    }
    rail += `${i === 0 ? 'M' : 'L'}${n(x + 12)} ${n(y - 84)}`
    lower += `${i === 0 ? 'M' : 'L'}${n(x + 54)} ${n(y - 4)}`
  }
  const railSnow = (line: string): string => stroke(line, ['#6b4a33', 14]) + `<g transform="translate(0 -9)">${stroke(line, ['#ffffff', 9])}</g>`
  return path(planks, '#8a6647', 'stroke="#5d4330" stroke-width="3"') + path(posts, '#5d4330') + railSnow(rail) + railSnow(lower) + path(snow, '#ffffff')
}

/** Tall vertical prayer banners on poles, one colour each of the five. */
function prayerFlags(stage: Stage, poles: readonly (readonly [number, number, number])[]): string {
  const colours = ['#2f6fb4', '#f6f5ef', '#d0402f', '#3f8f5a', '#efb93a']
  return poles
    .map(([x, y, height], i) => {
      const wide = height * 0.11
      const colour = colours[(i + (poles.length === 3 ? 2 : 0)) % 5] ?? '#d0402f'
      const [top, bottom] = [y - height, y - height * 0.16]
      let edge = ''
      for (let k = 0; k < 6; k += 1) edge += `q${n(stage.between(8, 20))} ${n((bottom - top) / 12)} 0 ${n((bottom - top) / 6)}`
      const cloth = `M${n(x)} ${n(top)}H${n(x + wide)}${edge}H${n(x)}Z`
      const marks = Array.from({ length: 9 }, (_, k) => `M${n(x + wide * 0.2)} ${n(top + (bottom - top) * (0.08 + k * 0.1))}h${n(wide * 0.6)}`).join('')
      return (
        stroke(`M${n(x)} ${n(y)}V${n(top - height * 0.05)}`, ['#6b4a33', 9]) +
        path(cloth, colour) +
        stroke(marks, ['#1f2a33', 3], 'stroke-opacity="0.18"') +
        path(
          cloth,
          stage.linear(
            [
              ['#000000', 0.16],
              ['#ffffff', 0.16],
              ['#000000', 0.1],
            ],
            90,
          ),
        ) +
        circle([x, top - height * 0.055, 9], '#e0a63c')
      )
    })
    .join('')
}

const autumnMirror: Scene = (stage) => {
  const shoreY = 600
  stage.add(sky(stage, ['#86b7d3', '#cfe2e2', '#f8ead0'], 600), cloud(stage, { x: 400, y: 130, width: 340 }, ['#ffffff', 'fill-opacity="0.7"']))
  const crowns = (row: { y: number; low: number; high: number; gap: number }, leaf: readonly [string, ...string[]]): string => {
    let shapes = ''
    for (let x = -30; x < 1640; x += row.gap * stage.between(0.6, 1.2)) {
      const height = stage.between(row.low, row.high)
      const colour = stage.pick(leaf)
      shapes +=
        stroke(`M${n(x)} ${row.y}V${n(row.y - height * 0.7)}`, ['#6a4a3c', 6]) +
        path(crownOutline(stage, [x, row.y - height * 0.66, height * 0.36, 1.15]), colour) +
        path(crownOutline(stage, [x - height * 0.07, row.y - height * 0.74, height * 0.2, 1.1]), '#fff0b8', 'fill-opacity="0.22"')
    }
    return shapes
  }
  const back =
    mountain(stage, { x: 1120, y: 120, left: 900, right: 640, base: shoreY }, [
      { light: '#9fb3bd', shade: '#8299a8', snow: '#fdfaf2', snowShade: '#d6dde0' },
      0.4,
    ]) +
    range(stage, { y: 520, height: 190, peaks: 3, bottom: shoreY }, '#8f9f92') +
    haze(stage, { y: 330, height: 270 }, ['#f6e8cc', 0.75])
  const slope = path('M-20 400C240 330 420 470 700 490S1200 420 1620 340V600H-20Z', '#8a6a3c')
  const wood =
    slope +
    spruces(stage, { from: -20, to: 1620, y: (x) => 470 + Math.sin(x / 230) * 20, low: 110, high: 220, gap: 90 }, '#4f7468') +
    crowns({ y: 480, low: 110, high: 190, gap: 84 }, ['#c98a4a', '#d9a45a', '#b5704a', '#8f9a5a']) +
    crowns({ y: 545, low: 130, high: 220, gap: 88 }, ['#d9882f', '#e6b048', '#b8502f', '#7f8f4a']) +
    spruces(stage, { from: -20, to: 1620, y: 596, low: 150, high: 300, gap: 170 }, '#2f5a50') +
    crowns({ y: 606, low: 110, high: 190, gap: 92 }, ['#e2622f', '#f0a02f', '#f6c445', '#c83f2c', '#e9832f', '#6f8f4a']) +
    crowns({ y: 612, low: 46, high: 84, gap: 66 }, ['#b5482c', '#d98a2f', '#8f8a3c', '#e0a93c'])
  const land = group([back, wood, rect([-10, 594, 1620, 8], '#5a4426')])
  stage.add(
    land,
    rect([0, shoreY, 1600, 600], '#7fb3c4'),
    mirrored(sky(stage, ['#86b7d3', '#cfe2e2', '#f8ead0'], 600) + land, [shoreY, 1, 1]),
    rect(
      [0, shoreY, 1600, 600],
      stage.linear([
        ['#0f4a66', 0.12],
        ['#0f4a66', 0.32],
        ['#0a3350', 0.62],
      ]),
    ),
  )
  let bands = ''
  for (let i = 0; i < 34; i += 1) bands += `M-10 ${n(620 + i * i * 0.5)}q400 ${n(stage.between(-4, 4))} 800 0t820 0v${n(1 + i * 0.07)}q-400 3 -810 0t-810 0Z`
  stage.add(
    path(bands, '#eaf6f6', 'fill-opacity="0.13"'),
    mist(stage, { y: 575, height: 60 }, ['#fbf2dc', 0.55]),
    glints(stage, { top: 640, bottom: 1160, count: 36 }, ['#ffffff', 0.3]),
  )
  let leaves = ''
  for (let i = 0; i < 38; i += 1) leaves += disc([stage.between(0, 1600), stage.between(880, 1190), stage.between(6, 13), stage.between(3, 5)])
  stage.add(
    path(leaves, '#f6b53a'),
    grass(stage, { from: -10, to: 360, y: (x) => 1215 + (x / 360) ** 2 * 90, low: 50, high: 190, gap: 10, lean: 0.15 }, '#4a3a2c'),
    grass(stage, { from: 1340, to: 1620, y: (x) => 1215 + ((1620 - x) / 280) ** 2 * 90, low: 40, high: 160, gap: 10, lean: -0.15 }, '#4a3a2c'),
  )
}

const courseOfWater: Scene = (stage) => {
  stage.add(rect([0, 0, 1600, 1200], stage.linear(['#f3ece0', '#e6efe6', '#cfe8e6'])), circle([1180, 210, 84], '#f0b56a', 'fill-opacity="0.9"'))
  stage.add(
    mountain(stage, { x: 360, y: 110, left: 460, right: 520, base: 620 }, [
      { light: '#9fb4c6', shade: '#7891ab', snow: '#ffffff', snowShade: '#d5e1ea' },
      0.55,
    ]),
    mountain(stage, { x: 760, y: 270, left: 360, right: 420, base: 620 }, [{ light: '#b5c6d2', shade: '#92a9bd', snow: '#ffffff', snowShade: '#d5e1ea' }, 0.5]),
    haze(stage, { y: 430, height: 190 }, ['#e9efe6', 1]),
  )
  stage.add(
    path('M-20 600C240 520 520 560 760 600S1240 520 1620 590V900H-20Z', '#7fae8c'),
    path('M-20 680C200 620 460 650 760 720S1300 600 1620 660V900H-20Z', '#5a9277'),
  )
  stage.add(
    spruces(stage, { from: 0, to: 640, y: (x) => 690 + Math.sin(x / 120) * 16, low: 90, high: 190, gap: 34 }, '#2f6a62'),
    spruces(stage, { from: 980, to: 1610, y: (x) => 670 + Math.sin(x / 100) * 14, low: 90, high: 200, gap: 36 }, '#2f6a62'),
  )
  stage.add(
    path('M-20 800C260 760 500 770 800 790S1400 760 1620 790V960H-20Z', stage.linear(['#5f8a80', '#3f7478'])),
    iceCurtain(stage, { from: 560, to: 1060, y: () => 792, long: 150, width: 46 }, ['#bfe0e6', '#ddf1f3', '#ffffff']),
  )
  stage.add(
    path('M-20 930C300 880 560 940 800 940S1320 880 1620 930V1220H-20Z', stage.linear(['#58c4c4', '#1f93ac', '#15688f'])),
    glints(stage, { top: 980, bottom: 1180, count: 40 }, ['#ffffff', 0.45]),
  )
  const flow = smooth([
    [366, 190],
    [330, 290],
    [440, 380],
    [560, 450],
    [470, 540],
    [520, 640],
    [760, 680],
    [830, 760],
    [810, 860],
    [800, 950],
    [980, 1010],
    [1240, 1000],
    [1400, 1070],
    [1180, 1140],
    [860, 1120],
  ])
  stage.add(stroke(flow, ['#ffffff', 40]), stroke(flow, ['#1f7fb8', 27]), stroke(flow, ['#7fd0ea', 8], 'stroke-dasharray="90 60"'))
  for (const [x, y] of [
    [366, 190],
    [830, 760],
    [860, 1120],
  ] as const) {
    stage.add(circle([x, y, 32], '#ffffff'), circle([x, y, 20], '#c8402f'))
  }
  stage.add(birds(stage, { x: 1020, y: 330, count: 4, spread: 90 }, '#5a7286'))
}

export const jiuzhaigouScenes: Record<string, Scene> = {
  'jiuzhaigou-1': fiveFlowerLake,
  'jiuzhaigou-2': frozenFall,
  'jiuzhaigou-3': bridgeAndFlags,
  'jiuzhaigou-4': autumnMirror,
  'jiuzhaigou-5': courseOfWater,
}
