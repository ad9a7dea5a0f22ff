import type { Scene, Stage } from '../stage'
import { lantern } from '../parts/buildings-chinese'
import { iceGate, iceTower, snowCabin, sophia, streetFront, streetLamp } from '../parts/buildings-north'
import { mix } from '../parts/colour'
import { horse, sledder, walker } from '../parts/figures'
import { snowPillows } from '../parts/ice'
import { hills } from '../parts/ridge'
import { circle, disc, ellipse, flipped, n, path, placed, rect, stroke } from '../parts/shapes'
import { birds, cloud, glow, haze, moon, sky, snowfall, stars, streaks, sun } from '../parts/sky'
import { snowySpruce, spruces } from '../parts/trees'

const iceCastle: Scene = (stage) => {
  stage.add(
    sky(stage, ['#0b1036', '#1c1c5c', '#3f2f86', '#6a4a9c'], 960),
    stars(stage, 140, 620),
    glow(stage, { x: 800, y: 820, r: 1000, ry: 560 }, ['#7a6af0', 0.55]),
  )
  const towers = [
    [130, 470, 110, 'merlons', '#4f6ff0'],
    [1470, 450, 110, 'merlons', '#4f6ff0'],
    [300, 540, 120, 'spire', '#7a5af0'],
    [1300, 530, 120, 'spire', '#7a5af0'],
    [480, 480, 150, 'merlons', '#3f9af6'],
    [1120, 480, 150, 'merlons', '#3f9af6'],
    [620, 560, 120, 'onion', '#c05af0'],
    [980, 560, 120, 'onion', '#c05af0'],
    [390, 330, 130, 'onion', '#f6a53f'],
    [1210, 330, 130, 'onion', '#f6a53f'],
    [800, 600, 200, 'onion', '#4fb6ff'],
  ] as const
  for (const [x, height, width, top, light] of towers) stage.add(iceTower(stage, { x, y: 950, width, height, top }, light))
  stage.add(
    iceTower(stage, { x: 560, y: 950, width: 380, height: 260, top: 'merlons' }, '#5a7af6'),
    iceTower(stage, { x: 1040, y: 950, width: 380, height: 260, top: 'merlons' }, '#5a7af6'),
    iceTower(stage, { x: 800, y: 950, width: 260, height: 400, top: 'merlons' }, '#f6b04f'),
  )
  stage.add(glow(stage, { x: 800, y: 860, r: 420 }, ['#ffcf7a', 0.7]), iceGate([800, 950, 210, 310], '#f0902f'))
  for (const x of [440, 560, 680, 920, 1040, 1160]) stage.add(iceGate([x, 935, 62, 150], x % 240 === 200 ? '#c05af0' : '#3f9af6'))
  stage.add(
    rect([-10, 945, 1620, 270], stage.linear(['#a9b3f6', '#5f62b8', '#2a2c72'])),
    path(
      'M700 948L900 948L1200 1220H400Z',
      stage.linear([
        ['#ffd98a', 0.95],
        ['#ffb04f', 0.15],
      ]),
    ),
    glow(stage, { x: 330, y: 980, r: 360, ry: 90 }, ['#c58aff', 0.6]),
    glow(stage, { x: 1280, y: 980, r: 360, ry: 90 }, ['#7ac0ff', 0.6]),
  )
  stage.add(
    snowPillows(stage, { from: -20, to: 500, y: (x) => 1000 - x * 0.06, size: 90 }, '#c9d0fb'),
    snowPillows(stage, { from: 1090, to: 1640, y: (x) => 970 + (x - 1090) * 0.05, size: 90 }, '#c9d0fb'),
    path('M-20 1220V1110C120 1070 320 1110 470 1220ZM1620 1220V1090C1460 1060 1280 1120 1170 1220Z', '#4a4c9c'),
  )
  const crowd = [
    [620, 1090, 1],
    [672, 1096, 0.8],
    [880, 1070, 0.9],
    [940, 1078, 0.95],
    [1010, 1150, 1.3],
    [1090, 1160, 0.95],
    [520, 1150, 1.25],
    [760, 1030, 0.6],
    [800, 1032, 0.6],
  ] as const
  crowd.forEach(([x, y, scale], i) =>
    stage.add(
      ellipse([x, y, 30 * scale, 6 * scale], '#1a1a4c', 'fill-opacity="0.4"'),
      placed([x, y], walker(['#2a2350', '#8a2f3f', '#23306a', '#3a2350'][i % 4] ?? '#2a2350', '#15143a', ['#c8402f', '#f0b04f', '#e9e6f6'][i % 3]), scale),
    ),
  )
  stage.add(snowfall(stage, 260, 0.9))
}

