import { breakLines, drawLine, type Span } from './lines'
import type { Look } from './look'
import type { Box, Op } from './scene'

/** A band across the page that nothing may cut: a line of text, a picture with its caption, a card. */
export type Strip = {
  height: number
  /** Space above it, left out at the head of a page. */
  gap: number
  ops: Op[]
  /** Belongs to what follows, whatever the page: a heading, the head of a table. */
  keep?: boolean
  /** Belongs to what follows as long as both fit on a page: the lines of one list item, of one quotation. */
  together?: boolean
  /** A picture that may be made lower to fit the rest of a page. */
  picture?: { frame: Box; natural: number }
}

type Setting = { look: Look; gap: number; height: number; align?: 'left' | 'center' | 'right' }

export function textStrips(spans: readonly Span[], { look, gap, height, align }: Setting): Strip[] {
  const lines = breakLines(spans, { width: look.room, measure: look.measure, align })
  return lines.map((line, i) => ({ height, gap: i === 0 ? gap : 0, ops: drawLine(line, look.margin, { y: 0, height }) }))
}

/** Lines on a tinted ground; the ground continues over a cut. */
export function panelStrips(texts: readonly string[], look: Look): Strip[] {
  const pad = Math.round(look.body * 0.9)
  const size = Math.round(look.body * 0.94)
  const height = Math.round(size * 1.66)
  const lines = texts.flatMap((text) =>
    breakLines([{ text, size, fill: look.ink }], { width: look.room - 2 * pad, measure: look.measure }).map((line, i) => ({ line, first: i === 0 })),
  )
  return lines.map(({ line, first }, i) => {
    const above = i === 0 ? pad : first ? Math.round(size * 0.4) : 0
    const tall = height + above + (i === lines.length - 1 ? pad : 0)
    const ops: Op[] = [{ op: 'box', x: look.margin, y: 0, width: look.room, height: tall, fill: look.tint }]
    ops.push(...drawLine(line, look.margin + pad, { y: above, height }))
    return { height: tall, gap: i === 0 ? look.body : 0, ops, together: i < lines.length - 1 && !lines[i + 1]?.first }
  })
}

/** One drawn thing with the usual air above it. */
export function boxed(op: Op & Box, look: Look): Strip {
  return { height: Math.ceil(op.height), gap: Math.round(look.body * 1.5), ops: [op] }
}

/** Piles things from top to bottom into one strip. */
export class Pile {
  readonly ops: Op[] = []
  height = 0
  constructor(
    readonly look: Look,
    readonly inner: { x: number; width: number },
  ) {}

  space(height: number): this {
    this.height += Math.round(height)
    return this
  }

  text(span: Span, options: { leading?: number; align?: 'left' | 'center' | 'right'; width?: number; x?: number } = {}): this {
    const height = Math.round(span.size * (options.leading ?? 1.5))
    const lines = breakLines([span], { width: options.width ?? this.inner.width, measure: this.look.measure, align: options.align })
    for (const line of lines) {
      this.ops.push(...drawLine(line, options.x ?? this.inner.x, { y: this.height, height }))
      this.height += height
    }
    return this
  }

  add(ops: Op[], height: number): this {
    this.ops.push(...ops)
    this.height += Math.round(height)
    return this
  }
}
