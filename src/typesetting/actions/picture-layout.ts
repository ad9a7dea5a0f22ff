import { AI_LABEL, mustCarryAiLabel } from '@/assets'
import { themeNamed, themes } from '../rules/choices'
import { yuan } from '../rules/facts'
import { cardSet } from '../picture-maker/card-set'
import { productFact } from '../rules/facts'
import { factLine } from '../picture-maker/card-strips'
import { comicPages } from '../picture-maker/comic'
import { crops, nineTiles } from '../picture-maker/covers'
import { coverCrops, detailSliceHeight, sliceHeights } from '../picture-maker/kinds'
import { lookFor, pictureIn, type LookRequest, type PictureFacts } from '../picture-maker/look'
import { longPicture } from '../picture-maker/long-picture'
import { nineCards } from '../picture-maker/nine-cards'
import type { Part } from '../picture-maker/parts'
import { poster } from '../picture-maker/poster'
import { CENTRE, type Measure, type Sheet } from '../picture-maker/scene'
import { refusePictures, type PictureRequest } from './picture-request'
import type { PictureSource } from './picture-source'

export type LayoutRequest = { source: PictureSource; request: PictureRequest; measure: Measure; shopUrl: string; sliceHeight: number }

/** The sheets of one kind. Pure: the caller brings widths of text and what the database holds. */
export function layOutPictures({ source, request, measure, shopUrl, sliceHeight }: LayoutRequest): Sheet[] {
  const { kind, options } = request
  const theme = themeNamed(request.theme ?? source.theme ?? '', source.resources.themes) ?? themes[0]
  if (!theme) return []
  const base: LookRequest = { theme, width: kind.width, measure, pictures: factsOf(source) }
  const marks = { ai: options.aiLabel === true, ad: options.adLabel === true }
  const { front, parts } = source
  const height = kind.height ?? kind.width
  switch (kind.id) {
    case 'long':
      return longPicture({ parts: [titleOf(source), ...parts], look: lookFor(base), maxHeight: sliceHeight, name: 'long', marks })
    case 'detail-750':
    case 'detail-790':
      return longPicture({ parts, look: lookFor(base), maxHeight: sliceHeight, name: kind.id, marks })
    case 'cards':
      return cardSet({ ...base, parts, front, height, most: kind.most, marks })
    case 'comic':
      return comicPages({ ...base, parts, title: front.title, cover: front.cover, height, marks })
    case 'nine-cards':
      return nineCards({ ...base, parts, front, marks })
    case 'poster':
      return [poster({ ...base, front, marks, ...saleOf(source, shopUrl) })]
    case 'nine-cut':
    case 'cover':
      return cuts(source, request, measure)
  }
}

/** The height that slices start from; it shrinks when they weigh too much. */
export function firstSliceHeight({ kind, options }: PictureRequest): number {
  return options.sliceHeight ?? (kind.id.startsWith('detail') ? detailSliceHeight : sliceHeights.usual)
}

function titleOf({ front }: PictureSource): Part {
  return { kind: 'title', text: front.title, ...(front.byline ? { byline: front.byline } : {}) }
}

function saleOf({ product }: PictureSource, shopUrl: string) {
  return {
    price: product?.priceMinor == null ? null : yuan(product.priceMinor),
    facts: product ? [factLine(product), productFact(product, 'priceUntil')].filter(Boolean).join(' · ') : '',
    url: product ? `${shopUrl}${product.url}` : null,
    invitation: '长按识别看详情',
  }
}

function cuts({ front, ...source }: PictureSource, { kind, options }: PictureRequest, measure: Measure): Sheet[] {
  if (!front.cover) {
    throw refusePictures('PICTURE_NEEDED', {
      zh: `做「${kind.name.zh}」要有一张图：请先选封面或主图。`,
      en: `“${kind.name.en}” needs a picture: choose a cover first.`,
    })
  }
  const facts = pictureIn({ pictures: factsOf(source) }, front.cover)
  const label = options.aiLabel || facts.aiMade ? AI_LABEL : null
  const cut = { asset: front.cover, focus: front.focus ?? facts.focus, label, measure }
  return kind.id === 'cover' ? crops({ ...cut, crops: coverCrops }) : nineTiles({ ...cut, side: kind.width })
}

function factsOf({ assets }: Pick<PictureSource, 'assets'>): Record<string, PictureFacts> {
  const facts = [...assets].map(([id, asset]): [string, PictureFacts] => {
    const focus = { x: (asset.focalX ?? CENTRE.x * 100) / 100, y: (asset.focalY ?? CENTRE.y * 100) / 100 }
    return [id, { width: asset.width ?? 0, height: asset.height ?? 0, focus, aiMade: mustCarryAiLabel(asset) }]
  })
  return Object.fromEntries(facts)
}
