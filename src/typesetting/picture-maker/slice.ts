import { moved, type Op, type Sheet } from './scene'
import type { Strip } from './strip'

export type Slicing = { width: number; name: string; maxHeight: number; head: number; foot: number; ground: string }

/** Piles strips into pictures no taller than `maxHeight`; cuts fall between strips alone. */
export function slice(strips: readonly Strip[], slicing: Slicing): Sheet[] {
  const sheets: Sheet[] = []
  let ops: Op[] = []
  let y = slicing.head
  const end = (): void => {
    if (ops.length > 0) sheets.push(sheet(ops, y, { ...slicing, number: sheets.length + 1 }))
    ops = []
    y = 0
  }
  for (let i = 0; i < strips.length;) {
    const group = groupAt(strips, i, slicing.maxHeight - slicing.foot)
    const gap = group[0]?.gap ?? 0
    const height = heightOf(group)
    if (ops.length > 0 && y + gap + height + slicing.foot > slicing.maxHeight) end()
    // The space between two strips that a cut parts stays above the cut, so that the slices join without a seam.
    for (const [k, strip] of group.entries()) {
      y += k === 0 && y === 0 ? Math.min(gap, slicing.foot) : strip.gap
      ops.push(...moved(strip.ops, 0, y))
      y += strip.height
    }
    i += group.length
  }
  end()
  return sheets
}

function heightOf(group: readonly Strip[]): number {
  return group.reduce((sum, strip, i) => sum + strip.height + (i > 0 ? strip.gap : 0), 0)
}

/** The strips that go together from a place on, as long as they fit. */
export function groupAt(strips: readonly Strip[], from: number, room: number): Strip[] {
  const group: Strip[] = []
  for (let i = from; i < strips.length; i++) {
    const strip = strips[i] as Strip
    if (group.length > 0 && heightOf([...group, strip]) > room) break
    group.push(strip)
    if (!strip.keep && !strip.together) break
  }
  return group
}

function sheet(ops: Op[], y: number, { number, name, width, ground, foot }: Slicing & { number: number }): Sheet {
  return { name: `${name}-${String(number).padStart(2, '0')}`, width, height: Math.ceil(y + foot), ground, ops }
}
