import type { Scene, Stage } from '../stage'
import { bambooLeaves, bambooStem } from '../parts/bamboo'
import { lowHouse, machiyaBay, pagoda, paperLantern, torii } from '../parts/buildings-japanese'
import { mix } from '../parts/colour'
import { bicycle, walker } from '../parts/figures'
import { snowPillows } from '../parts/ice'
import { hills } from '../parts/ridge'
import { circle, disc, ellipse, group, n, path, placed, rect, stroke } from '../parts/shapes'
import { cloud, glow, haze, mist, shafts, sky, snowfall, streaks } from '../parts/sky'
import { crownOutline, grass, snowySpruce, spruces } from '../parts/trees'
import { glints, mirrored, water } from '../parts/water'

const bambooGrove: Scene = (stage) => {
  stage.add(sky(stage, ['#e9f6cf', '#cbe8a8', '#8fc48a']), glow(stage, { x: 800, y: 520, r: 720 }, ['#fdffe6', 0.95]))
  const layers = [
    [0.05, 34, 12, '#a9d494', 760],
    [0.3, 30, 20, '#7fbd7a', 800],
    [0.6, 22, 32, '#4a9660', 880],
    [1, 13, 54, '#1f6a48', 1010],
  ] as const
  for (const [near, count, width, colour, foot] of layers) {
    for (let i = 0; i < count; i += 1) {
      const side = i % 2 ? 1 : -1
      const gap = 60 + near * 250
      const x = 800 + side * (gap + Math.pow(stage.random(), 0.8) * (1000 - gap))
      const y = foot + (Math.abs(x - 800) / 800) * (60 + near * 120)
      stage.add(
        bambooStem(
          stage,
          { x, y, width: width * stage.between(0.75, 1.2), lean: -side * stage.between(0, 40 + near * 50) },
          mix(colour, '#bfe08a', stage.between(0, 0.22)),
        ),
      )
    }
    stage.add(
      bambooLeaves(stage, { from: -20, to: 1620, top: -60, bottom: 330 - near * 120, count: 70, size: 54 + near * 66 }, [
        mix(colour, '#d9f0a0', 0.2),
        'fill-opacity="0.8"',
      ]),
    )
    if (near < 0.5) stage.add(mist(stage, { y: 480, height: 420 }, ['#eef9d4', 0.55]))
  }
  stage.add(shafts(stage, { x: 1120, y: -60, reach: 1150 }, ['#fdffda', [-44, -32, -22, -12, -2, 8]]))
  stage.add(
    path('M-20 980C240 880 560 790 760 775H840C1040 790 1360 880 1620 980V1220H-20Z', stage.linear(['#7fae5c', '#3f7f4a'])),
    path('M775 776H825C840 850 1060 1000 1260 1220H340C540 1000 760 850 775 776Z', stage.linear(['#f3ecc8', '#cdb98a', '#a8905f'])),
    fences(),
  )
  let spots = ''
  for (let i = 0; i < 26; i += 1) spots += disc([800 + stage.between(-320, 320) * (0.3 + i / 36), 860 + i * 13, 20 + i * 3, 4 + i * 0.6])
  stage.add(
    path(spots, '#fffbd9', 'fill-opacity="0.4"'),
    ellipse([800, 902, 34, 6], '#3a4a2c', 'fill-opacity="0.4"'),
    placed([800, 900], walker('#c8402f', '#3a3440', '#3a3440'), 1.15),
    path('M742 806Q800 736 858 806Q800 790 742 806Z', '#c8402f'),
    path('M768 797Q800 736 832 797Q800 788 768 797Z', '#e2664f'),
    stroke('M800 770V820', ['#3a2a2a', 4]),
  )
}

/** Brush fences that run along both sides of the path. */
function fences(): string {
  let shapes = ''
  for (const side of [-1, 1]) {
    let twigs = ''
    for (let i = 0; i < 150; i += 1) {
      const t = Math.pow(i / 120, 1.6)
      const x = 800 + side * (36 + t * 560)
      const y = 790 + t * 440
      twigs += `M${n(x)} ${n(y)}L${n(x + side * (i % 3) * 3 * t)} ${n(y - 34 - t * 190 - (i % 4) * 4 * t)}`
    }
    const at = (t: number, up: number): string => `${n(800 + side * (36 + t * 560))} ${n(790 + t * 440 - (34 + t * 190) * up)}`
    shapes +=
      path(`M${at(0, 0)}L${at(1.45, 0)}L${at(1.45, 1)}L${at(0, 1)}Z`, '#7a5a3a') +
      stroke(twigs, ['#a8834f', 5], 'stroke-opacity="0.75"') +
      stroke(`M${at(0, 0.96)}L${at(1.45, 0.96)}M${at(0, 0.5)}L${at(1.45, 0.5)}`, ['#4f3824', 9])
  }
  return shapes
}

