import { AI_LABEL } from '@/assets'
import { labelOn, labelRoom } from './labels'
import type { Look } from './look'
import type { Part } from './parts'
import type { Sheet } from './scene'
import { slice } from './slice'
import { stripsOf } from './strips'

export type Marks = { ai: boolean; ad: boolean }
export type LongRequest = { parts: readonly Part[]; look: Look; maxHeight: number; name: string; marks: Marks }

/** A whole text as one picture, in slices that join without a seam. */
export function longPicture({ parts, look, maxHeight, name, marks }: LongRequest): Sheet[] {
  const strips = parts.flatMap((part) => stripsOf(part, look))
  const edge = Math.round(look.body * 1.9)
  const foot = marks.ai ? labelRoom(look.width) : edge
  const sheets = slice(strips, { width: look.width, name, maxHeight, head: marks.ad ? edge * 2 : edge, foot, ground: '#ffffff' })
  return sheets.map((sheet, i) => marked(sheet, { look, ai: marks.ai, ad: marks.ad && i === 0 }))
}

/** Puts the labels that the law asks for into the corners of a sheet. */
export function marked(sheet: Sheet, { look, ai, ad }: Marks & { look: Pick<Look, 'measure'> }): Sheet {
  const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height }
  const ops = [...sheet.ops]
  if (ai) ops.push(...labelOn(whole, AI_LABEL, { measure: look.measure }))
  if (ad) ops.push(...labelOn({ ...whole, height: Math.min(sheet.height, sheet.width / 2) }, '广告', { measure: look.measure, corner: 'top-right' }))
  return { ...sheet, ops }
}
