import type { Scene, Stage } from '../stage'
import { ferry, sail } from '../parts/boats'
import { lantern } from '../parts/buildings-chinese'
import { archOutline, shophouse, villa } from '../parts/buildings-south'
import { lighter, mix } from '../parts/colour'
import { bicycle, gull } from '../parts/figures'
import { hills } from '../parts/ridge'
import { circle, disc, ellipse, flipped, n, path, placed, rect, stroke } from '../parts/shapes'
import { cloud, glow, haze, sky, streaks, sun } from '../parts/sky'
import { crownOutline, grass, palm } from '../parts/trees'
import { glints, lightPath, water } from '../parts/water'

function skylineOfTowers(stage: Stage, at: { y: number; from: number; to: number; low: number; high: number }, fill: string): string {
  let d = ''
  for (let x = at.from; x < at.to;) {
    const [wide, tall] = [stage.between(16, 46), stage.between(at.low, at.high)]
    d += `M${n(x)} ${at.y}v${n(-tall)}h${n(wide)}v${n(tall)}Z`
    x += wide + stage.between(0, 18)
  }
  return path(d, fill)
}

function banyan(stage: Stage, [x, y, r]: readonly [x: number, y: number, r: number], colours: readonly [string, string]): string {
  let leaves = ''
  for (let i = 0; i < 18; i += 1) {
    leaves += disc([x + stage.between(-0.75, 0.55) * r, y - r * 0.25 + stage.between(-0.5, 0.3) * r, r * stage.between(0.05, 0.12)])
  }
  return path(crownOutline(stage, [x, y, r, 0.72]), colours[0]) + path(leaves, colours[1], 'fill-opacity="0.75"')
}

