import type { Point, Scene, Stage } from '../stage'
import { apsara, lotus, ribbon } from '../parts/apsara'
import { nineStoreys, pavilion } from '../parts/buildings-chinese'
import { curlCloud } from '../parts/clouds'
import { dune, ripples } from '../parts/dunes'
import { camel } from '../parts/figures'
import { broken } from '../parts/ridge'
import { circle, curveThrough, disc, n, path, placed, polygon, rect, smooth, stroke } from '../parts/shapes'
import { birds, haze, moon, sky, stars, streaks, sun } from '../parts/sky'
import { bareTree, grass } from '../parts/trees'
import { glints } from '../parts/water'

const caravan: Scene = (stage) => {
  stage.add(
    sky(stage, ['#3a2f6b', '#7c4a86', '#d96d6b', '#f9a862', '#ffd995'], 800),
    streaks(stage, { top: 90, bottom: 460, count: 16, length: 700 }, ['#ffc9a0', 0.32]),
  )
  stage.add(sun(stage, { x: 420, y: 560, r: 96 }, { disc: '#fff1c8', glow: '#ffcf80' }))
  stage.add(
    dune(
      stage,
      {
        skyline: [
          [-40, 700],
          [240, 640],
          [520, 690],
          [800, 600],
          [1120, 660],
          [1400, 560],
          [1660, 640],
        ],
        crest: [
          [800, 600],
          [860, 660],
          [820, 740],
          [940, 900],
        ],
      },
      { light: '#d98b66', shade: '#a4627a' },
    ),
    haze(stage, { y: 560, height: 300 }, ['#f7b071', 0.45]),
  )
  stage.add(
    dune(
      stage,
      {
        skyline: [
          [-40, 830],
          [260, 740],
          [560, 800],
          [900, 860],
          [1660, 740],
        ],
        crest: [
          [260, 740],
          [340, 820],
          [310, 920],
          [480, 1060],
        ],
      },
      { light: '#e59a5b', shade: '#8c4f70' },
    ),
  )
  const ridge: Point[] = [
    [-60, 1010],
    [250, 935],
    [600, 880],
    [950, 800],
    [1250, 730],
    [1420, 712],
    [1560, 760],
    [1700, 860],
  ]
  const crest: Point[] = [
    [1420, 712],
    [1200, 780],
    [900, 868],
    [640, 950],
    [400, 1030],
    [200, 1120],
    [90, 1240],
  ]
  stage.add(
    dune(stage, { skyline: ridge, crest }, { light: '#f6b563', shade: '#6c3a66', rim: '#ffe2a6' }),
    ripples(stage, { x: 40, y: 980, width: 420, height: 160, count: 9 }, ['#b8683f', 0.35]),
  )
  const riders = ['#c8402f', undefined, '#2f7f86', undefined, '#e9c46a'] as const
  riders.forEach((rider, i) => {
    const x = 420 + i * 178
    const y = 922 - i * 44 - (i > 2 ? 6 : 0)
    const shadow = `M${n(x - 60)} ${n(y + 4)}L${n(x + 200)} ${n(y + 150)}L${n(x + 330)} ${n(y + 154)}L${n(x + 66)} ${n(y)}Z`
    stage.add(
      path(shadow, '#2b1740', 'fill-opacity="0.38"'),
      placed([x, y], camel('#3d2140', ['#c8402f', '#e0a03c', '#2f7f86'][i % 3] ?? '#c8402f', rider), 1.12),
    )
    if (i > 0) stage.add(stroke(`M${n(x - 100)} ${n(y - 104)}Q${n(x - 112)} ${n(y - 60)} ${n(x - 112)} ${n(y - 44)}`, ['#3d2140', 2.5]))
  })
  stage.add(
    stroke('M318 948L312 880M318 948L326 978M318 948L304 978', ['#3d2140', 8]),
    path('M296 950Q296 886 314 882Q334 886 334 952Z', '#2f7f86'),
    circle([314, 868, 12], '#d9a37a'),
    path('M298 868Q300 848 316 850Q332 852 330 868L350 880L328 878Z', '#f3e3c0'),
    birds(stage, { x: 1120, y: 360, count: 4, spread: 110 }, '#4c2f5c'),
  )
}