const kamoCherry: Scene = (stage) => {
  const shoreY = 640
  stage.add(
    sky(stage, ['#9cc9e6', '#d3e4ee', '#fbe6e4'], 640),
    cloud(stage, { x: 1180, y: 170, width: 360 }, ['#ffffff', 'fill-opacity="0.7"']),
    hills(stage, { y: 450, swing: 60, waves: 1, bottom: shoreY }, '#a9bccb'),
    hills(stage, { y: 510, swing: 50, waves: 1.6, bottom: shoreY }, '#8fae9f'),
    haze(stage, { y: 380, height: 200 }, ['#f7e9ea', 0.6]),
  )
  const far = pagoda({ x: 1000, y: 590, width: 120, height: 260 }, { roof: '#5a5f72', wall: '#8f6a5c', trim: '#c98a6a' })
  const houses = [-30, 150, 330, 520, 700, 880, 1070, 1260, 1440]
    .map((x, i) => lowHouse({ x, y: 630, width: 170, height: 96 + (i % 3) * 22 }, ['#efe3cf', '#d9c4a4', '#f3ece0'][i % 3] ?? '#efe3cf'))
    .join('')
  const small = [60, 440, 800, 1190, 1520]
    .map(
      (x) =>
        stroke(`M${x} 640V580`, ['#6a4a44', 7]) +
        path(crownOutline(stage, [x, 560, 64, 0.75]), '#f3bccb') +
        path(crownOutline(stage, [x - 12, 546, 36, 0.7]), '#fbdde4'),
    )
    .join('')
  const bank = group([
    far,
    houses,
    small,
    path('M-20 622H1620V662H-20Z', '#b9ad96'),
    grass(stage, { from: -10, to: 1620, y: 640, low: 8, high: 24, gap: 7 }, '#86ad62'),
  ])
  stage.add(
    bank,
    water(stage, { top: 655 }, ['#d3e6ee', '#8fc0d3', '#4f93b4', '#3a7a9f']),
    stage.clipped(rect([0, 655, 1600, 545], '#000000'), mirrored(bank, [655, 0.28, 0.7])),
    glints(stage, { top: 670, bottom: 1180, count: 90 }, ['#ffffff', 0.45]),
  )
  for (let i = 0; i < 9; i += 1) {
    const [x, y, r] = [150 + i * 128 + i * i * 5, 1010 - i * 31, 84 - i * 6.4]
    stage.add(
      ellipse([x + 8, y + r * 0.3, r * 1.1, r * 0.26], '#2f6a8a', 'fill-opacity="0.5"'),
      path(`M${n(x - r)} ${n(y)}Q${n(x - r * 0.9)} ${n(y + r * 0.42)} ${n(x)} ${n(y + r * 0.42)}T${n(x + r)} ${n(y)}Z`, '#6f7780'),
      ellipse([x, y, r, r * 0.32], '#a5abb0'),
      ellipse([x - r * 0.1, y - r * 0.05, r * 0.75, r * 0.2], '#c3c7c8'),
    )
  }
  stage.add(
    path('M-20 1220V1060C160 1060 300 1120 460 1220ZM1620 1220V940C1480 960 1330 1080 1240 1220Z', '#7faa5c'),
    grass(stage, { from: 1240, to: 1620, y: (x) => 1230 - (x - 1240) * 0.62, low: 20, high: 70, gap: 8 }, '#5f8f4a'),
    weepingCherry(stage),
  )
  let petals = ''
  for (let i = 0; i < 90; i += 1) petals += disc([stage.between(0, 1600), stage.between(480, 1190), stage.between(3, 7), stage.between(2, 4)])
  stage.add(path(petals, '#f9cdd8', 'fill-opacity="0.9"'))
}

