import { say, type Language } from '@/platform/language'
import { shopPaths } from '../rules/shop-route'
import type { ShopFront, ShopPicture } from '../rules/shop-model'
import type { Tone } from '../rules/tone'
import { wording, type Word } from '../rules/wording'

/** What every page is rendered with besides its own view. `now` is epoch ms, `today` the shop's date. */
export type PageContext = {
  front: ShopFront
  language: Language
  publicUrl: string
  timeZone: string
  now: number
  today: string
  toneOf(picture: ShopPicture): Tone
}

export function word(context: PageContext, name: Word): string {
  return say(wording[name], context.language)
}

/** An address inside the shop that keeps the reader's language. */
export function link(context: PageContext, path: string): string {
  if (context.language === 'zh') return path
  const [page = '', anchor] = path.split('#')
  return `${page}?lang=en${anchor ? `#${anchor}` : ''}`
}

export function absolute(context: PageContext, path: string): string {
  return context.publicUrl + path
}

/** The address a share card or a search engine loads a picture from. */
export function absolutePicture(context: PageContext, picture: ShopPicture): string {
  return absolute(context, shopPaths.picture(picture.file, 1080))
}