const crescentSpring: Scene = (stage) => {
  stage.add(sky(stage, ['#4d8fc4', '#9cc8e2', '#e6f0f0'], 640), streaks(stage, { top: 60, bottom: 260, count: 8, length: 500 }, ['#ffffff', 0.6]))
  stage.add(
    dune(
      stage,
      {
        skyline: [
          [-40, 520],
          [260, 350],
          [480, 270],
          [700, 400],
          [1000, 470],
          [1660, 430],
        ],
        crest: [
          [480, 270],
          [560, 370],
          [520, 480],
          [640, 620],
        ],
      },
      { light: '#e9d3ab', shade: '#b79878', rim: '#fffaf0' },
    ),
  )
  stage.add(
    dune(
      stage,
      {
        skyline: [
          [500, 620],
          [900, 430],
          [1180, 250],
          [1400, 370],
          [1680, 500],
        ],
        crest: [
          [1180, 250],
          [1090, 380],
          [1160, 520],
          [1010, 720],
        ],
        bottom: 900,
      },
      { light: '#f1e2c4', shade: '#c2a480', rim: '#ffffff' },
    ),
  )
  stage.add(
    snowDust(stage, [480, 640, 80]),
    dune(
      stage,
      {
        skyline: [
          [-60, 560],
          [200, 610],
          [480, 660],
          [900, 690],
          [1300, 660],
          [1680, 560],
        ],
        crest: [
          [-60, 560],
          [-50, 700],
          [-60, 900],
          [-60, 1200],
        ],
      },
      { light: '#e6cc9e', shade: '#e6cc9e' },
    ),
    snowDust(stage, [640, 800, 60]),
  )
  const lake = 'M250 900C330 760 620 690 900 700C1150 708 1330 770 1400 860C1260 800 1080 780 900 800C700 822 600 900 620 1010C500 1010 280 990 250 900Z'
  stage.add(
    path(lake, '#f7f3e6', 'stroke="#f7f3e6" stroke-width="34" stroke-linejoin="round"'),
    path(lake, '#8d7a4e', 'stroke="#a08a56" stroke-width="16" stroke-linejoin="round"'),
    path(lake, stage.linear(['#9ed2d6', '#2f8f9c', '#1f6f83'])),
  )
  stage.add(stage.clipped(path(lake, '#000000'), glints(stage, { top: 710, bottom: 990, count: 60, size: 0.9 }, ['#ffffff', 0.5])))
  stage.add(grass(stage, { from: 270, to: 900, y: (x) => 742 + Math.pow((900 - x) / 650, 2) * 140, low: 16, high: 44, gap: 7 }, '#a58a4a'))
  const trees = [
    [690, 920, 300],
    [800, 880, 250],
    [1290, 960, 320],
    [1380, 920, 260],
    [590, 1010, 290],
  ] as const
  for (const [x, y, height] of trees) {
    stage.add(
      path(disc([x + 60, y + 2, 90, 9]), '#8c7a66', 'fill-opacity="0.35"'),
      bareTree(stage, { x, y, height: height * 1.3, spread: 13, forks: 6 }, '#8a7460'),
    )
  }
  stage.add(
    path(disc([1060, 950, 300, 30]), '#8c7a66', 'fill-opacity="0.3"'),
    pavilion({ x: 1030, y: 950, width: 340, height: 300, snow: true }),
    pavilion({ x: 1220, y: 965, width: 190, height: 190, snow: true }),
  )
  stage.add(
    dune(
      stage,
      {
        skyline: [
          [-60, 1030],
          [260, 1060],
          [560, 1120],
          [900, 1080],
          [1300, 1030],
          [1680, 980],
        ],
        crest: [
          [560, 1120],
          [620, 1150],
          [600, 1180],
          [680, 1230],
        ],
      },
      { light: '#f4ead6', shade: '#d9c29a', rim: '#ffffff' },
    ),
    snowDust(stage, [1080, 1190, 50]),
    ripples(stage, { x: 900, y: 1090, width: 620, height: 90, count: 6 }, ['#c9ae86', 0.5]),
  )
  stage.add(placed([300, 1150], camel('#8b6038', '#c8402f', '#2f5f86'), 0.9), placed([440, 1160], camel('#9b6d40', '#2f7f86'), 0.85))
}