const redRoofs: Scene = (stage) => {
  const shoreY = 520
  stage.add(
    sky(stage, ['#4f9fd0', '#a5d3e6', '#f6ecd6'], 420),
    cloud(stage, { x: 360, y: 150, width: 380 }, ['#ffffff', 'fill-opacity="0.85"']),
    cloud(stage, { x: 1300, y: 110, width: 280 }, ['#ffffff', 'fill-opacity="0.7"']),
  )
  stage.add(
    hills(stage, { y: 350, swing: 36, waves: 1.4, bottom: 420 }, '#a8c6d0'),
    skylineOfTowers(stage, { y: 402, from: 40, to: 1600, low: 20, high: 92 }, '#9bbccb'),
    skylineOfTowers(stage, { y: 402, from: 620, to: 1080, low: 60, high: 150 }, '#87adc0'),
  )
  stage.add(
    path('M800 402C796 320 806 250 838 206C866 252 868 330 862 402ZM884 402C882 330 888 262 916 222C942 262 942 340 938 402Z', '#7ba4ba'),
    haze(stage, { y: 300, height: 110 }, ['#eef0e6', 0.75]),
  )
  stage.add(
    water(stage, { top: 400, bottom: 800 }, ['#b9dde2', '#56abc6', '#2a87b0']),
    glints(stage, { top: 410, bottom: 620, count: 46, size: 0.7 }, ['#ffffff', 0.5]),
    placed([300, 470], sail('#ffffff', '#b8503c'), 0.55),
    placed([1210, 490], sail('#fff3dc', '#2f5f7f'), 0.7),
    placed([860, 450], ferry({ hull: '#ffffff', house: '#fdf6ea', stripe: '#2f7f96', window: '#5f93ab' }), 0.24),
  )
  const greens = ['#3f7f5a', '#6fae6a'] as const
  stage.add(rect([0, 570, 1600, 640], stage.linear(['#5a9a72', '#2a6048', '#1c4a3c'])))
  for (let x = -20; x < 1640; x += 86) stage.add(banyan(stage, [x, shoreY + 50 + Math.sin(x / 170) * 26, stage.between(70, 110)], ['#5a9a72', '#86bf84']))
  stage.add(
    villa(stage, { x: 240, y: 690, width: 240, height: 150 }, '#cf7356'),
    villa(stage, { x: 640, y: 670, width: 190, height: 140, roof: 'flat' }, '#d98a66'),
    villa(stage, { x: 1020, y: 680, width: 230, height: 150 }, '#c9694c'),
    villa(stage, { x: 1400, y: 690, width: 270, height: 190, roof: 'dome' }, '#c65a42'),
  )
  for (let x = 20; x < 1640; x += 130) stage.add(banyan(stage, [x, 720 + Math.sin(x / 120) * 20, stage.between(80, 120)], greens))
  stage.add(
    villa(stage, { x: 90, y: 930, width: 330, height: 220 }, '#b9503a'),
    villa(stage, { x: 520, y: 900, width: 320, height: 230 }, '#c65a42'),
    villa(stage, { x: 880, y: 920, width: 270, height: 200, roof: 'flat' }, '#cf7356'),
    villa(stage, { x: 1240, y: 940, width: 380, height: 240 }, '#b84f38'),
  )
  for (const [x, y, r] of [
    [310, 960, 110],
    [710, 950, 120],
    [1040, 970, 100],
    [1490, 960, 150],
  ] as const) {
    stage.add(banyan(stage, [x, y, r], ['#2f6f50', '#5a9f60']))
  }
  stage.add(villa(stage, { x: 330, y: 1260, width: 460, height: 310 }, '#a8432f'), villa(stage, { x: 1010, y: 1280, width: 520, height: 330 }, '#b24a34'))
  for (const [x, y, r] of [
    [20, 1160, 190],
    [670, 1200, 170],
    [1380, 1190, 170],
    [1590, 1110, 170],
  ] as const) {
    stage.add(banyan(stage, [x, y, r], ['#1f5546', '#3f8458']))
  }
  stage.add(
    bougainvillea(stage, [
      [60, 1120],
      [650, 1130],
      [1390, 1130],
      [1560, 1040],
    ]),
    placed([760, 330], gull('#ffffff', '#f2f6f8', '#4a5a66'), 0.5),
    flipped([980, 280], gull('#ffffff', '#f2f6f8', '#4a5a66'), 0.4),
  )
}

function bougainvillea(stage: Stage, places: readonly (readonly [number, number])[]): string {
  let d = ''
  for (const [x, y] of places) for (let i = 0; i < 34; i += 1) d += disc([x + stage.between(-90, 90), y + stage.between(-50, 60), stage.between(5, 12)])
  return path(d, '#e0457f', 'fill-opacity="0.9"')
}

