import type { Point, Scene, Stage } from '../stage'
import { longTail, sail } from '../parts/boats'
import { bunting, shophouse } from '../parts/buildings-south'
import { scooter } from '../parts/figures'
import { camera, goggles, passport, sandals, strawHat, sunglasses, sunscreen, towel, waterBottle } from '../parts/luggage'
import { branchCoral, brainCoral, fanCoral, karst, reefFish, seaweed } from '../parts/reef'
import { broken, hills } from '../parts/ridge'
import { circle, disc, ellipse, flipped, n, path, placed, polygon, rect, smooth, stroke } from '../parts/shapes'
import { birds, cloud, glow, haze, sky, streaks } from '../parts/sky'
import { grass, palm } from '../parts/trees'
import { glints, lightPath, mirrored, water } from '../parts/water'

const farRock = { rock: '#a9c6cc', shade: '#8db2bd', green: '#8fbcae', light: '#b5d6c2' }
const midRock = { rock: '#cdbfa8', shade: '#94938c', green: '#4f9a72', light: '#86c184' }
const nearRock = { rock: '#d9c4a2', shade: '#94846f', green: '#2f7f56', light: '#74b76a' }

const longTailBoat: Scene = (stage) => {
  const shoreY = 600
  stage.add(
    sky(stage, ['#2f9fd8', '#8fd2ea', '#eaf6ee'], 620),
    cloud(stage, { x: 1250, y: 200, width: 520 }, ['#ffffff', 'fill-opacity="0.95"']),
    cloud(stage, { x: 330, y: 130, width: 340 }, ['#ffffff', 'fill-opacity="0.85"']),
  )
  stage.add(
    karst(stage, { x: 620, y: 598, width: 160, height: 190 }, farRock),
    karst(stage, { x: 800, y: 598, width: 110, height: 120 }, farRock),
    karst(stage, { x: 60, y: 598, width: 260, height: 220 }, farRock),
    haze(stage, { y: 430, height: 172 }, ['#e6f5ef', 0.55]),
  )
  stage.add(water(stage, { top: shoreY }, ['#9fe3d6', '#3fc6bd', '#14a3ac', '#0b86a0']))
  const islands =
    karst(stage, { x: 1180, y: 622, width: 330, height: 430 }, nearRock) +
    karst(stage, { x: 1440, y: 616, width: 300, height: 300 }, midRock) +
    karst(stage, { x: 330, y: 612, width: 210, height: 290 }, midRock)
  stage.add(islands, stage.clipped(rect([0, 614, 1600, 600], '#000000'), mirrored(islands, [618, 0.25, 0.5])))
  for (const [x, y, rx, ry] of [
    [300, 900, 420, 110],
    [980, 820, 460, 80],
    [1360, 1010, 430, 120],
    [700, 1090, 520, 110],
  ] as const) {
    stage.add(glow(stage, { x, y, r: rx, ry }, ['#a9f0d6', 0.55]))
  }
  let caustics = ''
  for (let i = 0; i < 90; i += 1) {
    const near = stage.random()
    const [x, y, s] = [stage.between(-20, 1600), 720 + near * 470, 12 + near * 44]
    caustics += `M${n(x)} ${n(y)}q${n(s * 0.5)} ${n(-s * 0.3)} ${n(s)} 0t${n(s)} 0`
  }
  stage.add(stroke(caustics, ['#d6fff0', 3.5], 'stroke-opacity="0.35"'), ellipse([760, 1000, 400, 46], '#064f66', 'fill-opacity="0.4"'))
  const boat = longTail({ hull: '#8a4b2c', trim: '#e9b44c', roof: '#2f6f86' })
  stage.add(
    placed([760, 900], `<g transform="matrix(1 0 0 -0.45 0 22)" opacity="0.3">${boat}</g>${boat}`, 2.25),
    glints(stage, { top: 930, bottom: 985, count: 14, x: 760, spread: 1100 }, ['#ffffff', 0.7]),
    glints(stage, { top: 640, bottom: 1180, count: 50 }, ['#ffffff', 0.5]),
  )
  stage.add(
    birds(stage, { x: 900, y: 260, count: 4, spread: 100 }, '#2f6f86'),
    palm(stage, { x: -30, y: 640, height: 640, lean: 0.24 }, { trunk: '#5a4030', leaf: '#1f6a4c', light: '#3f9a5a' }),
  )
}