function snowDust(stage: Stage, [top, bottom, count]: readonly [top: number, bottom: number, count: number]): string {
  let d = ''
  for (let i = 0; i < count; i += 1) {
    const [x, y, long] = [stage.between(0, stage.width), stage.between(top, bottom), stage.between(40, 190)]
    d += `M${n(x)} ${n(y)}q${n(long * 0.4)} ${n(-stage.between(4, 12))} ${n(long)} ${n(stage.between(-4, 12))}q${n(-long * 0.5)} ${n(stage.between(2, 9))} ${n(-long)} 0Z`
  }
  return path(d, '#ffffff', 'fill-opacity="0.7"')
}

const nineStoreyTower: Scene = (stage) => {
  stage.add(sky(stage, ['#2f78b4', '#7fb8d8', '#dfeae4'], 900), streaks(stage, { top: 60, bottom: 300, count: 7, length: 420 }, ['#ffffff', 0.55]))
  const cliff = [
    ...broken(
      stage,
      [
        [-20, 480],
        [250, 400],
      ],
      [0.06],
    ),
    ...broken(
      stage,
      [
        [300, 380],
        [900, 390],
      ],
      [0.04],
    ),
    ...broken(
      stage,
      [
        [950, 410],
        [1220, 500],
      ],
      [0.06],
    ),
    [1220, 1420],
    [-20, 1420],
  ] as Point[]
  stage.add(
    path(
      `${smooth([
        [-20, 430],
        [240, 330],
        [560, 300],
        [860, 340],
        [1220, 440],
      ])}V900H-20Z`,
      '#e6c795',
    ),
    polygon(cliff, stage.vertical(['#e0b87e', '#c6935c', '#a8713f'], 380, 1400)),
  )
  stage.add(stage.clipped(polygon(cliff, '#000000'), strata(stage)), caves(stage))
  stage.add(
    path(disc([640, 1392, 470, 34]), '#5d3a26', 'fill-opacity="0.3"'),
    path('M262 1390Q250 560 420 420L780 420Q950 560 938 1390Z', '#8a5a34', 'fill-opacity="0.35"'),
    nineStoreys(stage, { x: 600, y: 1390, width: 640, height: 1010 }),
  )
  stage.add(rect([-10, 1385, 1220, 230], stage.linear(['#dcc095', '#b9925f'])), rect([330, 1378, 540, 22], '#b9a184'), rect([300, 1398, 600, 18], '#9c8465'))
  const trees = [
    [90, 1450, 760, 8],
    [235, 1500, 980, 8],
    [1010, 1460, 800, 8],
    [1130, 1520, 1020, 8],
    [1180, 1430, 620, 9],
  ] as const
  for (const [x, y, height, spread] of trees) {
    stage.add(
      path(`M${x} ${y}l260 90l40 -6l-280 -96Z`, '#7a5a38', 'fill-opacity="0.35"'),
      bareTree(stage, { x, y, height: height * 1.05, spread: spread + 3, forks: 6 }, '#efe9dc'),
    )
  }
  stage.add(birds(stage, { x: 960, y: 240, count: 5, spread: 90 }, '#2d5878'))
}

function strata(stage: Stage): string {
  let d = ''
  for (let y = 440; y < 1400; y += stage.between(16, 42)) {
    d += `M-20 ${n(y)}q300 ${n(stage.between(-16, 16))} 620 ${n(stage.between(-6, 6))}t640 ${n(stage.between(-8, 8))}`
  }
  return stroke(d, ['#8e5c33', 3], 'stroke-opacity="0.28"')
}

function caves(stage: Stage): string {
  let [frames, holes, lights] = ['', '', '']
  for (let row = 0; row < 5; row += 1) {
    for (const x of [40, 128, 216, 990, 1078, 1164]) {
      if (stage.random() < 0.1) continue
      const y = 640 + row * 150 + stage.between(-10, 10)
      const [w, h] = [stage.between(22, 30), stage.between(64, 84)]
      const arch = (dw: number, dy: number): string =>
        `M${n(x - w - dw)} ${n(y + dy)}V${n(y - h + w)}a${n(w + dw)} ${n(w + dw)} 0 0 1 ${n(2 * (w + dw))} 0V${n(y + dy)}Z`
      frames += arch(8, 6)
      holes += arch(0, 0)
      lights += `M${n(x - w)} ${n(y)}V${n(y - h * 0.55)}L${n(x + w * 0.2)} ${n(y)}Z`
    }
    frames += `M-10 ${n(650 + row * 150)}h270v8h-270ZM950 ${n(650 + row * 150)}h270v8h-270Z`
  }
  return path(frames, '#efd4a4') + path(holes, '#4a2a1c') + path(lights, '#8c5130')
}

