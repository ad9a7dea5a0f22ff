import type { Picture } from '../rules/contract'
import type { Page } from '../rules/page'
import { aspectOf, type CardPictureModel } from './card-pictures'
import { imageMarkup } from './picture'

/** Inline blocks stand side by side only when white space and line height between them are nothing. */
export const STRIP = 'font-size:0;line-height:0;'

/** Beyond these shapes (9:16 and 2:1) a picture is cropped where several must be level. */
const NARROWEST = 9 / 16
const WIDEST = 2

/** The shape a picture has among others: its own within bounds; 4:3 when its size is not known. */
export function shapeOf(one: CardPictureModel): number {
  return Math.min(Math.max(aspectOf(one) || 4 / 3, NARROWEST), WIDEST)
}

type Frame = { shape: number; radius: number }

/**
 * A picture cropped to `shape` (width divided by height). Neither `object-fit` nor `position` reaches WeChat's readers
 * reliably and its pages cap every width at 100 %, so a box of padding cuts and `transform` moves; both are counted in
 * published articles. It stays an `<img>`: it can be tapped larger, read aloud, uploaded and pasted.
 */
export function framedMarkup(one: CardPictureModel, { shape, radius }: Frame, page: Page): string {
  const { picture, src, alt, caption } = one
  if (!picture) return ''
  const own = aspectOf(one)
  const corner = radius > 0 ? `border-radius:${radius}px;` : ''
  const plain = 'display:block;width:100%;height:auto;margin:0;'
  if (own === 0 || Math.abs(own / shape - 1) < 0.005) return imageMarkup(picture, { src, alt: alt || caption, style: plain + corner }, page)
  const { box } = page.look.dialect
  const image = imageMarkup(picture, { src, alt: alt || caption, style: plain + cropOf(own / shape, picture.focus) }, page)
  return `<${box} style="height:0;margin:0;padding:0 0 ${percent(100 / shape)};overflow:hidden;${STRIP}${corner}">${image}</${box}>`
}

/** Moves the part to be seen into the box. `excess`: how much wider (above 1) or taller (below 1) the picture is than its box. */
function cropOf(excess: number, focus: Picture['focus']): string {
  if (excess > 1) {
    const left = windowStart(focus?.x, 1 / excess)
    return `transform:scale(${round(excess)});transform-origin:${percent((left / (1 - 1 / excess)) * 100)} 0;`
  }
  return `transform:translateY(-${percent(windowStart(focus?.y, excess) * 100)});`
}

/** Where a window of `size` (a part of 1) begins so that the focus, in per cent, is as near its middle as can be. */
function windowStart(focus: unknown, size: number): number {
  const middle = typeof focus === 'number' && focus >= 0 && focus <= 100 ? focus / 100 : 0.5
  return Math.min(Math.max(middle - size / 2, 0), 1 - size)
}

/** A length in per cent, cut to two decimals so that a row never adds up to more than 100. */
export function percent(value: number): string {
  return `${Math.floor(value * 100) / 100}%`
}

function round(value: number): number {
  return Math.ceil(value * 1000) / 1000
}
