import type { Scene, Stage } from '../stage'
import { huiHouse } from '../parts/buildings-chinese'
import { cloudBank } from '../parts/clouds'
import { mix } from '../parts/colour'
import { duck, porter } from '../parts/figures'
import { huangshanPine } from '../parts/pines'
import { broken, granite, hills, range, skyline } from '../parts/ridge'
import { circle, disc, flipped, group, n, path, placed, polygon, rect, smooth, stroke } from '../parts/shapes'
import { birds, glow, haze, mist, sky, snowfall, streaks, sun } from '../parts/sky'
import { grass, leafTree } from '../parts/trees'
import { glints, mirrored, water } from '../parts/water'

const pineGreens = { trunk: '#2c2230', needle: '#24364a', light: '#3f5a5e' }

const cloudSea: Scene = (stage) => {
  stage.add(
    sky(stage, ['#3d4f86', '#8a6f9e', '#e58a76', '#ffc27a', '#ffe4b0'], 700),
    streaks(stage, { top: 80, bottom: 420, count: 18, length: 620 }, ['#ffd9b8', 0.35]),
  )
  stage.add(
    glow(stage, { x: 1000, y: 520, r: 760, ry: 420 }, ['#ffd28a', 0.9]),
    circle([1000, 500, 92], '#fff0cf'),
    circle(
      [1000, 500, 92],
      stage.linear([
        ['#ffe9b8', 0.2],
        ['#ff9d4d', 0.9],
      ]),
    ),
  )
  stage.add(
    range(stage, { y: 620, height: 120, peaks: 7, bottom: 760 }, '#b5768a'),
    cloudBank(stage, { y: 610, heap: 60, depth: 190 }, { top: '#ffdfc0', body: '#f0b0a0' }),
  )
  const far = { light: '#c98a88', body: '#8f5f80', shade: '#6f4d78' }
  stage.add(
    granite(stage, { x: 1330, top: 420, width: 190, base: 800 }, far),
    granite(stage, { x: 1460, top: 480, width: 160, base: 800 }, far),
    granite(stage, { x: 640, top: 500, width: 150, base: 800 }, far),
  )
  stage.add(cloudBank(stage, { y: 705, heap: 90, depth: 230 }, { top: '#ffe6cd', body: '#e7a5a2' }))
  const near = { light: '#b0707c', body: '#5b4068', shade: '#41325c' }
  const peaks = [
    [430, 300, 240, 930],
    [300, 390, 190, 930],
    [560, 470, 170, 930],
  ] as const
  for (const [x, top, width, base] of peaks) {
    stage.add(granite(stage, { x, top, width, base }, near), huangshanPine(stage, { x: x + 12, y: top + 26, height: 88, lean: 0.3 }, pineGreens))
  }
  stage.add(cloudBank(stage, { y: 850, heap: 120, depth: 260 }, { top: '#fff0de', body: '#d79aa6' }))
  const front = { light: '#7d5570', body: '#38305a', shade: '#272549' }
  stage.add(
    granite(stage, { x: 1290, top: 600, width: 340, base: 1260 }, front),
    granite(stage, { x: 1490, top: 520, width: 320, base: 1260 }, front),
    huangshanPine(stage, { x: 1440, y: 560, height: 230, lean: -0.5 }, { trunk: '#1c1832', needle: '#1d2745', light: '#35506a' }),
  )
  stage.add(huangshanPine(stage, { x: 1285, y: 622, height: 130, lean: -0.35 }, { trunk: '#1c1832', needle: '#1d2745', light: '#35506a' }))
  stage.add(
    cloudBank(stage, { y: 1010, heap: 150, depth: 320 }, { top: '#fff3e4', body: '#b98aa6' }),
    cloudBank(stage, { y: 1150, heap: 190, depth: 300 }, { top: '#f4d3cf', body: '#8a6f9e' }),
    birds(stage, { x: 760, y: 340, count: 5, spread: 110 }, '#4a3a66'),
  )
}