const palmPromenade: Scene = (stage) => {
  stage.add(
    sky(stage, ['#f6b48a', '#fbd3a6', '#fdeccb'], 520),
    sun(stage, { x: 1270, y: 330, r: 66 }, { disc: '#fffbe8', glow: '#fff0bf' }),
    streaks(stage, { top: 60, bottom: 300, count: 9, length: 520 }, ['#ffffff', 0.45]),
  )
  stage.add(
    hills(stage, { y: 480, swing: 26, waves: 1.2, bottom: 530 }, '#c9a8a0'),
    water(stage, { top: 520 }, ['#fbe3c4', '#8fcac8', '#2f9fb0', '#1b7f98']),
    lightPath(stage, { x: 1270, top: 526, bottom: 900, width: 240 }, ['#fffbe6', 0.85]),
    glints(stage, { top: 540, bottom: 1000, count: 60 }, ['#ffffff', 0.4]),
  )
  stage.add(
    placed([960, 560], sail('#fff8ea', '#a8503c'), 0.8),
    placed([1110, 545], sail('#f2dcc0', '#4a5a6c'), 0.5),
    placed([1470, 580], sail('#fff8ea', '#2f5f7f'), 0.95),
  )
  stage.add(
    path('M560 540C900 640 1130 820 1400 1220H-20V540Z', '#f3deb4'),
    path('M560 540C900 640 1130 820 1400 1220', 'none', 'stroke="#ffffff" stroke-width="16" stroke-opacity="0.7"'),
  )
  stage.add(
    path('M-20 530H520C780 650 960 850 1120 1220H-20Z', '#8fae62'),
    path('M500 530C700 640 880 850 980 1220H250C330 900 400 690 470 530Z', stage.vertical(['#d98f72', '#c4583f', '#a8402f'], 530, 1220)),
    stroke('M484 530C420 700 450 900 620 1220', ['#f6d3b8', 7], 'stroke-dasharray="50 36"'),
    stroke('M500 530C700 640 880 850 980 1220', ['#f3e3cc', 12]),
  )
  const shadows = [
    [560, 640, 300],
    [690, 790, 420],
    [860, 1040, 560],
  ] as const
  for (const [x, y, long] of shadows) {
    stage.add(
      path(`M${x} ${y}L${x - long} ${y + long * 0.34}L${x - long - 4} ${y + long * 0.34 + 16}L${x + 10} ${y + 14}Z`, '#5a1f2a', 'fill-opacity="0.3"'),
      placed([x - long, y + long * 0.34], palmShadow(), long / 420),
    )
  }
  const trees = [
    [120, 600, 330, -0.06],
    [300, 560, 230, 0.05],
    [560, 640, 380, 0.1],
    [690, 790, 560, 0.12],
    [860, 1040, 800, 0.08],
  ] as const
  for (const [x, y, height, lean] of trees) {
    stage.add(
      palm(
        stage,
        { x, y, height, lean },
        { trunk: mix('#7a4a34', '#3c2a30', height / 900), leaf: mix('#4f8a62', '#17503f', height / 820), light: mix('#7fb56a', '#2f7a52', height / 900) },
      ),
    )
  }
  stage.add(
    palm(stage, { x: -40, y: 1230, height: 1060, lean: 0.16 }, { trunk: '#33252d', leaf: '#124338', light: '#226049' }),
    grass(stage, { from: -10, to: 300, y: 1225, low: 60, high: 150, gap: 9, lean: 0.1 }, '#3f7a45'),
  )
  stage.add(
    ellipse([560, 902, 110, 12], '#5a1f2a', 'fill-opacity="0.35"'),
    placed([560, 900], bicycle('#f6ead2', '#33252d', '#e0b070'), 1.15),
    placed([1330, 250], gull('#ffffff', '#f6efe6', '#6a5a5a'), 0.55),
    placed([1440, 200], gull('#ffffff', '#f6efe6', '#6a5a5a'), 0.4),
  )
}

function palmShadow(): string {
  let d = ''
  for (let i = 0; i < 9; i += 1) {
    const turn = (i / 9) * Math.PI * 2
    const [dx, dy] = [Math.cos(turn) * 150, Math.sin(turn) * 52]
    d += `M0 0Q${n(dx * 0.6 - dy * 0.5)} ${n(dy * 0.6 + dx * 0.08)} ${n(dx)} ${n(dy)}Q${n(dx * 0.5 + dy * 0.5)} ${n(dy * 0.5)} 0 0Z`
  }
  return path(d, '#5a1f2a', 'fill-opacity="0.3"')
}