const flyingApsara: Scene = (stage) => {
  stage.add(rect([0, 0, 1600, 1200], stage.linear(['#9c4330', '#b2553a', '#8f3b2b'])), plaster(stage))
  stage.add(
    path('M-20 860C240 740 420 960 700 900C980 840 1180 700 1620 820V1220H-20Z', '#3f7565'),
    path('M-20 960C260 860 460 1050 760 1000C1040 950 1260 840 1620 930V1220H-20Z', '#2f5f5a'),
  )
  const line = '#3a1d16'
  const ribbons: [Point[], number, string][] = [
    [
      [
        [620, 420],
        [780, 300],
        [960, 330],
        [1080, 450],
        [1220, 430],
        [1330, 300],
        [1480, 290],
        [1570, 380],
      ],
      64,
      '#e8d5a8',
    ],
    [
      [
        [560, 470],
        [720, 620],
        [920, 650],
        [1060, 560],
        [1200, 600],
        [1290, 740],
        [1440, 760],
        [1560, 690],
      ],
      70,
      '#6da08c',
    ],
    [
      [
        [470, 330],
        [560, 190],
        [720, 150],
        [830, 220],
        [960, 190],
        [1040, 90],
        [1180, 80],
        [1290, 150],
      ],
      54,
      '#d98a4a',
    ],
    [
      [
        [520, 520],
        [480, 650],
        [560, 760],
        [700, 780],
        [800, 720],
        [930, 780],
        [1010, 880],
        [1150, 900],
      ],
      54,
      '#5f86a0',
    ],
  ]
  for (const [points, width, fill] of ribbons) stage.add(ribbon(points, width, { fill, line }))
  stage.add(
    circle([388, 236, 96], '#e0b25a', 'fill-opacity="0.85"'),
    circle([388, 236, 96], 'none', `stroke="${line}" stroke-width="4"`),
    circle([388, 236, 78], 'none', 'stroke="#f4e3b8" stroke-width="5"'),
  )
  stage.add(placed([600, 400], apsara({ skin: '#f0d9b5', skirt: '#4f8a78', scarf: '#d9733f', line, gold: '#e7b94f' }), 1.55))
  stage.add(
    lotus([240, 1060, 150], { petal: '#d98a6a', inner: '#f0cdb0', line }),
    lotus([520, 1140, 96], { petal: '#c9705a', inner: '#ecc0a0', line }),
    lotus([1330, 1080, 170], { petal: '#e3a06a', inner: '#f4dcb8', line }),
    lotus([1080, 1150, 100], { petal: '#d98a6a', inner: '#f0cdb0', line }),
  )
  for (const [x, y, scale] of [
    [190, 620, 1.2],
    [1420, 540, 1],
    [220, 120, 0.9],
    [840, 1040, 1.1],
    [1460, 130, 0.9],
  ] as const) {
    stage.add(placed([x, y], curlCloud('#f4e3b8', 6), scale))
  }
  stage.add(
    path(
      [
        [120, 400],
        [1000, 520],
        [700, 60],
        [1240, 220],
        [330, 800],
        [900, 420],
        [1520, 900],
      ]
        .map(([x, y]) => `M${x} ${y}q18 -34 0 -60q-18 26 0 60q28 -20 46 -12q-8 26 -46 12q-28 -20 -46 -12q8 26 46 12`)
        .join(''),
      '#f0d9b5',
      'fill-opacity="0.8"',
    ),
  )
}

function plaster(stage: Stage): string {
  let [pale, dark] = ['', '']
  for (let i = 0; i < 90; i += 1) {
    const blot = disc([stage.between(0, 1600), stage.between(0, 1200), stage.between(6, 60), stage.between(2, 14)])
    if (i % 2) pale += blot
    else dark += blot
  }
  return path(pale, '#e8b08a', 'fill-opacity="0.1"') + path(dark, '#4f1c12', 'fill-opacity="0.12"')
}