const snowPine: Scene = (stage) => {
  stage.add(sky(stage, ['#7fb2dc', '#b9d8ec', '#e9f3f6'], 1200), glow(stage, { x: 1300, y: 210, r: 620 }, ['#ffffff', 0.8]), circle([1300, 210, 60], '#ffffff'))
  stage.add(range(stage, { y: 860, height: 260, peaks: 4 }, '#a9c8df'), haze(stage, { y: 640, height: 300 }, ['#e9f3f6', 0.9]))
  const far = { light: '#dbe8f0', body: '#8fb0cb', shade: '#7398b9' }
  stage.add(
    granite(stage, { x: 1180, top: 560, width: 220, base: 1150 }, far),
    granite(stage, { x: 1360, top: 640, width: 200, base: 1150 }, far),
    granite(stage, { x: 1010, top: 700, width: 170, base: 1150 }, far),
  )
  stage.add(
    cloudBank(stage, { y: 930, heap: 140, depth: 330 }, { top: '#ffffff', body: '#d3e4ee' }),
    cloudBank(stage, { y: 1060, heap: 170, depth: 260 }, { top: '#ffffff', body: '#c1d8e7' }),
  )
  const edge = [
    ...broken(
      stage,
      [
        [640, 760],
        [560, 880],
      ],
      [0.12],
    ),
    ...broken(
      stage,
      [
        [590, 940],
        [470, 1240],
      ],
      [0.1],
    ),
  ]
  const face = [
    ...broken(
      stage,
      [
        [-20, 690],
        [300, 660],
      ],
      [0.06],
    ),
    ...broken(
      stage,
      [
        [320, 668],
        [640, 745],
      ],
      [0.05],
    ),
    ...edge,
    [-20, 1240] as const,
  ]
  stage.add(polygon(face, stage.linear(['#7f8ea3', '#4b5a74', '#39465f'])), cliffFace(stage, face))
  const branches = [
    { at: 0.42, reach: 0.62, lift: 0.02, width: 0.62 },
    { at: 0.5, reach: -0.42, lift: 0.05, width: 0.46 },
    { at: 0.64, reach: 0.56, lift: 0.05, width: 0.7 },
    { at: 0.74, reach: -0.3, lift: 0.06, width: 0.58 },
    { at: 0.84, reach: 0.46, lift: 0.05, width: 0.66 },
    { at: 0.97, reach: 0, lift: 0.05, width: 0.95 },
  ]
  stage.add(
    huangshanPine(stage, { x: 520, y: 722, height: 585, lean: 0.34, branches }, { trunk: '#43333a', needle: '#2f5a58', light: '#7fa9a4', snow: '#f7fbfd' }),
    path('M380 730Q450 690 560 712Q640 730 668 772Q560 742 470 750Q420 752 380 730Z', '#ffffff'),
  )
  stage.add(snowfall(stage, 120, 0.8))
}

function cliffFace(stage: Stage, face: readonly (readonly [number, number])[]): string {
  let [dark, bright] = ['', '']
  for (let i = 0; i < 34; i += 1) {
    const x = stage.between(-20, 580)
    const y = stage.between(740, 1150)
    const long = stage.between(60, 260)
    const joint = `M${n(x)} ${n(y)}l${n(stage.between(8, 26))} ${n(long * 0.2)}l${n(stage.between(-14, 6))} ${n(long)}l${n(-stage.between(6, 18))} ${n(-long * 0.4)}Z`
    if (i % 3 === 0) bright += joint
    else dark += joint
  }
  let ledges =
    smooth([
      [-20, 690],
      [120, 668],
      [300, 655],
      [460, 690],
      [640, 742],
    ]) + 'L640 768Q560 742 480 752T330 726T180 742T60 722T-20 750Z'
  for (let i = 0; i < 7; i += 1) {
    const [x, y, wide] = [stage.between(0, 420), 800 + i * 62, stage.between(70, 190)]
    ledges += `M${n(x)} ${n(y)}q${n(wide * 0.4)} -22 ${n(wide)} 6q${n(-wide * 0.4)} 12 ${n(-wide)} -6Z`
  }
  return (
    stage.clipped(polygon(face, '#000000'), path(dark, '#2c3850', 'fill-opacity="0.55"') + path(bright, '#a9b6c8', 'fill-opacity="0.5"')) +
    path(ledges, '#ffffff', 'fill-opacity="0.95"')
  )
}

