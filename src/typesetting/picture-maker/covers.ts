import { labelOn } from './labels'
import type { Focus, Measure, Sheet } from './scene'

export type Crop = { name: string; width: number; height: number }
export type CropRequest = { asset: string; focus: Focus; crops: readonly Crop[]; label: string | null; measure: Measure }

/** One picture cut to fixed shapes around its focal point. */
export function crops({ asset, focus, crops: wanted, label, measure }: CropRequest): Sheet[] {
  return wanted.map(({ name, width, height }) => {
    const frame = { x: 0, y: 0, width, height }
    return { name, width, height, ground: '#ffffff', ops: [{ op: 'picture', asset, ...frame, focus }, ...(label ? labelOn(frame, label, { measure }) : [])] }
  })
}

export type GridRequest = { asset: string; focus: Focus; side: number; label: string | null; measure: Measure }

/** One picture cut into nine squares; the label of the law is on the last. */
export function nineTiles({ asset, focus, side, label, measure }: GridRequest): Sheet[] {
  return Array.from({ length: 9 }, (_, i) => {
    const whole = { x: -(i % 3) * side, y: -Math.floor(i / 3) * side, width: 3 * side, height: 3 * side }
    const ops = [{ op: 'picture' as const, asset, ...whole, focus }, ...(label ? labelOn(whole, label, { measure }) : [])]
    return { name: `nine-${i + 1}`, width: side, height: side, ground: '#ffffff', ops }
  })
}
