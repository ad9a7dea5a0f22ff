/**
 * What a picture is made of: plain data with places in pixels. Layout makes it without any I/O;
 * `draw-worker.mjs` turns it into bytes. The same scene always gives the same bytes.
 */
export type Box = { x: number; y: number; width: number; height: number }

export type Op =
  | (Box & { op: 'box'; fill?: string; stroke?: string; line?: number; radius?: number; dash?: number })
  /** `y` is the baseline. `text` holds no line break. */
  | { op: 'text'; x: number; y: number; text: string; size: number; bold: boolean; fill: string }
  /** Covers its box; `focus` (0 to 1) is the point that stays in view. `asset` is an id of the library. */
  | (Box & { op: 'picture'; asset: string; focus: Focus; radius?: number; flatBelow?: boolean; shade?: number })
  /** A QR code with its quiet zone: rows of `1` (dark) and `0`. */
  | { op: 'qr'; x: number; y: number; side: number; rows: string[] }

export type Focus = { x: number; y: number }

/** One picture to make. `name` becomes part of the file name. */
export type Sheet = { name: string; width: number; height: number; ground: string; ops: Op[] }

/** Width of a text in ems of its size: 1 for a Chinese character. */
export type Measure = (text: string, bold: boolean) => number

export const CENTRE: Focus = { x: 0.5, y: 0.5 }

/** The words of a sheet in the order they are drawn, without white space. */
export function wordsOf(sheet: Sheet): string {
  let words = ''
  for (const op of sheet.ops) if (op.op === 'text') words += op.text
  return words.replace(/\s+/g, '')
}

export function moved(ops: readonly Op[], x: number, y: number): Op[] {
  return ops.map((op) => ({ ...op, x: op.x + x, y: op.y + y }))
}

/** The ids of the pictures that sheets show, each once. */
export function assetsIn(sheets: readonly Sheet[]): string[] {
  return [...new Set(sheets.flatMap(({ ops }) => ops.flatMap((op) => (op.op === 'picture' ? [op.asset] : []))))]
}