const moonPond: Scene = (stage) => {
  const shoreY = 930
  stage.add(sky(stage, ['#9cc4cf', '#d5e3d6', '#f7e7c4'], 900), sun(stage, { x: 240, y: 360, r: 46 }, { disc: '#fff6dd', glow: '#ffe6b0' }))
  const back =
    range(stage, { y: 640, height: 230, peaks: 3, bottom: shoreY }, '#9dbab4') +
    hills(stage, { y: 620, swing: 70, waves: 1.3, bottom: shoreY }, '#7ba292') +
    haze(stage, { y: 480, height: 260 }, ['#eef0dc', 0.7])
  const trees = [60, 360, 830, 1150]
    .map((x) => leafTree(stage, { x, y: 860, height: stage.between(330, 430) }, { trunk: '#54463a', leaf: '#5f8f5c', light: '#93b566' }))
    .join('')
  const rows = [
    [160, 850, 250, 320],
    [470, 850, 220, 390],
    [720, 850, 260, 330],
    [1030, 850, 300, 400],
    [60, 905, 270, 230],
    [330, 905, 250, 280],
    [600, 905, 290, 250],
    [900, 905, 270, 300],
    [1150, 905, 220, 240],
  ] as const
  const houses = rows.map(([x, y, width, height], i) => huiHouse(stage, { x, y, width, height, steps: 2 + (i % 2) })).join('')
  const doors = [330, 600, 900]
    .map((x) => rect([x - 30, 815, 60, 90], '#4a342a') + path(`M${x - 46} 812Q${x} 790 ${x + 46} 812L${x + 54} 800Q${x} 772 ${x - 54} 800Z`, '#2f353b'))
    .join('')
  const land = group([back, trees, houses, doors, rect([-10, 900, 1220, 34], '#a9a08e')])
  stage.add(
    land,
    water(stage, { top: shoreY }, ['#cfdccf', '#8fb5ae', '#4d8288', '#2f6270']),
    mirrored(land, [shoreY, 0.5, 0.82]),
    glints(stage, { top: 960, bottom: 1500, count: 46 }, ['#f6fbef', 0.4]),
  )
  stage.add(
    path('M-20 928Q600 960 1220 928L1220 950Q600 986 -20 950Z', '#8e8674'),
    path('M-20 1620V1360C120 1500 500 1580 820 1560C1020 1545 1160 1470 1220 1390V1620Z', '#b8ab92'),
    stroke('M-20 1360C120 1500 500 1580 820 1560C1020 1545 1160 1470 1220 1390', ['#8c806b', 22], 'stroke-dasharray="70 8"'),
  )
  const body = duck('#f4efe2', '#4a7a5a')
  for (const [x, y, scale] of [
    [430, 1190, 1.5],
    [560, 1230, 1.2],
    [670, 1180, 1.1],
  ] as const) {
    stage.add(
      placed([x, y], mirrored(body, [2, 0.3, 0.6]) + body, scale),
      glints(stage, { top: y + 4, bottom: y + 14, count: 3, x, spread: 130, size: 0.8 }, ['#ffffff', 0.6]),
    )
  }
  stage.add(flipped([840, 1290], body, 1.3), willow(stage))
}

function willow(stage: Stage): string {
  let [lines, leaves] = ['', '']
  for (let i = 0; i < 15; i += 1) {
    const x = 700 + i * 38
    const long = stage.between(260, 620) * (0.5 + i / 22)
    lines += `M${x} -20Q${x + 26} ${n(long * 0.5)} ${x - 8} ${n(long)}`
    for (let t = 0.15; t < 1; t += 0.045) {
      const [px, py] = [x + 34 * t * (1 - t) * 2 - 8 * t, -20 + (long + 20) * t]
      const side = stage.pick([-1, 1])
      leaves += `M${n(px)} ${n(py)}q${n(side * 16)} 4 ${n(side * 22)} 30q${n(-side * 18)} -6 ${n(-side * 22)} -30Z`
    }
  }
  return stroke(lines, ['#5f7a3f', 3]) + path(leaves, '#86ad4f')
}

