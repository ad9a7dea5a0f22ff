import justifiedLayout from 'justified-layout'

/** A picture of the result: its id and its sides in pixels. */
export type RoomItem = readonly [id: string | number, width: number, height: number]
export type Box = { left: number; top: number; width: number; height: number }
export type RoomLayout = { boxes: Box[]; height: number }
export type RoomView = 'grid' | 'list'

/** Pixels. Below `NARROW` a thumb chooses: two columns. */
export const NARROW = 600
const GAP = 8
export const LIST_ROW = 64
/** A panorama or a long picture is cut in the grid, so that its neighbours keep their size; whole in the sheet. */
const [TALLEST, WIDEST] = [0.5, 3]

/** Where every picture stands, for a width of the window. */
export function layOut(items: readonly RoomItem[], { width, view }: { width: number; view: RoomView }): RoomLayout {
  if (items.length === 0 || width <= 0) return { boxes: [], height: 0 }
  if (view === 'list') {
    return { boxes: items.map((_, at) => ({ left: 0, top: at * LIST_ROW, width, height: LIST_ROW })), height: items.length * LIST_ROW }
  }
  return width < NARROW ? inColumns(items, width) : inRows(items, width)
}

function ratioOf([, width, height]: RoomItem): number {
  return Math.min(WIDEST, Math.max(TALLEST, width > 0 && height > 0 ? width / height : 1))
}

function inRows(items: readonly RoomItem[], width: number): RoomLayout {
  const { boxes, containerHeight } = justifiedLayout(items.map(ratioOf), {
    containerWidth: width,
    containerPadding: 0,
    boxSpacing: GAP,
    targetRowHeight: width > 1000 ? 228 : 190,
  })
  return { boxes: boxes.map(({ left, top, width: w, height: h }) => ({ left, top, width: w, height: h })), height: containerHeight }
}

/** Each next picture goes where there is more room. */
function inColumns(items: readonly RoomItem[], width: number): RoomLayout {
  const side = (width - GAP) / 2
  const ends: [number, number] = [0, 0]
  const boxes = items.map((item) => {
    const column = ends[0] <= ends[1] ? 0 : 1
    const height = Math.round(side / ratioOf(item))
    const box = { left: column * (side + GAP), top: ends[column], width: side, height }
    ends[column] += height + GAP
    return box
  })
  return { boxes, height: Math.max(...ends) - GAP }
}

/** The numbers of the boxes that begin in each band of so many pixels: what is drawn when that band is near the window. */
export function bandsOf({ boxes, height }: RoomLayout, band: number): number[][] {
  const bands: number[][] = Array.from({ length: Math.max(0, Math.ceil(height / band)) }, () => [])
  for (const [at, { top }] of boxes.entries()) bands[Math.floor(top / band)]?.push(at)
  return bands
}

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'
/** Rows never hold more; what is farther is not looked at. */
const NEAR = 200

/** The number of the picture that an arrow leads to. */
export function stepFrom(boxes: readonly Box[], at: number, step: Step): number {
  const last = boxes.length - 1
  if (step === 'first' || at < 0) return Math.min(0, last)
  if (step === 'last') return last
  if (step === 'left') return Math.max(0, at - 1)
  if (step === 'right') return Math.min(last, at + 1)
  const here = boxes[at]
  if (!here) return at
  const middle = here.left + here.width / 2
  let best = at
  let least = Infinity
  for (let other = Math.max(0, at - NEAR); other <= Math.min(last, at + NEAR); other += 1) {
    const box = boxes[other] as Box
    const away = step === 'down' ? box.top - (here.top + here.height) : here.top - (box.top + box.height)
    if (away < -1) continue
    const distance = away * 4 + Math.abs(box.left + box.width / 2 - middle)
    if (distance < least) [best, least] = [other, distance]
  }
  return best
}