const satayNoodles: Scene = (stage) => {
  stage.add(
    rect([0, 0, 1200, 1600], stage.linear(['#4a2c36', '#7a4436', '#a8643f'])),
    rect([300, 260, 600, 760], stage.linear(['#f9d79a', '#f6b978', '#e08a5a'])),
  )
  const houses = [
    ['#f0c9a0', '#fff3dc', '#4f8f86'],
    ['#e8a58a', '#fff3dc', '#3f6f8a'],
    ['#f3dc9a', '#fff3dc', '#b8503c'],
  ] as const
  houses.forEach(([wall, trim, shutter], i) =>
    stage.add(shophouse(stage, { x: 320 + i * 195, y: 980, width: 190, height: 520, wall, trim, shutter, top: 'plain' })),
  )
  stage.add(glow(stage, { x: 600, y: 720, r: 460 }, ['#ffe9b8', 0.5]), path('M300 1020L900 1020L1220 1620H-20Z', '#c9895a'))
  let joints = ''
  for (let i = 0; i < 8; i += 1) joints += `M-20 ${1030 + i * i * 10}H1220`
  for (let i = -6; i <= 6; i += 1) joints += `M${600 + i * 52} 1020L${600 + i * 190} 1620`
  stage.add(stroke(joints, ['#8a4f34', 4], 'stroke-opacity="0.4"'))
  for (const [share, tone] of [
    [0, '#8a4a38'],
    [1, '#9a5640'],
    [2, '#b06848'],
  ] as const) {
    const [inset, thick] = [share * 105, 84 - share * 14]
    const [left, right, top] = [inset - 20, 1220 - inset, 60 + share * 64]
    const opening = `M${left + thick} 1620V${top + 330}C${left + thick} ${top + 40} ${right - thick} ${top + 40} ${right - thick} ${top + 330}V1620Z`
    stage.add(
      path(
        `M${left} ${-20}H${right}V${1620 - share * 200}H${right - thick}V${top + 330}C${right - thick} ${top + 40} ${left + thick} ${top + 40} ${left + thick} ${top + 330}V${1620 - share * 200}H${left}Z`,
        tone,
      ),
      stroke(opening.replaceAll('1620', String(1620 - share * 200)).replace('Z', ''), [lighter(tone, 0.3), 6], 'stroke-opacity="0.5"'),
    )
  }
  for (const [x, y, size] of [
    [600, 250, 130],
    [420, 330, 96],
    [780, 330, 96],
  ] as const) {
    stage.add(glow(stage, { x, y: y + size * 0.8, r: size * 2.1 }, ['#ffb35a', 0.6]), lantern([x, y, size]))
  }
  stage.add(noodleTable(stage))
}