const porterStairs: Scene = (stage) => {
  stage.add(sky(stage, ['#c9d3cf', '#e2e5dc', '#efece0'], 1200))
  stage.add(
    granite(stage, { x: 330, top: 90, width: 360, base: 1300 }, { light: '#dfe3dc', body: '#b7c3c0', shade: '#a5b4b3' }),
    granite(stage, { x: 1290, top: 190, width: 420, base: 1300 }, { light: '#dfe3dc', body: '#b7c3c0', shade: '#a5b4b3' }),
    mist(stage, { y: 240, height: 500 }, ['#f2f0e6', 0.9]),
  )
  stage.add(
    granite(stage, { x: 90, top: 250, width: 380, base: 1300 }, { light: '#a9b8b4', body: '#7f9593', shade: '#6c8484' }),
    granite(stage, { x: 1500, top: 330, width: 420, base: 1300 }, { light: '#a9b8b4', body: '#7f9593', shade: '#6c8484' }),
    haze(stage, { y: 520, height: 690 }, ['#eceadf', 0.95]),
  )
  stage.add(
    skyline(
      stage,
      [
        [-20, 620],
        [220, 720],
        [430, 900],
        [620, 1210],
      ],
      ['#4f6664', { rough: 0.06 }],
    ),
    skyline(
      stage,
      [
        [1010, 1210],
        [1130, 900],
        [1350, 760],
        [1620, 640],
      ],
      ['#4f6664', { rough: 0.06 }],
    ),
  )
  const steps = 34
  for (let i = 0; i < steps; i += 1) {
    const t = i / (steps - 1)
    const near = 1 - Math.pow(1 - t, 2.1)
    const y = 330 + Math.pow(t, 1.55) * 900
    const half = 26 + near * near * 300
    const x = 900 + Math.sin(t * 2.6 + 0.3) * 120 * (1 - t) - t * 90
    const tall = 6 + t * 46
    const fog = 0.9 * (1 - t)
    stage.add(
      rect([x - half, y - tall * 0.5, half * 2, tall * 0.55], mix('#b9b3a3', '#f0eee4', fog)),
      rect([x - half, y, half * 2, tall * 1.3], mix('#6f6d68', '#efece2', fog)),
    )
  }
  stage.add(mist(stage, { y: 180, height: 420 }, ['#f3f1e8', 0.95]))
  stage.add(
    huangshanPine(stage, { x: 210, y: 760, height: 420, lean: 0.5 }, { trunk: '#3c3a3c', needle: '#2f4f4c', light: '#567a6c' }),
    huangshanPine(stage, { x: 1400, y: 790, height: 300, lean: -0.45 }, { trunk: '#3c3a3c', needle: '#2f4f4c', light: '#567a6c' }),
  )
  stage.add(
    path(disc([848, 880, 70, 10]), '#3b3b3c', 'fill-opacity="0.35"'),
    placed([848, 880], porter('#2f3b46', '#c8573a'), 1.75),
    skyline(
      stage,
      [
        [-20, 980],
        [160, 1030],
        [330, 1210],
      ],
      ['#2f4546', { rough: 0.08 }],
    ),
    skyline(
      stage,
      [
        [1290, 1210],
        [1430, 1040],
        [1620, 960],
      ],
      ['#2f4546', { rough: 0.08 }],
    ),
  )
  stage.add(
    grass(stage, { from: -10, to: 250, y: 1060, low: 20, high: 60, gap: 9 }, '#2f4546'),
    birds(stage, { x: 640, y: 220, count: 3, spread: 70 }, '#77827f'),
  )
}

const inkWash: Scene = (stage) => {
  stage.add(rect([0, 0, 1400, 1400], stage.linear(['#f6f0e2', '#f1e8d5'])), circle([1080, 330, 62], '#c8402f'))
  const washes = [
    [980, 150, '#8d9797', 0.3, 5],
    [1060, 190, '#6d7a7d', 0.42, 4],
    [1150, 210, '#465459', 0.55, 3],
  ] as const
  for (const [y, height, ink, strength, peaks] of washes) {
    const fill = stage.vertical(
      [
        [ink, strength],
        [ink, strength * 0.35, 0.45],
        [ink, 0],
      ],
      y - height,
      y + 210,
    )
    stage.add(range(stage, { y, height, peaks, bottom: y + 230, rough: 0.1 }, fill))
  }
  const fill = stage.vertical(
    [
      ['#1f2a30', 0.86],
      ['#1f2a30', 0.5, 0.4],
      ['#1f2a30', 0],
    ],
    1010,
    1330,
  )
  stage.add(
    skyline(
      stage,
      [
        [-20, 1290],
        [90, 1180],
        [190, 1040],
        [240, 1030],
        [320, 1120],
        [420, 1090],
        [540, 1230],
        [690, 1320],
      ],
      [fill, { rough: 0.12, bottom: 1340 }],
    ),
  )
  stage.add(huangshanPine(stage, { x: 236, y: 1040, height: 110, lean: 0.4 }, { trunk: '#1f2a30', needle: '#1f2a30', light: '#3f4d52' }))
  stage.add(
    stroke('M820 1285q60 -10 130 0M760 1310q120 -14 260 0M980 1330q70 -8 150 0', ['#46545a', 4], 'stroke-opacity="0.45"'),
    path('M900 1262q60 20 124 0q-20 22 -62 22t-62 -22Z', '#1f2a30'),
    stroke('M954 1270v-34M954 1240l-20 12', ['#1f2a30', 5]),
    birds(stage, { x: 900, y: 400, count: 3, spread: 60, size: 11 }, '#46545a'),
  )
}

export const huangshanScenes: Record<string, Scene> = {
  'huangshan-1': cloudSea,
  'huangshan-2': snowPine,
  'huangshan-3': moonPond,
  'huangshan-4': porterStairs,
  'huangshan-5': inkWash,
}