const frozenRiver: Scene = (stage) => {
  stage.add(
    sky(stage, ['#5aa0d6', '#a9d0ea', '#f2efe6'], 560),
    sun(stage, { x: 1330, y: 190, r: 46 }, { disc: '#fffdf2', glow: '#fff3cf' }),
    cloud(stage, { x: 420, y: 150, width: 340 }, ['#ffffff', 'fill-opacity="0.8"']),
  )
  stage.add(
    hills(stage, { y: 470, swing: 20, waves: 1.5, bottom: 560 }, '#b5cddf'),
    spruces(stage, { from: -10, to: 1620, y: 540, low: 30, high: 74, gap: 20 }, '#7f9fb5'),
    trussBridge(),
    haze(stage, { y: 430, height: 130 }, ['#eaf1f4', 0.5]),
  )
  stage.add(rect([-10, 546, 1620, 670], stage.linear(['#eaf3f8', '#c3ddec', '#9cc4de', '#86b4d3'])))
  let cracks = ''
  for (let i = 0; i < 22; i += 1) {
    cracks += `M${n(stage.between(0, 1600))} ${n(stage.between(640, 1180))}l${n(stage.between(40, 120))} ${n(stage.between(-24, 24))}l${n(stage.between(20, 70))} ${n(stage.between(6, 40))}l${n(stage.between(40, 90))} ${n(stage.between(-20, 10))}`
  }
  stage.add(stroke(cracks, ['#ffffff', 3], 'stroke-opacity="0.7"'), streaks(stage, { top: 580, bottom: 1190, count: 46, length: 300 }, ['#ffffff', 0.55]))
  stage.add(iceSlide(stage))
  stage.add(ellipse([1290, 776, 190, 12], '#4f7fa0', 'fill-opacity="0.35"'), placed([1170, 774], horse('#7a4a30', '#3a2218'), 0.95), sleigh())
  const riders = [
    [760, 900, 1.1, '#e2503f', '#f4c542'],
    [960, 980, 1.35, '#2f7fb4', '#e2503f'],
    [1310, 1060, 1.7, '#f0a83c', '#2f8f86'],
  ] as const
  for (const [x, y, scale, coat, hat] of riders) {
    stage.add(ellipse([x, y, 70 * scale, 9 * scale], '#4f7fa0', 'fill-opacity="0.35"'), flipped([x, y], sledder(coat, hat), scale))
  }
  const people = [
    [620, 720, 0.6],
    [680, 728, 0.6],
    [1480, 830, 0.9],
    [1540, 838, 0.7],
    [880, 690, 0.5],
  ] as const
  people.forEach(([x, y, scale], i) =>
    stage.add(
      ellipse([x, y, 26 * scale, 5], '#4f7fa0', 'fill-opacity="0.4"'),
      placed([x, y], walker(['#c8402f', '#2f5f9a', '#e0a03c', '#7a4a8a', '#2f8f86'][i] ?? '#c8402f'), scale),
    ),
  )
  stage.add(
    snowPillows(stage, { from: -20, to: 640, y: (x) => 1190 + x * 0.02, size: 120 }, '#ffffff'),
    rect([-10, 1190, 660, 20], '#ffffff'),
    birds(stage, { x: 900, y: 240, count: 4, spread: 100 }, '#5f86a6'),
  )
}