function noodleTable(stage: Stage): string {
  const [x, y] = [600, 1240]
  const stool = (cx: number): string =>
    path(`M${cx - 84} 1400h168l-14 34h-140Z`, '#3f6f6a') + stroke(`M${cx - 56} 1430l-20 190M${cx + 56} 1430l20 190`, ['#2c4f4c', 16])
  const table =
    path(disc([x, 1330, 470, 92]), '#5a2f24') +
    path(disc([x, 1312, 470, 92]), stage.linear(['#c97f4c', '#a85f38'])) +
    path(disc([x, 1306, 430, 76]), '#d9935a', 'fill-opacity="0.5"')
  const bowl =
    path(disc([x, 1330, 280, 42]), '#5a2f24', 'fill-opacity="0.4"') +
    path(
      `M${x - 280} ${y}C${x - 270} 1330 ${x - 160} 1354 ${x - 110} 1358H${x + 110}C${x + 160} 1354 ${x + 270} 1330 ${x + 280} ${y}Z`,
      stage.linear(['#f6f3ea', '#d3dbe0', '#fbf8f0'], 90),
    ) +
    stroke(`M${x - 258} 1280Q${x} 1370 ${x + 258} 1280`, ['#2f5f9a', 9]) +
    stroke(`M${x - 236} 1302Q${x} 1384 ${x + 236} 1302`, ['#2f5f9a', 4])
  const soup = path(disc([x, y, 282, 92]), '#f6f3ea') + path(disc([x, y + 3, 258, 80]), stage.radial(['#f3a84a', '#e07f2a', '#c4601f']))
  let noodles = ''
  for (let i = 0; i < 26; i += 1) {
    noodles += `M${n(x + stage.between(-190, 40))} ${n(y + stage.between(-34, 44))}q${n(stage.between(30, 70))} ${n(stage.between(-40, 40))} ${n(stage.between(90, 150))} ${n(stage.between(-14, 14))}`
  }
  const shrimp = (sx: number, sy: number, turn: number): string =>
    placed(
      [sx, sy],
      path('M-46 10C-50 -40 20 -54 46 -14C50 0 40 12 30 6C10 -24 -16 -14 -20 14Z', '#f2734a') +
        stroke('M-32 -18L-18 -4M-12 -32L-6 -14M12 -32L10 -14M34 -22L24 -6', ['#fbd0b0', 5]) +
        path('M-46 10l-24 16l14 -30Z', '#d9502f'),
      [1.15, turn],
    )
  const egg = path(disc([x + 120, y + 6, 62, 40]), '#fffaf0') + path(disc([x + 126, y + 4, 30, 20]), '#f6a93a')
  const greens =
    path(crownOutline(stage, [x - 150, y + 22, 52, 0.6]), '#4f9a4f') + path(disc([x + 20, y - 50, 30, 16]) + disc([x + 60, y - 46, 26, 14]), '#f3e3b8')
  const chopsticks = stroke(`M${x + 330} 1190L${x - 40} ${y - 20}M${x + 350} 1212L${x - 10} ${y - 6}`, ['#6a2f22', 11])
  const steam = [-110, 0, 110]
    .map((dx, i) => stroke(`M${x + dx} ${y - 70}c-46 -60 46 -100 0 -170s40 -100 ${i * 6} -160`, ['#ffffff', 20], 'stroke-opacity="0.3"'))
    .join('')
  return (
    stool(150) +
    stool(1050) +
    table +
    bowl +
    soup +
    stroke(noodles, ['#f9dc94', 8]) +
    greens +
    egg +
    shrimp(x - 40, y - 20, -10) +
    shrimp(x - 96, y + 34, 40) +
    chopsticks +
    path(disc([260, 1318, 70, 24]) + disc([944, 1318, 58, 20]), '#f6f3ea') +
    path(disc([260, 1314, 52, 16]), '#c4301f') +
    path(disc([944, 1314, 42, 13]), '#4f8f4a') +
    steam
  )
}

const ferryGulls: Scene = (stage) => {
  stage.add(
    sky(stage, ['#6fb3d6', '#b5dbe6', '#f0f3ea'], 620),
    cloud(stage, { x: 1240, y: 200, width: 460 }, ['#ffffff', 'fill-opacity="0.8"']),
    cloud(stage, { x: 240, y: 270, width: 300 }, ['#ffffff', 'fill-opacity="0.6"']),
  )
  stage.add(
    path('M-20 620C120 560 240 500 380 470C420 430 470 420 520 450C620 500 760 540 860 620Z', '#9fc0c8'),
    path('M430 442q36 -60 80 -4Z', '#93b4bc'),
    hills(stage, { y: 606, swing: 18, waves: 2.2, bottom: 640 }, '#b3ced3'),
    haze(stage, { y: 440, height: 190 }, ['#edf3ee', 0.8]),
  )
  stage.add(water(stage, { top: 618 }, ['#c3e2e4', '#4fa9c0', '#1f7fa6', '#125f86']), glints(stage, { top: 630, bottom: 1180, count: 80 }, ['#ffffff', 0.4]))
  stage.add(
    path('M860 800C1100 800 1360 860 1640 960V1120C1300 960 1060 860 860 822Z', '#e9f6f7', 'fill-opacity="0.75"'),
    path('M820 816C1020 860 1240 960 1440 1220H1240C1100 980 960 880 800 830Z', '#e9f6f7', 'fill-opacity="0.5"'),
    glints(stage, { top: 820, bottom: 1100, count: 60, x: 1240, spread: 620, size: 1.2 }, ['#ffffff', 0.7]),
  )
  const boat = ferry({ hull: '#fbfaf5', house: '#ffffff', stripe: '#1f6f8f', window: '#3c6f8a' })
  stage.add(
    placed([600, 806], `<g transform="matrix(1 0 0 -0.6 0 10)" opacity="0.28">${boat}</g>` + boat, 1.55),
    path(
      'M80 812C160 790 260 826 380 816C560 840 760 826 1010 812C1080 830 1040 850 940 846C700 866 300 866 110 846C60 836 60 820 80 812Z',
      '#f4fbfb',
      'fill-opacity="0.85"',
    ),
  )
  let waves = ''
  for (let i = 0; i < 5; i += 1) waves += `M-20 ${930 + i * 62}q80 -26 160 0t160 0t160 0t160 0t160 0t160 0t160 0t160 0t160 0t160 0`
  stage.add(stroke(waves, ['#bfe3ea', 4], 'stroke-opacity="0.35"'))
  const gulls = [
    [1180, 520, 1.5, 0],
    [1380, 400, 1.1, 0],
    [1040, 330, 0.85, 1],
    [1500, 620, 1.3, 1],
    [860, 210, 0.6, 0],
    [1290, 730, 1.9, 0],
  ] as const
  for (const [x, y, scale, turned] of gulls) {
    stage.add(turned ? flipped([x, y], gull('#ffffff', '#e3edf2', '#3a4450'), scale) : placed([x, y], gull('#ffffff', '#e3edf2', '#3a4450'), scale))
  }
}