function weepingCherry(stage: Stage): string {
  let [strands, deep, pale, white] = ['', '', '', '']
  for (let i = 0; i < 30; i += 1) {
    const x = 860 + i * 27
    const top = 60 + Math.abs(i - 18) * 4
    const long = stage.between(240, 640)
    const drift = (i - 18) * 5
    strands += `M${x} ${top}q${n(drift * 0.4)} ${n(long * 0.3)} ${n(drift)} ${n(long)}`
    for (let t = 0.04; t < 1; t += 0.05) {
      const [px, py, r] = [x + drift * t * t + stage.between(-12, 12), top + long * t, stage.between(7, 17) * (1.1 - t * 0.5)]
      if (stage.random() < 0.35) deep += disc([px, py, r])
      else if (stage.random() < 0.6) pale += disc([px, py, r])
      else white += disc([px, py, r * 0.8])
    }
  }
  let crown = ''
  for (let i = 0; i < 15; i += 1) crown += crownOutline(stage, [900 + i * 54, 60 + Math.sin(i) * 30, 92, 0.8])
  const trunk = path(
    'M1440 1110C1400 900 1440 700 1380 480C1350 360 1290 240 1240 130L1290 110C1350 220 1420 330 1440 420C1480 320 1500 220 1500 100L1550 110C1550 280 1500 420 1490 560C1480 760 1520 900 1570 1090Z',
    '#5a3f42',
  )
  return (
    path(crown, '#f0aebf') +
    trunk +
    stroke(strands, ['#8a5f62', 3]) +
    path(deep, '#eda3b6') +
    path(pale, '#f6c3cf') +
    path(white, '#fdeaee') +
    stroke('M1446 1080C1420 900 1456 700 1400 480', ['#7a5a5a', 8], 'stroke-opacity="0.5"')
  )
}

const snowTorii: Scene = (stage) => {
  stage.add(
    sky(stage, ['#b9cbd6', '#dbe5e8', '#eef2f0'], 900),
    spruces(stage, { from: -20, to: 1220, y: 640, low: 260, high: 480, gap: 50 }, '#9fb5bb'),
    mist(stage, { y: 240, height: 460 }, ['#eef3f2', 0.85]),
    spruces(stage, { from: -20, to: 360, y: 760, low: 320, high: 560, gap: 62 }, '#5f8587'),
    spruces(stage, { from: 850, to: 1220, y: 760, low: 320, high: 560, gap: 62 }, '#5f8587'),
    haze(stage, { y: 420, height: 320 }, ['#e9f0ef', 0.7]),
  )
  stage.add(path('M-20 1620V860C160 800 360 720 600 700C840 720 1040 800 1220 860V1620Z', stage.linear(['#eef3f4', '#f8fbfc', '#dbe6ee'])))
  for (const [x, y, height] of [
    [90, 1010, 620],
    [1120, 1000, 640],
    [250, 860, 420],
    [960, 860, 420],
  ] as const) {
    stage.add(snowySpruce(stage, { x, y, height }, { needle: '#274f4f', snow: '#f6fafb' }))
  }
  const steps = 30
  for (let i = 0; i < steps; i += 1) {
    const t = i / (steps - 1)
    const y = 690 + Math.pow(t, 1.5) * 900
    const half = 58 + Math.pow(t, 1.35) * 370
    const tall = 7 + t * 40
    stage.add(
      rect([600 - half, y - tall * 0.3, half * 2, tall * 0.55], mix('#e6ecee', '#f8fbfd', t)),
      rect([600 - half * 0.55, y - tall * 0.3, half * 1.1, tall * 0.55], mix('#d0d3d1', '#c3bfb6', t)),
      rect([600 - half, y + tall * 0.25, half * 2, tall], mix('#b3bcbe', '#716f70', t)),
    )
  }
  const gates = 12
  for (let i = 0; i < gates; i += 1) {
    const t = Math.pow(i / (gates - 1), 1.65)
    const y = 700 + t * 730
    stage.add(
      torii(
        { x: 600, y, width: 170 + t * 830, height: 190 + t * 960, snow: true },
        mix('#e39a85', '#d13a24', Math.min(1, 0.25 + t * 1.6)),
        mix('#8a7f80', '#2b2023', Math.min(1, 0.2 + t * 1.6)),
      ),
    )
    if (i === 3) stage.add(placed([606, 778], walker('#2f4a6a', '#2b2f3a', '#2b2f3a'), 0.62), path('M566 726Q606 678 646 726Q606 714 566 726Z', '#f3ead2'))
  }
  stage.add(
    snowPillows(stage, { from: -30, to: 190, y: (x) => 1420 + x * 0.7, size: 130 }, '#ffffff'),
    snowPillows(stage, { from: 1010, to: 1240, y: (x) => 1560 - (x - 1010) * 0.7, size: 130 }, '#ffffff'),
    path('M-20 1620V1440Q120 1480 190 1620ZM1220 1620V1440Q1080 1480 1010 1620Z', '#ffffff'),
    snowfall(stage, 230, 0.95),
  )
}