function trussBridge(): string {
  let web = 'M-20 420H1620M-20 500H1620'
  for (let i = 0; i < 28; i += 1) web += `M${-20 + i * 60} 500L${10 + i * 60} 420L${40 + i * 60} 500`
  let arches = ''
  for (let i = 0; i < 5; i += 1) arches += `M${60 + i * 330} 420Q${220 + i * 330} 330 ${380 + i * 330} 420`
  let piers = ''
  for (let i = 0; i < 6; i += 1) piers += `M${30 + i * 330} 500h50l10 60h-70Z`
  return path(piers, '#8a93a0') + stroke(web, ['#5a6c80', 6]) + stroke(arches, ['#5a6c80', 8]) + rect([-20, 496, 1660, 14], '#5a6c80')
}

function iceSlide(stage: Stage): string {
  const side = 'M150 470H330C420 520 470 640 560 740C640 820 760 850 900 860L880 900C700 900 600 880 520 860H150Z'
  let blocks = ''
  for (let row = 0; row < 10; row += 1) blocks += `M150 ${500 + row * 38}H1000`
  for (let i = 0; i < 12; i += 1) blocks += `M${170 + i * 60} 470V900`
  const tower =
    rect([130, 330, 210, 150], stage.linear(['#e9f6ff', '#9fd0ee'])) +
    path('M110 336H360L330 290H140Z', '#d8503f') +
    path('M110 340q22 -22 44 -4t44 0t44 0t44 0t44 0t30 4l-30 -54h-190Z', '#ffffff') +
    path('M170 470v-80a40 40 0 0 1 80 0v80Z', '#4f8fc0')
  const chute =
    stroke('M330 462C430 520 480 640 570 730C650 806 770 840 920 850', ['#ffffff', 26]) +
    stroke('M330 470C430 530 476 646 566 738C646 812 766 848 916 860', ['#6fb6e0', 8])
  const steps = Array.from({ length: 12 }, (_, i) => rect([20 + i * 11, 880 - i * 34, 130 - i * 8, 36], i % 2 ? '#d3e9f6' : '#b9dbef')).join('')
  return (
    ellipse([480, 900, 460, 26], '#4f7fa0', 'fill-opacity="0.3"') +
    steps +
    path(side, stage.linear(['#dff1fb', '#8cc3e6', '#5fa3d0'])) +
    stage.clipped(path(side, '#000000'), stroke(blocks, ['#ffffff', 3], 'stroke-opacity="0.5"')) +
    tower +
    chute +
    placed([520, 690], `<g transform="scale(-1 1) rotate(-46)">${sledder('#8a4fb4', '#f4c542')}</g>`, 0.8) +
    stroke('M235 290V230', ['#7a4a2b', 6]) +
    path('M235 230L300 248L235 266Z', '#d8503f')
  )
}

function sleigh(): string {
  return (
    stroke('M1240 716L1330 726', ['#6a3f26', 5]) +
    path('M1310 660Q1330 720 1350 726H1470Q1500 690 1500 640Q1486 690 1440 690H1370Q1330 690 1310 660Z', '#b8402f') +
    stroke('M1300 772H1500Q1520 770 1524 750M1350 726V770M1450 726V770', ['#6a3f26', 7]) +
    placed([1385, 712], walker('#2f5f86', '#2b2f3a', '#6a3f26'), 0.8) +
    placed([1440, 708], walker('#e0a03c', '#2b2f3a', '#f6f2e6'), 0.8) +
    path('M1336 690H1480Q1470 728 1440 728H1360Q1340 720 1336 690Z', '#d2553f')
  )
}