const postcard: Scene = (stage) => {
  stage.add(
    rect([0, 0, 1400, 1400], '#e8735f'),
    path(
      Array.from({ length: 150 }, (_, i) => disc([(i % 13) * 116 + (Math.floor(i / 13) % 2) * 58, Math.floor(i / 13) * 120, 7])).join(''),
      '#f3a08c',
      'fill-opacity="0.7"',
    ),
  )
  const card =
    rect([-520, -390, 1040, 780], '#0f3f4a', 'fill-opacity="0.25" transform="translate(18 24)"') +
    rect([-520, -390, 1040, 780], '#fbf3e3') +
    rect([-480, -350, 960, 700], '#d3ece6')
  const sea =
    path('M-480 90C-300 60 -100 120 120 90S400 70 480 100V350H-480Z', '#2f9a9c') +
    path('M-480 190C-240 150 0 220 200 190S420 170 480 200V350H-480Z', '#1b7f88') +
    stroke('M-440 250q50 -26 100 0t100 0t100 0M40 300q50 -26 100 0t100 0t100 0', ['#bfe6df', 6])
  const island =
    path('M-330 100C-260 20 -190 -10 -120 -60C-90 -130 -20 -140 10 -70C90 -40 200 20 290 100Z', '#12606b') +
    path('M-250 100C-200 60 -140 40 -90 20C0 10 120 50 180 100Z', '#1b7f88')
  const house = `<g transform="translate(-10 104) scale(0.62)">${villa(stage, { x: 0, y: 0, width: 260, height: 150, roof: 'dome' }, '#e8735f')}</g>`
  stage.add(placed([640, 790], card + circle([250, -190, 92], '#f6a98a') + island + house + sea, [1, -6]))
  stage.add(
    placed([1060, 330], stamp(stage, 0), [1, 8]),
    placed([300, 300], stamp(stage, 1), [0.9, -10]),
    placed([1110, 1120], grandPiano(), [1.25, 5]),
    placed([300, 1150], shell(), [1.35, -18]),
  )
  stage.add(
    stroke('M760 210q40 -30 80 0t80 0t80 0M750 250q40 -30 80 0t80 0t80 0M740 290q40 -30 80 0t80 0', ['#0f3f4a', 6], 'stroke-opacity="0.75"'),
    circle([690, 250, 84], 'none', 'stroke="#0f3f4a" stroke-width="6" stroke-opacity="0.75"'),
    circle([690, 250, 58], 'none', 'stroke="#0f3f4a" stroke-width="4" stroke-opacity="0.75"'),
  )
}

