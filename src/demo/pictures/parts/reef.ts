import type { Stage } from '../stage'
import { circle, disc, n, path, placed, stroke } from './shapes'

/** A limestone island of the Andaman Sea: sheer sides, undercut foot, green on top. (x, y) is the waterline's middle. */
export function karst(
  stage: Stage,
  at: { x: number; y: number; width: number; height: number },
  colours: { rock: string; shade: string; green: string; light: string },
): string {
  const { x, y, width, height } = at
  const half = width / 2
  const peak = stage.between(-0.3, 0.3) * half
  const outline = `M${n(x - half * 0.86)} ${n(y)}Q${n(x - half * 1.08)} ${n(y - height * 0.1)} ${n(x - half * 0.94)} ${n(y - height * 0.3)}Q${n(x - half * 0.96)} ${n(y - height * 0.62)} ${n(x - half * 0.62)} ${n(y - height * 0.76)}Q${n(x + peak - half * 0.3)} ${n(y - height * 1.02)} ${n(x + peak)} ${n(y - height)}Q${n(x + peak + half * 0.3)} ${n(y - height * 0.98)} ${n(x + half * 0.56)} ${n(y - height * 0.74)}Q${n(x + half * 0.98)} ${n(y - height * 0.6)} ${n(x + half * 0.92)} ${n(y - height * 0.28)}Q${n(x + half * 1.06)} ${n(y - height * 0.1)} ${n(x + half * 0.84)} ${n(y)}Z`
  let [cracks, bright, leaves, tops] = ['', '', '', '']
  for (let i = 0; i < 14; i += 1) {
    const cx = x + stage.between(-0.85, 0.85) * half
    const top = y - height * stage.between(0.35, 0.75)
    const streak = `M${n(cx)} ${n(top)}q${n(stage.between(4, 16))} ${n(height * 0.12)} ${n(stage.between(-4, 10))} ${n(height * stage.between(0.16, 0.34))}q${n(-stage.between(10, 20))} ${n(-height * 0.1)} ${n(-6)} ${n(-height * 0.2)}Z`
    if (i % 2) cracks += streak
    else bright += streak
  }
  for (let i = 0; i < 30; i += 1) {
    const share = stage.between(-0.95, 0.95)
    const r = width * stage.between(0.035, 0.085)
    const by = y - height * (0.98 - Math.abs(share - peak / half) * stage.between(0.25, 0.46))
    leaves += disc([x + share * half * 0.9, by, r, r * 0.8])
    if (i % 2) tops += disc([x + share * half * 0.9 - r * 0.3, by - r * 0.25, r * 0.45, r * 0.3])
  }
  const shade = `M${n(x + peak + half * 0.1)} ${n(y - height * 1.1)}Q${n(x + half * 0.3)} ${n(y - height * 0.5)} ${n(x + half * 0.18)} ${n(y)}H${n(x + half * 1.2)}V${n(y - height * 1.1)}Z`
  return (
    path(outline, colours.rock) +
    stage.clipped(
      path(outline, '#000000'),
      path(shade, colours.shade) +
        path(cracks, colours.shade, 'fill-opacity="0.8"') +
        path(bright, '#ffffff', 'fill-opacity="0.22"') +
        path(`M${n(x - half * 1.2)} ${n(y)}v${n(-height * 0.05)}h${n(width * 1.4)}v${n(height * 0.06)}Z`, '#1b3a44', 'fill-opacity="0.35"'),
    ) +
    path(leaves, colours.green) +
    path(tops, colours.light, 'fill-opacity="0.8"')
  )
}

/** A striped reef fish looking left, about 120 long. */
export function reefFish(body: string, stripe: string, fin: string): string {
  return (
    path('M44 0L82 -30Q74 0 82 30Z', fin) +
    path('M-30 -28Q10 -66 40 -18ZM-20 26Q10 52 34 16Z', fin) +
    path('M-62 2Q-30 -40 12 -34Q40 -26 52 0Q40 26 12 34Q-30 40 -62 2Z', body) +
    path('M-26 -30Q-14 0 -26 32L-12 36Q-2 0 -12 -35ZM8 -34Q18 0 8 35L22 32Q32 0 22 -32Z', stripe) +
    circle([-42, -6, 6], '#ffffff') +
    circle([-43, -6, 3], '#1d2730')
  )
}

/** Branching coral growing from (0, 0), about 160 high. */
export function branchCoral(stage: Stage, colour: string): string {
  let d = ''
  const grow = ([x, y]: readonly [x: number, y: number], [long, angle]: readonly [long: number, angle: number], level: number): void => {
    const [ex, ey] = [x + Math.sin(angle) * long, y - Math.cos(angle) * long]
    d += `M${n(x)} ${n(y)}Q${n(x + Math.sin(angle) * long * 0.3)} ${n(y - long * 0.6)} ${n(ex)} ${n(ey)}`
    if (level < 3) {
      for (const side of [-0.5, 0.05, 0.5]) grow([ex, ey], [long * stage.between(0.58, 0.76), angle + side + stage.between(-0.15, 0.15)], level + 1)
    }
  }
  grow([0, 0], [58, 0], 0)
  return stroke(d, [colour, 13])
}

export function brainCoral(r: number, colour: string, groove: string): string {
  let lines = ''
  for (let i = 1; i < 6; i += 1) {
    lines += `M${n(-r * 0.95 + i * r * 0.05)} ${n(-i * r * 0.15)}q${n(r * 0.24)} ${n(-r * 0.2)} ${n(r * 0.48)} 0t${n(r * 0.48)} 0t${n(r * 0.48)} 0t${n(r * 0.3)} 0`
  }
  return path(`M${n(-r)} 10A${n(r)} ${n(r * 0.95)} 0 0 1 ${n(r)} 10Z`, colour) + stroke(lines, [groove, r * 0.06])
}

export function fanCoral(colour: string): string {
  let ribs = ''
  for (let i = -5; i <= 5; i += 1) ribs += `M0 0Q${n(i * 8)} -70 ${n(i * 20)} ${n(-150 + Math.abs(i) * 11)}`
  for (let r = 50; r < 150; r += 26) ribs += `M${n(-r * 0.62)} ${n(-r * 0.7)}Q0 ${n(-r * 1.15)} ${n(r * 0.62)} ${n(-r * 0.7)}`
  return path('M0 0C-120 -60 -120 -150 -60 -160C-20 -170 20 -170 60 -160C120 -150 120 -60 0 0Z', colour, 'fill-opacity="0.35"') + stroke(ribs, [colour, 6])
}

export function seaweed(stage: Stage, [x, y, height]: readonly [x: number, y: number, height: number], colour: string): string {
  let d = ''
  for (let i = -2; i <= 2; i += 1) {
    const tall = height * stage.between(0.6, 1)
    d += `M${n(i * 14)} 0c${n(26)} ${n(-tall * 0.3)} ${n(-30)} ${n(-tall * 0.5)} ${n(i * 6)} ${n(-tall)}`
  }
  return placed([x, y], stroke(d, [colour, 12]))
}