const mushroomSnow: Scene = (stage) => {
  stage.add(sky(stage, ['#14285c', '#2f5596', '#7a93c6', '#e3b3b5'], 860), stars(stage, 90, 420), moon(stage, { x: 900, y: 230, r: 56 }, '#fdf3d6'))
  stage.add(
    hills(stage, { y: 640, swing: 80, waves: 0.9, bottom: 1000 }, '#6f8fc0'),
    spruces(stage, { from: -10, to: 1220, y: (x) => 690 + Math.sin(x / 200) * 30, low: 90, high: 190, gap: 30 }, '#3f639a'),
    hills(stage, { y: 760, swing: 40, waves: 1.2, bottom: 1100 }, '#b3c6e6'),
  )
  for (const x of [40, 330, 620, 1000, 1170]) {
    stage.add(snowySpruce(stage, { x, y: 860 + (x % 3) * 8, height: 330 + (x % 7) * 18 }, { needle: '#234a72', snow: '#dce8f8' }))
  }
  stage.add(
    smoke(stage, 365, 610),
    snowCabin(stage, { x: 300, y: 940, width: 330, height: 300, chimney: true }),
    snowCabin(stage, { x: 850, y: 960, width: 300, height: 270 }),
    hills(stage, { y: 960, swing: 26, waves: 1.1 }, '#c6d6f0'),
  )
  stage.add(
    smoke(stage, 810, 800),
    snowCabin(stage, { x: 680, y: 1290, width: 560, height: 500, chimney: true }),
    path('M-20 1280C200 1240 420 1280 620 1290S1000 1250 1220 1280V1620H-20Z', stage.linear(['#dfe9f8', '#a9c0e6', '#7f9cd0'])),
  )
  stage.add(
    path('M620 1290C600 1380 480 1440 520 1620H800C780 1480 760 1380 740 1290Z', '#8fa9d6'),
    glow(stage, { x: 680, y: 1330, r: 380, ry: 110 }, ['#ffcf7a', 0.65]),
  )
  for (const x of [420, 520, 850, 945]) stage.add(glow(stage, { x, y: 1110, r: 120 }, ['#ff7a4a', 0.6]), lantern([x, 1050, 64]))
  let fence = ''
  for (let i = 0; i < 10; i += 1) fence += `M${-10 + i * 52} ${1400 + i * 6}v-90M${860 + i * 44} ${1450 - i * 7}v-96`
  stage.add(
    stroke(`${fence}M-20 1350L500 1400M850 1400L1240 1340`, ['#5a3a30', 12]),
    snowPillows(stage, { from: -20, to: 500, y: (x) => 1316 + x * 0.11, size: 56 }, '#ffffff'),
    snowPillows(stage, { from: 850, to: 1230, y: (x) => 1360 - (x - 850) * 0.16, size: 56 }, '#ffffff'),
  )
  stage.add(
    birch(stage, [90, 1600, 1640]),
    birch(stage, [1130, 1620, 1700]),
    path('M-20 1620V1500C140 1450 300 1500 440 1620ZM1220 1620V1480C1060 1450 900 1520 800 1620Z', '#f3f8fe'),
    snowfall(stage, 230, 0.9),
  )
}

function smoke(stage: Stage, x: number, y: number): string {
  let d = ''
  for (let i = 0; i < 11; i += 1) d += disc([x + Math.sin(i * 0.9) * 16 + i * 9, y - i * 26, 12 + i * 4])
  return path(
    d,
    stage.vertical(
      [
        ['#f3ecf4', 0],
        ['#f3ecf4', 0.5],
      ],
      y - 330,
      y,
    ),
  )
}

function birch(stage: Stage, [x, y, height]: readonly [x: number, y: number, height: number]): string {
  let marks = ''
  for (let i = 0; i < 34; i += 1) marks += `M${n(x + stage.between(-16, 6))} ${n(y - stage.between(0, 0.95) * height)}h${n(stage.between(6, 16))}`
  let twigs = ''
  for (let i = 0; i < 11; i += 1) {
    const side = i % 2 ? 1 : -1
    const at = y - height * (0.42 + i * 0.05)
    twigs += `M${x} ${n(at)}q${side * 60} -40 ${side * stage.between(90, 170)} ${n(-stage.between(120, 200))}`
  }
  return (
    stroke(twigs, ['#cfd6e6', 7]) +
    stroke(twigs, ['#ffffff', 3], 'transform="translate(0 -4)"') +
    path(`M${x - 20} ${y}L${x - 8} ${n(y - height)}H${x + 6}L${x + 20} ${y}Z`, stage.linear(['#f4f2f4', '#ffffff', '#b9c2da'], 90)) +
    stroke(marks, ['#3a3f56', 5])
  )
}

