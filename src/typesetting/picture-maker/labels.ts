import type { Box, Measure, Op } from './scene'

/**
 * 「AI 生成」 and 「广告」 as letters on a dark plate in the corner of a picture.
 * The AI label is as tall as the rules ask: letters of at least 5 % of the shortest side
 * (人工智能生成合成内容标识办法 with GB 45438-2025, read in secondary sources).
 */
const SHARE_OF_SHORT_SIDE = 0.05
/** Noto's Chinese characters fill about 0.92 of their box. */
const FACE = 0.92

/** What a label takes of the foot of a picture as wide as this, with the air around it; nothing else may stand there. */
export function labelRoom(width: number): number {
  return Math.ceil(sizeOf(width) * 2.5)
}

function sizeOf(shortSide: number): number {
  return Math.ceil((shortSide * SHARE_OF_SHORT_SIDE) / FACE)
}

export type Corner = 'bottom-right' | 'top-right' | 'top-left'

type Labelling = { measure: Measure; corner?: Corner }

export function labelOn(frame: Box, text: string, { measure, corner = 'bottom-right' }: Labelling): Op[] {
  const size = sizeOf(Math.min(frame.width, frame.height))
  const pad = Math.round(size * 0.4)
  const width = Math.ceil(measure(text, false) * size) + 2 * pad
  const height = Math.round(size * 1.5)
  const edge = Math.round(size * 0.5)
  const plate: Box = {
    x: corner === 'top-left' ? frame.x + edge : frame.x + frame.width - width - edge,
    y: corner === 'bottom-right' ? frame.y + frame.height - height - edge : frame.y + edge,
    width,
    height,
  }
  return [
    { op: 'box', ...plate, radius: Math.round(size * 0.2), fill: 'rgba(20,20,20,0.62)' },
    { op: 'text', x: plate.x + pad, y: plate.y + (height - size) / 2 + size * 0.88, text, size, bold: false, fill: '#ffffff' },
  ]
}