const oldTown: Scene = (stage) => {
  stage.add(
    sky(stage, ['#58b4dd', '#b7e0ea', '#fdf1d8'], 700),
    cloud(stage, { x: 500, y: 140, width: 300 }, ['#ffffff', 'fill-opacity="0.85"']),
    cloud(stage, { x: 1330, y: 110, width: 260 }, ['#ffffff', 'fill-opacity="0.7"']),
    glow(stage, { x: 1400, y: 130, r: 500 }, ['#fff3c4', 0.6]),
  )
  const row = [
    ['#f4a6a6', '#fff6e6', '#2f8f8a', 'curve'],
    ['#f7d266', '#fffaf0', '#d9594a', 'step'],
    ['#7cc0d8', '#fffaf0', '#e8a03c', 'plain'],
    ['#f3b588', '#fff6e6', '#3f6f9a', 'curve'],
    ['#9fd3b0', '#fffaf0', '#b8503c', 'step'],
    ['#c9a6d8', '#fff6e6', '#2f8f8a', 'curve'],
  ] as const
  row.forEach(([wall, trim, shutter, top], i) =>
    stage.add(shophouse(stage, { x: -40 + i * 284, y: 1000, width: 282, height: 620 + (i % 3) * 40, wall, trim, shutter, top })),
  )
  stage.add(
    rect([-10, 996, 1620, 30], '#d9cbb2'),
    rect([-10, 1024, 1620, 190], stage.linear(['#a89a8f', '#7f7470'])),
    stroke('M-10 1120H1620', ['#f6e8c8', 9], 'stroke-dasharray="90 70"'),
  )
  const flags = ['#e2574c', '#f4c542', '#3e9c9a', '#ffffff', '#ec8fb0']
  stage.add(
    bunting(
      [
        [-20, 230],
        [820, 180],
      ],
      60,
      flags,
    ),
    bunting(
      [
        [780, 180],
        [1640, 250],
      ],
      66,
      flags,
    ),
  )
  for (const [x, kind] of [
    [244, 0],
    [812, 1],
    [1380, 0],
  ] as const) {
    stage.add(potPlant(stage, [x, 1006, kind]))
  }
  stage.add(
    ellipse([610, 1108, 190, 16], '#3a3030', 'fill-opacity="0.35"'),
    placed([610, 1106], scooter('#e2574c'), 1.75),
    ellipse([1130, 1030, 120, 10], '#3a3030', 'fill-opacity="0.3"'),
    placed([1130, 1030], scooter('#58b4a8'), 1.1),
  )
  stage.add(
    stroke('M-20 320Q500 350 860 300T1640 330', ['#3a3a44', 3], 'stroke-opacity="0.6"'),
    birds(stage, { x: 1000, y: 100, count: 3, spread: 70 }, '#5f7f92'),
  )
}

function potPlant(stage: Stage, [x, y, kind]: readonly [x: number, y: number, kind: number]): string {
  let leaves = ''
  for (let i = 0; i < 11; i += 1) {
    const turn = -Math.PI / 2 + stage.between(-1.1, 1.1)
    const long = stage.between(60, 130)
    const [ex, ey] = [x + Math.cos(turn) * long, y - 70 + Math.sin(turn) * long]
    leaves += `M${x} ${y - 60}Q${n((x + ex) / 2 - 22)} ${n((y - 70 + ey) / 2 - 14)} ${n(ex)} ${n(ey)}Q${n((x + ex) / 2 + 22)} ${n((y - 70 + ey) / 2 + 8)} ${x} ${y - 60}Z`
  }
  return (
    path(leaves, kind ? '#3f8f5a' : '#2f7a52') +
    path(`M${x - 44} ${y - 70}H${x + 44}L${x + 32} ${y}H${x - 32}Z`, kind ? '#2f6f9a' : '#c8664a') +
    rect([x - 50, y - 80, 100, 18], kind ? '#3f86b4' : '#d97f60')
  )
}

