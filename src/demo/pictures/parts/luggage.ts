import { circle, disc, ellipse, n, path, rect, stroke } from './shapes'

/** Things of a beach bag seen from above, each drawn round the origin and about 260 across. */

export function goggles(): string {
  return (
    stroke('M-120 -20C-170 -110 170 -110 120 -20', ['#1f3a44', 22]) +
    path('M-128 -40H128Q142 -40 140 -14Q134 64 74 66Q36 66 18 34Q0 12 -18 34Q-36 66 -74 66Q-134 64 -140 -14Q-142 -40 -128 -40Z', '#e8735f') +
    path(
      'M-112 -22H-20Q-12 -20 -24 8Q-40 46 -74 46Q-116 44 -120 -8Q-120 -20 -112 -22ZM112 -22H20Q12 -20 24 8Q40 46 74 46Q116 44 120 -8Q120 -20 112 -22Z',
      '#8fd0d8',
    ) +
    path('M-104 -14H-70L-96 26Q-112 10 -104 -14ZM40 -14H72L44 32Q30 10 40 -14Z', '#ffffff', 'fill-opacity="0.6"') +
    stroke('M150 60V-60Q150 -100 176 -100', ['#1f3a44', 16]) +
    stroke('M150 60Q150 96 110 96H90', ['#1f3a44', 16])
  )
}

export function strawHat(): string {
  const rings = [120, 104, 88, 74].map((r) => circle([0, 0, r], 'none', 'stroke="#c08a3e" stroke-width="3" stroke-opacity="0.7"')).join('')
  const rays = Array.from(
    { length: 40 },
    (_, i) => `M${n(Math.cos(i * 0.157) * 66)} ${n(Math.sin(i * 0.157) * 66)}L${n(Math.cos(i * 0.157) * 132)} ${n(Math.sin(i * 0.157) * 132)}`,
  ).join('')
  return (
    circle([0, 0, 136], '#ecc278') +
    stroke(rays, ['#c99a4c', 2], 'stroke-opacity="0.6"') +
    rings +
    circle([0, 0, 70], '#e8735f') +
    circle([0, 0, 58], '#f3d08c') +
    circle([-8, -8, 40], '#f8dea6') +
    path('M56 40L120 70L96 92L44 58Z', '#d9594a')
  )
}

export function sunscreen(): string {
  return (
    rect([-58, -96, 116, 226], '#f6f2e6', 'rx="26"') +
    rect([-34, -140, 68, 48], '#2f8f96', 'rx="8"') +
    rect([-58, -30, 116, 110], '#f4b942') +
    circle([0, 24, 30], '#fff3cf') +
    stroke('M0 -18V-26M0 66V74M-42 24H-50M42 24H50M-30 -6L-36 -12M30 -6L36 -12M-30 54L-36 60M30 54L36 60', ['#fff3cf', 7]) +
    rect([-46, -84, 16, 200], '#ffffff', 'rx="8" fill-opacity="0.7"')
  )
}

export function passport(): string {
  return (
    rect([30, -104, 130, 190], '#fbf3e3', 'rx="6" transform="rotate(12)"') +
    stroke('M52 -60H130M52 -30H130M52 0H110', ['#c9b89a', 5], 'transform="rotate(12)"') +
    rect([-100, -130, 190, 260], '#7a2230', 'rx="14"') +
    circle([-5, -30, 46], 'none', 'stroke="#e7c06a" stroke-width="7"') +
    path('M-5 -70Q24 -30 -5 10Q-34 -30 -5 -70Z', 'none', 'stroke="#e7c06a" stroke-width="5"') +
    stroke('M-51 -30H41M-56 60H46M-36 84H26', ['#e7c06a', 6])
  )
}

export function towel(): string {
  return (
    rect([-136, -80, 272, 160], '#f6f2e6', 'rx="22"') +
    [-96, -44, 8, 60].map((x) => rect([x, -80, 28, 160], '#2f8f96')).join('') +
    path('M-136 30H136V58Q136 80 114 80H-114Q-136 80 -136 58Z', '#0f3f4a', 'fill-opacity="0.14"') +
    stroke('M-134 20H134', ['#0f3f4a', 4], 'stroke-opacity="0.3"')
  )
}

export function sandals(): string {
  const one = (x: number, turn: number): string =>
    `<g transform="translate(${x} 0) rotate(${turn})">${path('M-46 -70C-46 -140 46 -140 46 -70C46 -20 34 10 40 70C42 136 -42 136 -40 70C-34 10 -46 -20 -46 -70Z', '#f3a64a')}${path('M-34 -70C-34 -120 34 -120 34 -70C34 -20 24 10 28 70C30 112 -30 112 -28 70C-24 10 -34 -20 -34 -70Z', '#f8c684')}${stroke('M0 -92Q-40 -60 -42 -6M0 -92Q40 -60 42 -6', ['#0f5f6a', 14])}${circle([0, -92, 9], '#0f5f6a')}</g>`
  return one(-62, -7) + one(62, 7)
}

export function sunglasses(): string {
  return (
    stroke('M-120 -20L-150 -90M120 -20L150 -90', ['#3a2a26', 12]) +
    path('M-132 -30H-14Q-12 56 -70 58Q-128 54 -132 -30ZM132 -30H14Q12 56 70 58Q128 54 132 -30Z', '#3a2a26') +
    path('M-120 -18H-26Q-26 44 -70 46Q-116 42 -120 -18ZM120 -18H26Q26 44 70 46Q116 42 120 -18Z', '#6a4a6a') +
    path('M-110 -12H-80L-104 22ZM40 -12H70L44 26Z', '#ffffff', 'fill-opacity="0.4"') +
    stroke('M-20 -22Q0 -36 20 -22', ['#3a2a26', 11])
  )
}

export function camera(): string {
  return (
    rect([-136, -70, 272, 168], '#2f4650', 'rx="20"') +
    rect([-60, -100, 120, 44], '#2f4650', 'rx="12"') +
    rect([-136, -34, 272, 96], '#d98a5a') +
    circle([0, 16, 74], '#22343c') +
    circle([0, 16, 56], '#4a6a76') +
    circle([0, 16, 36], '#17262e') +
    ellipse([-16, -2, 12, 9], '#bfe0e6') +
    rect([80, -58, 36, 18], '#f3d08c', 'rx="4"') +
    rect([-116, -88, 44, 20], '#c8402f', 'rx="6"')
  )
}

export function waterBottle(): string {
  return (
    rect([-54, -80, 108, 220], '#5fb8bf', 'rx="30"') +
    rect([-40, -120, 80, 46], '#2f6f7a', 'rx="10"') +
    stroke('M-20 -120V-140H20V-120', ['#2f6f7a', 12]) +
    rect([-54, 0, 108, 26], '#f6f2e6') +
    rect([-42, -64, 16, 186], '#ffffff', 'rx="8" fill-opacity="0.5"') +
    path(disc([16, 76, 14]), '#f6f2e6')
  )
}