const mineralStudy: Scene = (stage) => {
  stage.add(rect([0, 0, 1600, 1200], '#f0e6d2'))
  const minerals = ['#c98f3a', '#b8402c', '#2c5a86', '#3f7f68']
  minerals.forEach((colour, i) => {
    const x = 80 + i * 370
    stage.add(
      rect([x, 70, 330, 300], colour, 'rx="8"'),
      rect(
        [x, 70, 330, 300],
        stage.linear(
          [
            ['#ffffff', 0.22],
            ['#ffffff', 0],
            ['#000000', 0.18],
          ],
          60,
        ),
        'rx="8"',
      ),
    )
    stage.add(
      path(
        Array.from({ length: 36 }, () => disc([stage.between(x + 10, x + 320), stage.between(80, 360), stage.between(1.5, 6)])).join(''),
        '#fff4dd',
        'fill-opacity="0.28"',
      ),
    )
  })
  for (let i = 0; i < 6; i += 1) {
    const [x, y, width, height] = [80 + (i % 3) * 490, 430 + Math.floor(i / 3) * 360, 460, 330]
    stage.add(
      stage.clipped(rect([x, y, width, height], '#000000', 'rx="6"'), `<g transform="translate(${x} ${y})">${studyPanel(stage, i)}</g>`),
      rect([x, y, width, height], 'none', 'rx="6" stroke="#4a3426" stroke-width="5"'),
    )
  }
}

function studyPanel(stage: Stage, index: number): string {
  const [ochre, red, blue, green] = ['#d9a24a', '#b8402c', '#2c5a86', '#3f7f68']
  const ground = (points: readonly Point[], fill: string): string => path(`M-10 340L-10 ${n(points[0]?.[1] ?? 0)}${curveThrough(points)}L470 340Z`, fill)
  const low: Point[] = [
    [-10, 230],
    [120, 190],
    [250, 235],
    [380, 200],
    [470, 230],
  ]
  const steep: Point[] = [
    [-10, 260],
    [140, 150],
    [230, 90],
    [330, 190],
    [470, 240],
  ]
  const panels = [
    rect([0, 0, 460, 330], '#f0cf96') +
      circle([330, 110, 52], red) +
      ground(steep, ochre) +
      path('M230 90Q280 160 250 230T330 340L470 340V240Q380 230 330 190Z', '#8f5a2e'),
    rect([0, 0, 460, 330], '#e7c07a') + ground(low, red) + placed([150, 225], camel('#3a241c', blue), 0.8) + placed([290, 232], camel('#3a241c', green), 0.8),
    rect([0, 0, 460, 330], blue) +
      stars(stage, 70, 180) +
      moon(stage, { x: 110, y: 90, r: 38 }, '#f2dfae') +
      ground(low, '#1d3b5c') +
      ground(
        [
          [-10, 290],
          [200, 260],
          [470, 300],
        ],
        '#14293f',
      ),
    rect([0, 0, 460, 330], '#efd7a6') +
      ground(low, ochre) +
      path('M80 290C130 220 300 200 400 250C300 240 220 260 200 310C140 320 90 310 80 290Z', green) +
      placed([320, 240], pavilion({ x: 0, y: 0, width: 110, height: 100 })),
    rect([0, 0, 460, 330], ochre) +
      path('M0 0H460V330H0Z', '#a8713f', 'fill-opacity="0.45"') +
      [70, 190, 310, 420].map((x, i) => path(`M${x - 40} 300V${150 + (i % 2) * 20}a40 40 0 0 1 80 0V300Z`, i === 1 ? red : '#4a2a1c')).join('') +
      circle([190, 190, 24], '#f0d9b5') +
      path('M150 300Q190 190 230 300Z', green),
    rect([0, 0, 460, 330], green) +
      ribbon(
        [
          [20, 250],
          [110, 150],
          [200, 210],
          [290, 110],
          [380, 170],
          [450, 60],
        ],
        46,
        { fill: '#f0d9b5', line: '#3a241c' },
      ) +
      ribbon(
        [
          [10, 120],
          [120, 60],
          [230, 120],
          [330, 240],
          [450, 210],
        ],
        36,
        { fill: red, line: '#3a241c' },
      ) +
      circle([230, 165, 30], ochre),
  ]
  return panels[index] ?? ''
}

export const dunhuangScenes: Record<string, Scene> = {
  'dunhuang-1': caravan,
  'dunhuang-2': crescentSpring,
  'dunhuang-3': nineStoreyTower,
  'dunhuang-4': flyingApsara,
  'dunhuang-5': mineralStudy,
}