const capeSunset: Scene = (stage) => {
  const seaY = 980
  stage.add(sky(stage, ['#2b1f5c', '#6b2f86', '#d0487a', '#f77f52', '#ffc25f', '#ffe08a'], seaY + 10))
  stage.add(
    streaks(stage, { top: 150, bottom: 800, count: 26, length: 760 }, ['#ffb07a', 0.4]),
    streaks(stage, { top: 300, bottom: 560, count: 8, length: 560 }, ['#3a2266', 0.35]),
  )
  stage.add(
    glow(stage, { x: 560, y: 900, r: 820 }, ['#ffd27a', 0.85]),
    stage.clipped(rect([0, 0, 1200, seaY], '#000000'), circle([560, 900, 158], stage.linear(['#fff6cf', '#ffd25f', '#ff9a48']))),
  )
  stage.add(
    hills(stage, { y: 965, swing: 16, waves: 1, bottom: seaY }, '#b04a72'),
    water(stage, { top: seaY }, ['#ff9f5c', '#c94a72', '#5f2a78', '#241a4c']),
    lightPath(stage, { x: 560, top: seaY, bottom: 1540, width: 330 }, ['#ffe29a', 0.9]),
    glints(stage, { top: 1000, bottom: 1560, count: 80 }, ['#ffb37a', 0.4]),
  )
  const island: Point[] = [
    ...broken(
      stage,
      [
        [110, 986],
        [180, 930],
      ],
      [0.08],
    ),
    ...broken(
      stage,
      [
        [200, 920],
        [270, 935],
      ],
      [0.1],
    ),
    ...broken(
      stage,
      [
        [285, 940],
        [340, 986],
      ],
      [0.08],
    ),
  ]
  stage.add(polygon(island, '#6a2a66'), placed([800, 1030], sail('#3a1d52', '#2a1648'), 0.9), placed([300, 1090], sail('#3a1d52', '#2a1648'), 1.2))
  const cape: Point[] = [
    [1220, 800],
    [1130, 820],
    [1020, 850],
    [930, 905],
    [860, 950],
    [800, 1010],
    [690, 1040],
    [640, 1066],
    [760, 1086],
    [900, 1110],
    [1040, 1180],
    [1220, 1230],
  ]
  stage.add(
    path(`${smooth(cape)}Z`, '#3a1d56'),
    path(
      `${smooth([
        [1220, 880],
        [1100, 900],
        [1000, 960],
        [920, 1010],
        [800, 1046],
        [700, 1062],
        [820, 1084],
        [1000, 1130],
        [1220, 1230],
      ])}Z`,
      '#2a1648',
    ),
    stroke('M640 1070Q760 1096 900 1120T1220 1246', ['#ffb37a', 5], 'stroke-opacity="0.7"'),
  )
  for (const [x, y, height, lean] of [
    [860, 960, 190, -0.1],
    [940, 910, 240, 0.08],
    [1010, 870, 270, -0.06],
    [1090, 850, 230, 0.12],
  ] as const) {
    stage.add(palm(stage, { x, y, height, lean }, { trunk: '#241448', leaf: '#241448' }))
  }
  stage.add(
    path('M-20 1620V1330C140 1290 330 1340 470 1420C640 1500 900 1520 1220 1480V1620Z', '#1a0f36'),
    grass(
      stage,
      { from: -10, to: 1210, y: (x) => (x < 470 ? 1340 + Math.abs(x - 100) * 0.2 : 1425 + (x - 470) * 0.09), low: 20, high: 80, gap: 10, lean: 0.1 },
      '#1a0f36',
    ),
  )
  stage.add(
    palm(stage, { x: 60, y: 1400, height: 1130, lean: 0.12 }, { trunk: '#150b2c', leaf: '#150b2c' }),
    palm(stage, { x: -20, y: 1420, height: 760, lean: 0.34 }, { trunk: '#150b2c', leaf: '#150b2c' }),
    birds(stage, { x: 830, y: 560, count: 6, spread: 120 }, '#3a1d56'),
  )
}