const rockGarden: Scene = (stage) => {
  stage.add(
    rect([0, 0, 1600, 420], '#cfe0c3'),
    path(Array.from({ length: 26 }, (_, i) => crownOutline(stage, [i * 66 - 20, 150 + Math.sin(i * 1.7) * 60, 110, 0.8])).join(''), '#5f8f62'),
    path(Array.from({ length: 22 }, (_, i) => crownOutline(stage, [i * 80, 190 + Math.cos(i * 2.3) * 40, 76, 0.8])).join(''), '#86ad62'),
    path(crownOutline(stage, [1240, 150, 150, 0.8]) + crownOutline(stage, [1380, 200, 110, 0.8]), '#d9643f'),
    path(crownOutline(stage, [1210, 120, 80, 0.8]), '#ee8a4f'),
  )
  stage.add(
    rect([-10, 290, 1620, 190], stage.linear(['#c99a66', '#b07f4f', '#94653f'])),
    path(
      Array.from({ length: 40 }, () => disc([stage.between(0, 1600), stage.between(320, 470), stage.between(20, 90), stage.between(3, 14)])).join(''),
      '#6f4a2c',
      'fill-opacity="0.16"',
    ),
    path('M-20 262H1620L1640 306H-40Z', '#5a5f66'),
    stroke(Array.from({ length: 54 }, (_, i) => `M${i * 30} 264v40`).join(''), ['#3c4148', 6]),
    rect([-10, 252, 1620, 14], '#474c54'),
    rect([-10, 478, 1620, 16], '#8f8a80'),
  )
  stage.add(rect([-10, 494, 1620, 720], stage.linear(['#e3ddcf', '#f1ece0', '#e0d8c6'])))
  let rows = ''
  for (let y = 506; y < 1100; y += 9 + (y - 500) * 0.022) rows += `M-10 ${n(y)}H1610`
  stage.add(stroke(rows, ['#b3a990', 3.5], 'stroke-opacity="0.65"'))
  const isles = [
    [360, 700, 150, 0.34],
    [760, 590, 90, 0.32],
    [1150, 760, 190, 0.34],
    [1420, 590, 80, 0.32],
    [640, 920, 120, 0.36],
  ] as const
  for (const [x, y, r, flat] of isles) stage.add(isle(stage, { x, y, r, flat }))
  stage.add(
    path('M-20 1080H1620V1220H-20Z', stage.linear(['#8f5f3a', '#6a4228'])),
    stroke('M-20 1084H1620M-20 1128H1620M-20 1172H1620', ['#4a2c1a', 5], 'stroke-opacity="0.6"'),
    rect([-10, 0, 1620, 44], '#3a2a22'),
    rect([-10, 44, 1620, 12], '#5a4030'),
    rect([70, 44, 46, 1050], stage.linear(['#5a4030', '#3a2a22'], 90)),
    path('M0 1080L700 1080L1000 1220H0Z', '#000000', 'fill-opacity="0.14"'),
  )
  stage.add(
    placed(
      [1330, 1116],
      path(disc([0, 30, 110, 24]), '#2f1d14', 'fill-opacity="0.4"') +
        path('M-46 -20H46Q40 26 0 30Q-40 26 -46 -20Z', '#3f5f5a') +
        path(disc([0, -20, 46, 12]), '#8fae6a') +
        path('M-100 26H100L84 38H-84Z', '#2b1a14'),
      1.1,
    ),
  )
}