const breadStoneStreet: Scene = (stage) => {
  stage.add(
    sky(stage, ['#1f2458', '#4a3f86', '#a8679a', '#f2a58a'], 760),
    stars(stage, 50, 260),
    glow(stage, { x: 800, y: 640, r: 520 }, ['#ffc28a', 0.8]),
    sophia(stage, { x: 800, y: 690, width: 250 }),
  )
  const left = [
    [560, 140, 250, '#b5806a', 'gable'],
    [440, 190, 330, '#8f7f9c', 'dome'],
    [270, 240, 430, '#d0a070', 'mansard'],
    [-30, 360, 580, '#a8687a', 'gable'],
  ] as const
  left.forEach(([x, width, height, wall, shape], i) =>
    stage.add(streetFront(stage, { x, y: 720 + i * 62, width, height, wall, roof: ['#3f6f78', '#4a8f7f', '#5a4a6a', '#4a3a5a'][i] ?? '#4a3a5a', shape })),
  )
  const right = [
    [900, 140, 270, '#c9a080', 'mansard'],
    [980, 190, 340, '#9c7f94', 'gable'],
    [1090, 250, 440, '#c08a6a', 'dome'],
    [1270, 380, 600, '#8a7aa0', 'mansard'],
  ] as const
  right.forEach(([x, width, height, wall, shape], i) =>
    stage.add(streetFront(stage, { x, y: 720 + i * 62, width, height, wall, roof: ['#5a4a6a', '#3f6f78', '#4a8f7f', '#3f3f66'][i] ?? '#4a3a5a', shape })),
  )
  stage.add(
    path('M690 705H910L1620 960V1220H-20V960Z', stage.linear(['#d9b3b8', '#8f86ac', '#5f5f92'])),
    cobbles(stage),
    path('M690 705L-20 940V1090L400 880L720 712Z', '#e9e9f6'),
    path('M910 705L1620 940V1090L1200 880L880 712Z', '#e9e9f6'),
  )
  stage.add(glow(stage, { x: 800, y: 900, r: 620, ry: 190 }, ['#ffcf8a', 0.5]))
  for (const [x, y, height] of [
    [668, 742, 170],
    [932, 742, 170],
    [560, 800, 260],
    [1040, 800, 260],
    [370, 900, 410],
    [1230, 900, 410],
  ] as const) {
    stage.add(streetLamp(stage, [x, y, height]))
  }
  const crowd = [
    [770, 760, 0.5],
    [810, 756, 0.45],
    [850, 790, 0.65],
    [720, 830, 0.85],
    [768, 838, 0.8],
    [920, 880, 1.05],
    [640, 960, 1.35],
    [1010, 1030, 1.6],
    [1090, 1036, 1.5],
  ] as const
  crowd.forEach(([x, y, scale], i) =>
    stage.add(
      ellipse([x + 16 * scale, y, 44 * scale, 7 * scale], '#2a2350', 'fill-opacity="0.4"'),
      placed(
        [x, y],
        walker(['#c8402f', '#2f3f6a', '#7a3f5a', '#3f5f7a', '#d9a04f'][i % 5] ?? '#c8402f', '#1f1f3a', ['#e9e6f6', '#3a2a3a', '#c8402f'][i % 3]),
        scale,
      ),
    ),
  )
  stage.add(snowfall(stage, 220, 0.9))
}

/** Rounded stones in rows that widen towards the viewer, each with a lit crown. */
function cobbles(stage: Stage): string {
  let [stones, lit] = ['', '']
  for (let y = 712, row = 0; y < 1215; row += 1) {
    const t = (y - 705) / 500
    const half = 110 + t * 1000
    const size = 7 + t * 40
    y += size * 0.66
    for (let x = 800 - half + (row % 2) * size; x < 800 + half; x += size * 2.1) {
      stones += disc([x, y, size * 0.96, size * 0.36])
      lit += disc([x - size * 0.12, y - size * 0.1, size * 0.62, size * 0.17])
    }
  }
  const glowing = stage.vertical(
    [
      ['#ffd9a8', 0.75],
      ['#d8cfe9', 0.4],
    ],
    720,
    1200,
  )
  return path(stones, mix('#5a5688', '#3a3766', 0.5), 'fill-opacity="0.6"') + path(lit, glowing)
}