const snorkelView: Scene = (stage) => {
  const line = 430
  stage.add(
    sky(stage, ['#4fb3e3', '#b5e2ee', '#f6f4e0'], line + 20),
    cloud(stage, { x: 300, y: 170, width: 360 }, ['#ffffff', 'fill-opacity="0.9"']),
    cloud(stage, { x: 1380, y: 130, width: 260 }, ['#ffffff', 'fill-opacity="0.8"']),
  )
  stage.add(
    karst(stage, { x: 1080, y: line, width: 360, height: 280 }, midRock),
    karst(stage, { x: 1370, y: line, width: 220, height: 160 }, farRock),
    placed([440, line - 4], longTail({ hull: '#a3552f', trim: '#f0bf55', roof: '#d9594a' }), 1.15),
  )
  const surface = `M-20 ${line}C140 ${line - 30} 300 ${line + 26} 480 ${line}S820 ${line - 28} 1000 ${line}S1380 ${line + 28} 1620 ${line - 6}`
  stage.add(path(`${surface}V1220H-20Z`, stage.vertical(['#6fe0d6', '#1fb0c0', '#0f7fa6', '#0a4f80'], line, 1200)))
  for (const [x, spread] of [
    [240, 90],
    [520, 130],
    [860, 110],
    [1180, 140],
    [1420, 90],
  ] as const) {
    stage.add(
      path(
        `M${x} ${line + 10}L${x + 70} ${line + 10}L${x - 60 + spread} 1150H${x - 220}Z`,
        stage.linear([
          ['#d6fff3', 0.4],
          ['#d6fff3', 0],
        ]),
      ),
    )
  }
  stage.add(
    stroke(surface, ['#f2fffb', 12], 'stroke-opacity="0.9"'),
    `<g transform="translate(0 22)">${stroke(surface, ['#d0fbf0', 5], 'stroke-opacity="0.5"')}</g>`,
  )
  stage.add(
    path('M-20 980C200 900 420 1010 640 980S1100 900 1620 1000V1220H-20Z', '#1b6a8c'),
    path('M-20 1080C240 1020 500 1100 800 1070S1300 1030 1620 1090V1220H-20Z', '#e6d6a6', 'fill-opacity="0.75"'),
  )
  const reef: [number, number, number, string][] = [
    [120, 1090, 1.5, branchCoral(stage, '#f2726f')],
    [330, 1120, 1.1, brainCoral(90, '#e9b44c', '#b8792f')],
    [520, 1110, 1.2, fanCoral('#b565b8')],
    [700, 1150, 1.2, branchCoral(stage, '#f6a04a')],
    [860, 1140, 1, brainCoral(110, '#ec8fa6', '#b8506f')],
    [1060, 1120, 1.5, fanCoral('#f0605f')],
    [1250, 1110, 1.7, branchCoral(stage, '#d95f9a')],
    [1430, 1140, 1.3, brainCoral(110, '#6fc29a', '#2f8f72')],
    [1560, 1120, 1.3, branchCoral(stage, '#f6c14f')],
  ]
  stage.add(
    seaweed(stage, [430, 1130, 260], '#2f9a7a'),
    seaweed(stage, [960, 1120, 300], '#2a8f86'),
    seaweed(stage, [1350, 1130, 240], '#2f9a7a'),
    ...reef.map(([x, y, scale, shapes]) => placed([x, y], shapes, scale)),
    rect([-10, 1180, 1620, 40], '#c9b684'),
  )
  const fish = [
    [360, 720, 1.2, 0],
    [530, 650, 0.9, 0],
    [500, 800, 1, 0],
    [760, 760, 1.5, 1],
    [980, 650, 1, 1],
    [1130, 830, 1.2, 0],
    [1330, 700, 1.4, 0],
    [1480, 820, 0.9, 0],
    [220, 880, 0.9, 1],
    [860, 920, 0.8, 1],
  ] as const
  const kinds = [reefFish('#f8c63c', '#2b3a55', '#f3e3a0'), reefFish('#ff8a3c', '#ffffff', '#f26a2a'), reefFish('#e9f2f5', '#2b3a55', '#f4c542')]
  fish.forEach(([x, y, scale, turned], i) => stage.add((turned ? flipped : placed)([x, y], kinds[i % 3] ?? '', scale)))
  let bubbles = ''
  for (let i = 0; i < 34; i += 1) bubbles += disc([700 + stage.between(-60, 60), stage.between(480, 740), stage.between(3, 9)])
  stage.add(path(bubbles, '#ffffff', 'fill-opacity="0.5"'))
}