function isle(stage: Stage, at: { x: number; y: number; r: number; flat: number }): string {
  const { x, y, r, flat } = at
  const ring = (grow: number): string => disc([x, y, r + grow, (r + grow) * flat])
  const stone = (cx: number, wide: number, tall: number): string => {
    const lean = stage.between(-0.2, 0.2) * wide
    return (
      path(
        `M${n(cx - wide)} ${n(y + 6)}Q${n(cx - wide * 0.9)} ${n(y - tall * 0.6)} ${n(cx - wide * 0.35 + lean)} ${n(y - tall * 0.95)}Q${n(cx + lean)} ${n(y - tall * 1.08)} ${n(cx + wide * 0.4 + lean)} ${n(y - tall * 0.8)}Q${n(cx + wide)} ${n(y - tall * 0.4)} ${n(cx + wide)} ${n(y + 8)}Z`,
        stage.linear(['#8b8f8a', '#565b5c']),
      ) +
      path(
        `M${n(cx + wide * 0.1 + lean)} ${n(y - tall)}Q${n(cx + wide * 0.3)} ${n(y - tall * 0.4)} ${n(cx + wide * 0.15)} ${n(y + 6)}H${n(cx + wide)}Q${n(cx + wide)} ${n(y - tall * 0.4)} ${n(cx + wide * 0.4 + lean)} ${n(y - tall * 0.8)}Z`,
        '#3f4446',
        'fill-opacity="0.6"',
      ) +
      path(
        `M${n(cx - wide * 0.95)} ${n(y - 4)}Q${n(cx - wide * 0.7)} ${n(y - tall * 0.5)} ${n(cx - wide * 0.2)} ${n(y - tall * 0.3)}Q${n(cx + wide * 0.2)} ${n(y - tall * 0.16)} ${n(cx + wide * 0.4)} ${n(y + 6)}Z`,
        '#6f8f4a',
      )
    )
  }
  let rings = ''
  for (let grow = 74; grow >= 14; grow -= 15) {
    rings += path(ring(grow), grow % 2 ? '#efe9dc' : '#f5f0e6', 'stroke="#b3a990" stroke-width="3.5" stroke-opacity="0.8"')
  }
  return (
    rings +
    path(ring(4), '#5f8044') +
    path(disc([x - r * 0.15, y - r * 0.05, r * 0.75, r * flat * 0.6]), '#86a85a') +
    stone(x - r * 0.38, r * 0.3, r * 0.62) +
    stone(x + r * 0.42, r * 0.24, r * 0.4) +
    stone(x + r * 0.02, r * 0.34, r * 1.02)
  )
}

const machiyaRow: Scene = (stage) => {
  stage.add(
    sky(stage, ['#2a2f5c', '#6f5a8a', '#e0a08a'], 420),
    streaks(stage, { top: 40, bottom: 190, count: 7, length: 500 }, ['#f6c9b0', 0.4]),
    rect([-10, 230, 1620, 760], '#3a2a26'),
  )
  const woods = ['#7a4a30', '#6a3f2c', '#84543a', '#5f3a2a'] as const
  const rooms = roomScenes(stage)
  rooms.forEach((room, i) =>
    stage.add(
      machiyaBay(
        stage,
        {
          x: i * 400,
          y: 1000,
          width: 400,
          height: 780 - (i % 2) * 50,
          wood: woods[i] ?? woods[0],
          plaster: ['#e3cfa8', '#d9bb94', '#efe0c4', '#cfae84'][i] ?? '#e3cfa8',
        },
        room,
      ),
    ),
  )
  stage.add(rect([-10, 1000, 1620, 210], stage.linear(['#a89c94', '#7f746f'])))
  let slabs = 'M-10 1060H1610M-10 1134H1610'
  for (let i = 0; i < 12; i += 1) {
    slabs += `M${i * 150} 1000L${i * 150 - 40} 1060M${i * 170 - 60} 1060L${i * 170 - 130} 1134M${i * 190 - 40} 1134L${i * 190 - 120} 1210`
  }
  stage.add(stroke(slabs, ['#5f5651', 5], 'stroke-opacity="0.6"'))
  for (const x of [400, 800, 1200]) stage.add(glow(stage, { x, y: 640, r: 170 }, ['#ffcf7a', 0.6]), paperLantern(x, 570, 130))
  stage.add(
    ellipse([610, 1124, 130, 12], '#2f2622', 'fill-opacity="0.4"'),
    placed([610, 1122], bicycle('#2f6f6a', '#2b2326', '#c9945a'), 1.15),
    ellipse([1210, 1150, 54, 9], '#2f2622', 'fill-opacity="0.4"'),
    placed([1210, 1148], walker('#3f4f86', '#2b2326', '#2b2326'), 1.5),
    path('M1110 1020Q1210 890 1310 1020Q1210 990 1110 1020Z', '#c8402f'),
    path(crownOutline(stage, [60, 930, 46, 0.9]) + crownOutline(stage, [1550, 936, 40, 0.9]), '#3f7f5a'),
    path('M20 960H100L90 1010H30ZM1516 960H1586L1578 1010H1524Z', '#4a5f7a'),
  )
}