function stamp(stage: Stage, kind: 0 | 1): string {
  let holes = ''
  for (let i = 0; i <= 8; i += 1) holes += disc([-140 + i * 35, -180, 11]) + disc([-140 + i * 35, 180, 11])
  for (let i = 0; i <= 9; i += 1) holes += disc([-150, -160 + i * 35.5, 11]) + disc([150, -160 + i * 35.5, 11])
  const frame = rect([-150, -180, 300, 360], '#fbf3e3') + path(holes, '#e8735f') + rect([-118, -146, 236, 292], kind === 0 ? '#f6c9a8' : '#1b7f88')
  if (kind === 0) {
    return (
      frame +
      circle([40, -60, 46], '#e8735f') +
      path('M-118 60C-40 30 40 80 118 50V146H-118Z', '#2f9a9c') +
      palm(stage, { x: -40, y: 100, height: 200, lean: 0.1 }, { trunk: '#0f3f4a', leaf: '#12606b' })
    )
  }
  return (
    frame +
    path(archOutline([0, 130, 190, 240]), '#fbf3e3') +
    path(archOutline([0, 130, 150, 206]), '#f6a98a') +
    circle([0, 20, 40], '#fbf3e3') +
    path('M-75 80Q0 50 75 80V130H-75Z', '#12606b') +
    placed([10, -8], gull('#ffffff', '#ffffff', '#0f3f4a'), 0.7)
  )
}

function grandPiano(): string {
  let keys = ''
  for (let i = 0; i < 13; i += 1) if (i % 7 !== 2 && i % 7 !== 6) keys += `M${-133 + i * 20} 44h12v22h-12Z`
  return (
    stroke('M-120 90L-130 190M120 90L130 190M10 60V190', ['#0a2a33', 16]) +
    path('M-160 90V10C-160 -10 150 -10 160 10V90Z', '#12404c') +
    path('M-150 -6C-150 -150 20 -210 60 -130C80 -90 150 -90 160 -6Z', '#0f3540') +
    path('M-132 -10C-124 -120 14 -170 42 -110C62 -70 128 -70 138 -10Z', '#e8a54a') +
    stroke('M-100 -16L-40 -116M-60 -16L0 -124M-20 -16L30 -100M20 -16L60 -76M60 -16L90 -62', ['#a8652a', 3]) +
    rect([-142, 42, 284, 38], '#fbf3e3') +
    stroke(Array.from({ length: 14 }, (_, i) => `M${-142 + i * 20.3} 42v38`).join(''), ['#0a2a33', 2]) +
    path(keys, '#0a2a33')
  )
}

function shell(): string {
  let ribs = ''
  for (let i = -4; i <= 4; i += 1) ribs += `M0 120L${n(Math.sin(i * 0.29) * 150)} ${n(-Math.cos(i * 0.29) * 118 + 10)}`
  return (
    path(
      'M0 126C-60 110 -170 30 -150 -30C-140 -66 -116 -62 -108 -76C-96 -106 -70 -96 -58 -108C-40 -128 -20 -112 0 -122C20 -112 40 -128 58 -108C70 -96 96 -106 108 -76C116 -62 140 -66 150 -30C170 30 60 110 0 126Z',
      '#fbd9c0',
      'stroke="#0f3f4a" stroke-width="5"',
    ) +
    stroke(ribs, ['#d9735a', 5]) +
    path('M-40 118L-54 150H54L40 118Q0 136 -40 118Z', '#f3b093', 'stroke="#0f3f4a" stroke-width="5"')
  )
}

export const xiamenScenes: Record<string, Scene> = {
  'xiamen-1': redRoofs,
  'xiamen-2': palmPromenade,
  'xiamen-3': satayNoodles,
  'xiamen-4': ferryGulls,
  'xiamen-5': postcard,
}