const packingFlatLay: Scene = (stage) => {
  stage.add(rect([0, 0, 1600, 1200], stage.linear(['#ecd7a8', '#e2c48c'], 30)))
  let [dark, pale] = ['', '']
  for (let i = 0; i < 420; i += 1) {
    const dot = disc([stage.between(0, 1600), stage.between(0, 1200), stage.between(1, 3.4)])
    if (i % 2) dark += dot
    else pale += dot
  }
  stage.add(path(dark, '#b08a4c', 'fill-opacity="0.35"'), path(pale, '#fff6dc', 'fill-opacity="0.7"'))
  const things = [strawHat(), goggles(), sunscreen(), sandals(), passport(), camera(), towel(), sunglasses()]
  const cells = [
    [235, 260, 1.25],
    [640, 260, 1.05],
    [990, 260, 1.1],
    [1340, 270, 1.1],
    [230, 640, 1.15],
    [640, 660, 1.05],
    [1050, 650, 1.15],
    [1400, 640, 0.95],
  ] as const
  things.forEach((thing, i) => {
    const [x, y, scale] = cells[i] ?? [0, 0, 0]
    stage.add(
      placed(
        [x + 16, y + 22],
        `<g opacity="0.22">${thing.replace(/(fill|stroke)="#[0-9a-f]{6}"/g, '$1="#5a3a14"').replace(/(fill|stroke)-opacity="[\d.]+"/g, '')}</g>`,
        scale,
      ),
      placed([x, y], thing, scale),
    )
  })
  stage.add(...bottomRow())
}

function bottomRow(): string[] {
  const blade = 'M-150 40C-110 -70 40 -110 160 -60C120 60 -20 120 -150 40Z'
  const veins = stroke('M-200 62Q0 10 150 -56M-60 26Q-40 -30 0 -64M0 8Q30 -40 70 -76M-80 34Q-50 60 -20 70M-10 12Q20 40 50 46M50 -14Q80 4 104 8', ['#7fc08a', 6])
  const leaf = path(blade, '#2f7a52') + veins
  const bottle = waterBottle()
  const star = (x: number, y: number, r: number): string =>
    path(
      Array.from(
        { length: 10 },
        (_, i) => `${i ? 'L' : 'M'}${n(x + Math.cos(i * 0.628 - 1.57) * r * (i % 2 ? 0.42 : 1))} ${n(y + Math.sin(i * 0.628 - 1.57) * r * (i % 2 ? 0.42 : 1))}`,
      ).join('') + 'Z',
      '#e8735f',
      'stroke="#e8735f" stroke-width="16" stroke-linejoin="round"',
    )
  const spots = path(disc([640, 1020, 7]) + disc([640, 990, 5]) + disc([662, 1034, 5]) + disc([618, 1034, 5]), '#fbd0b4')
  return [
    placed([1400, 985], bottle, [0.95, 90]),
    placed([250, 1045], path(blade, '#5a3a14', 'fill-opacity="0.2"'), [0.95, 4]),
    placed([235, 1025], leaf, [0.95, 4]),
    `<g opacity="0.2" transform="translate(14 20)">${star(640, 1020, 92)}</g>`,
    star(640, 1020, 92),
    spots,
    `<g opacity="0.2" transform="translate(14 20)">${rect([890, 930, 330, 190], '#5a3a14', 'rx="16"')}</g>`,
    rect([890, 930, 330, 190], '#2f8f96', 'rx="16"'),
    rect([910, 950, 290, 150], '#bfe6df', 'rx="8"'),
    path('M910 1060Q980 1010 1055 1040T1200 1020V1100H910Z', '#2f9a9c'),
    circle([1130, 1000, 24], '#f6b53a'),
  ]
}

export const phuketScenes: Record<string, Scene> = {
  'phuket-1': longTailBoat,
  'phuket-2': oldTown,
  'phuket-3': capeSunset,
  'phuket-4': snorkelView,
  'phuket-5': packingFlatLay,
}
