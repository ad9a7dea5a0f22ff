import { describe, expect, it } from 'vitest'
import { bandsOf, layOut, LIST_ROW, stepFrom, type RoomItem } from './room-layout'

const items: RoomItem[] = Array.from({ length: 40 }, (_, at) => [at, at % 3 === 0 ? 800 : 1200, at % 3 === 0 ? 1200 : 800])

describe('the layout of the room', () => {
  it('fills rows to both edges without overlapping, each picture in its ratio', () => {
    const { boxes, height } = layOut(items, { width: 1200, view: 'grid' })
    const rows = new Map<number, typeof boxes>()
    for (const box of boxes) rows.set(box.top, [...(rows.get(box.top) ?? []), box])
    const whole = [...rows.values()].slice(0, -1)
    expect(whole.length).toBeGreaterThan(4)
    for (const row of whole) {
      expect(Math.abs((row.at(-1)?.left ?? 0) + (row.at(-1)?.width ?? 0) - 1200)).toBeLessThan(2)
      for (const [at, box] of row.entries()) expect(box.left).toBeGreaterThanOrEqual((row[at - 1]?.left ?? -1) + (row[at - 1]?.width ?? 0))
    }
    const [tall, wide] = boxes
    expect((tall?.width ?? 0) / (tall?.height ?? 1)).toBeCloseTo(2 / 3, 1)
    expect((wide?.width ?? 0) / (wide?.height ?? 1)).toBeCloseTo(3 / 2, 1)
    expect(height).toBeGreaterThan(1000)
  })

  it('has two columns on a phone, and one row a picture in a list', () => {
    const phone = layOut(items, { width: 358, view: 'grid' })
    expect(new Set(phone.boxes.map(({ left }) => left))).toEqual(new Set([0, 183]))
    expect(layOut(items, { width: 358, view: 'list' })).toMatchObject({ height: 40 * LIST_ROW })
  })

  it('keeps a long picture from filling the window, and draws one without sides as a square', () => {
    const { boxes } = layOut(
      [
        [1, 1080, 24_000],
        [2, 0, 0],
      ],
      { width: 358, view: 'grid' },
    )
    expect(boxes.map(({ height }) => height)).toEqual([350, 175])
    expect(layOut([], { width: 1200, view: 'grid' })).toEqual({ boxes: [], height: 0 })
  })

  it('names every picture in exactly one band', () => {
    const layout = layOut(items, { width: 1200, view: 'grid' })
    expect(bandsOf(layout, 600).flat()).toEqual(items.map((_, at) => at))
  })
})

describe('an arrow', () => {
  const { boxes } = layOut(items, { width: 1200, view: 'grid' })

  it('leads sideways through all, and stops at the ends', () => {
    expect([stepFrom(boxes, 0, 'left'), stepFrom(boxes, 0, 'right'), stepFrom(boxes, 39, 'right')]).toEqual([0, 1, 39])
    expect([stepFrom(boxes, 5, 'first'), stepFrom(boxes, 5, 'last'), stepFrom(boxes, -1, 'down')]).toEqual([0, 39, 0])
  })

  it('leads to the nearest of the next row, and back up', () => {
    const down = stepFrom(boxes, 1, 'down')
    const tops = [...new Set(boxes.map(({ top }) => top))]
    expect(boxes[down]?.top).toBe(tops[1])
    expect(boxes[stepFrom(boxes, down, 'up')]?.top).toBe(tops[0])
    expect(stepFrom(boxes, 0, 'up')).toBe(0)
  })
})