/** What goes on behind the four windows, each about 260 wide and 250 high. */
function roomScenes(stage: Stage): string[] {
  const person = ([x, y]: readonly [x: number, y: number], coat: string, hair = '#2b2326'): string =>
    path(`M${x - 40} ${y}Q${x - 42} ${y - 84} ${x} ${y - 88}Q${x + 42} ${y - 84} ${x + 40} ${y}Z`, coat) +
    circle([x, y - 110, 23], '#f0cfae') +
    path(`M${x - 24} ${y - 108}Q${x - 26} ${y - 140} ${x} ${y - 138}Q${x + 26} ${y - 140} ${x + 24} ${y - 108}Q${x} ${y - 124} ${x - 24} ${y - 108}Z`, hair) +
    circle([x, y - 140, 9], hair)
  const wall = (colour: string): string => rect([0, 0, 280, 360], colour)
  const tea =
    wall('#f6d38f') +
    circle([200, 84, 34], '#c8402f') +
    person([88, 240], '#4f7f6a') +
    rect([130, 200, 110, 12], '#6a3f2c') +
    path('M150 176h44q-4 24 -22 24t-22 -24Z', '#2f5f7a') +
    stroke('M166 164q-8 -14 0 -26t0 -26', ['#fffaf0', 5]) +
    rect([0, 240, 280, 120], '#b98a52')
  const music =
    wall('#e79a6a') +
    [0, 1, 2, 3].map((i) => rect([i * 70 + 4, 20, 58, 150], '#fbe6c0')).join('') +
    person([140, 250], '#8a3f5f') +
    stroke('M84 216L226 150', ['#5a2f1e', 11]) +
    path(disc([94, 212, 32, 28]), '#f3dcae', 'stroke="#5a2f1e" stroke-width="6"') +
    rect([0, 250, 280, 110], '#8f4a34')
  const cat =
    wall('#8fb8b4') +
    circle([70, 80, 38], '#fbf3da') +
    stroke('M160 0V70M160 40L210 20', ['#5a3f42', 7]) +
    path(disc([190, 30, 20]) + disc([220, 22, 16]) + disc([164, 66, 15]), '#f3b3c0') +
    path('M110 244Q96 150 140 140L134 108L156 124H176L198 108L194 146Q220 176 208 244Z', '#2b2f3a') +
    circle([156, 146, 5], '#f4c542') +
    circle([178, 146, 5], '#f4c542') +
    stroke('M206 236Q250 230 236 180', ['#2b2f3a', 13]) +
    rect([0, 242, 280, 118], '#5f7f7a')
  const sweets =
    wall('#f3c25f') +
    person([80, 250], '#3f4f86') +
    rect([0, 190, 280, 16], '#7a4a30') +
    [150, 196, 242].map((x, i) => path(disc([x, 178, 21, 15]), ['#f0a3b5', '#f6f2e6', '#9fc27a'][i] ?? '#f6f2e6')).join('') +
    [110, 170, 230].map((x) => stroke(`M${x} 0V40`, ['#7a4a30', 3]) + path(disc([x, 60, 21, 25]), '#e2593f')).join('') +
    rect([0, 206, 280, 160], '#a8683a')
  return [tea, music, cat, sweets].map(
    (room) =>
      room +
      rect(
        [0, 0, 280, 360],
        stage.radial([
          ['#fff6cf', 0.28],
          ['#3a1d10', 0.3],
        ]),
      ),
  )
}

export const kyotoScenes: Record<string, Scene> = {
  'kyoto-1': bambooGrove,
  'kyoto-2': kamoCherry,
  'kyoto-3': snowTorii,
  'kyoto-4': rockGarden,
  'kyoto-5': machiyaRow,
}