const oneWarmWindow: Scene = (stage) => {
  stage.add(
    sky(stage, ['#12244e', '#284a80', '#5f86b4', '#9fb8d3'], 820),
    stars(stage, 110, 520),
    spruces(stage, { from: -10, to: 1420, y: (x) => 800 + Math.sin(x / 260) * 16, low: 30, high: 96, gap: 17 }, '#33578a'),
    haze(stage, { y: 680, height: 150 }, ['#9db9d8', 0.7]),
  )
  stage.add(
    path('M-20 800C260 770 560 830 840 800S1240 780 1420 810V1420H-20Z', stage.linear(['#a9c3df', '#7399c6', '#4a73a8'])),
    path(
      'M-20 930C300 860 640 960 900 920S1280 900 1420 930V1420H-20Z',
      stage.linear([
        ['#8fb0d6', 0.9],
        ['#3f6aa0', 0.9],
      ]),
    ),
    path('M-20 1130C280 1040 520 1170 820 1130S1240 1060 1420 1110V1420H-20Z', stage.linear(['#6f96c4', '#2a4f86'])),
  )
  const [x, y] = [930, 936]
  stage.add(
    glow(stage, { x: x - 40, y: y + 6, r: 230, ry: 54 }, ['#ffc65a', 0.6]),
    path(`M${x - 70} ${y}v-76h140v76Z`, '#2f2a42'),
    path(`M${x - 70} ${y - 70}L${x - 30} ${y - 130}H${x + 50}L${x + 96} ${y - 66}Z`, '#e3ecf7'),
    path(
      `M${x - 96} ${y - 62}C${x - 100} ${y - 100} ${x - 50} ${y - 146} ${x} ${y - 146}C${x + 50} ${y - 146} ${x + 104} ${y - 100} ${x + 98} ${y - 62}Q${x + 60} ${y - 74} ${x + 30} ${y - 66}T${x - 96} ${y - 62}Z`,
      '#eef4fb',
    ),
  )
  stage.add(
    rect([x + 26, y - 160, 22, 34], '#2f2a42'),
    smoke(stage, x + 38, y - 170),
    glow(stage, { x: x - 22, y: y - 34, r: 96 }, ['#ffc65a', 0.9]),
    rect([x - 44, y - 54, 44, 38], '#ffd671'),
    stroke(`M${x - 22} ${y - 54}v38M${x - 44} ${y - 35}h44`, ['#2f2a42', 4]),
    path(
      `M${x - 44} ${y + 4}L${x} ${y + 4}L${x + 20} ${y + 110}H${x - 150}Z`,
      stage.linear([
        ['#ffd671', 0.75],
        ['#ffd671', 0],
      ]),
    ),
  )
  let steps = ''
  for (let i = 0; i < 26; i += 1) steps += disc([860 - i * 21 - Math.sin(i / 4) * 30, 980 + i * 16 + (i % 2) * 6, 5 + i * 0.34, 2.6 + i * 0.16])
  stage.add(
    path(steps, '#24467a', 'fill-opacity="0.65"'),
    snowySpruce(stage, { x: 1130, y: 950, height: 190 }, { needle: '#1f3f6c', snow: '#c3d6ec' }),
    snowySpruce(stage, { x: 1210, y: 966, height: 130 }, { needle: '#1f3f6c', snow: '#c3d6ec' }),
    snowfall(stage, 150, 0.7),
    circle([300, 240, 3], '#ffffff'),
  )
}

export const harbinScenes: Record<string, Scene> = {
  'harbin-1': iceCastle,
  'harbin-2': frozenRiver,
  'harbin-3': mushroomSnow,
  'harbin-4': breadStoneStreet,
  'harbin-5': oneWarmWindow,
}
