import type { Stage } from '../stage'
import { lighter } from './colour'
import { n, path, stroke } from './shapes'

/** One bank of a sea of clouds: heaps along `y`, bright on top, melting away below. */
export function cloudBank(
  stage: Stage,
  at: { y: number; heap: number; depth: number; swing?: number },
  colours: { top: string; body: string; rim?: string },
): string {
  const swing = at.swing ?? at.heap * 0.6
  const phase = stage.between(0, 6.3)
  let d = `M-60 ${n(at.y + at.depth)}L-60 ${n(at.y)}`
  let rims = ''
  for (let x = -60; x < stage.width + 60;) {
    const wide = at.heap * stage.between(0.8, 2.1)
    const lift = Math.sin((x / stage.width) * 5 + phase) * swing
    const y = at.y - lift
    const tall = wide * stage.between(0.34, 0.5)
    d += `L${n(x)} ${n(y)}C${n(x + wide * 0.08)} ${n(y - tall)} ${n(x + wide * 0.86)} ${n(y - tall * 1.1)} ${n(x + wide)} ${n(y)}`
    rims += `M${n(x + wide * 0.12)} ${n(y - tall * 0.5)}C${n(x + wide * 0.28)} ${n(y - tall * 0.92)} ${n(x + wide * 0.6)} ${n(y - tall * 0.95)} ${n(x + wide * 0.78)} ${n(y - tall * 0.66)}`
    x += wide * 0.82
  }
  const fill = stage.vertical([colours.top, [colours.body, 1, 0.4], [colours.body, 0.96, 0.7], [colours.body, 0]], at.y - at.heap, at.y + at.depth)
  return path(`${d}L${stage.width + 80} ${n(at.y + at.depth)}Z`, fill) + stroke(rims, [colours.rim ?? lighter(colours.top, 0.6), 3], 'stroke-opacity="0.5"')
}

/** An auspicious curl of wind or cloud, as old paintings draw them, about 200 wide round the origin. */
export function curlCloud(colour: string, width = 6): string {
  return stroke('M-100 20Q-60 30 -40 6Q-30 -24 -58 -26Q-78 -22 -70 -6Q-60 4 -52 -6M-40 6Q-10 40 30 16Q56 -8 34 -30Q8 -44 -2 -20Q0 0 18 -6M30 16Q70 34 110 14', [
    colour,
    width,
  ])
}
