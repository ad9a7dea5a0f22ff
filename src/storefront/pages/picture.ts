import { widthsFor } from '../rules/picture-widths'
import { shopPaths } from '../rules/shop-route'
import type { ShopPicture } from '../rules/shop-model'
import { word, type PageContext } from './context'
import { markup, type Markup } from './html'

/**
 * How wide the picture is shown, for the browser's choice. Phones with three pixels a point get two,
 * which no eye tells apart at reading distance and which halves the page.
 */
export const sizes = {
  hero: '(max-width:700px) 72vw, (max-width:1240px) 66vw, 800px',
  half: '(max-width:700px) 72vw, 400px',
  card: '(max-width:700px) 64vw, 370px',
  row: '120px',
  full: '(max-width:700px) 72vw, 1160px',
} as const

export type PictureUse = { picture: ShopPicture | null; sizes: keyof typeof sizes; isFirst?: boolean; alt?: string }

/** A picture with its ratio kept free, its blurred ground drawn and only the first one loaded at once. */
export function pictureTag(context: PageContext, use: PictureUse): Markup {
  const { picture } = use
  if (!picture) return markup`<span class="nopic"></span>`
  const widths = widthsFor(picture)
  const srcset = widths.map((width) => `${shopPaths.picture(picture.file, width)} ${width}w`).join(', ')
  const fallback = shopPaths.picture(picture.file, widths.find((width) => width >= 768) ?? widths.at(-1) ?? 160)
  const tone = context.toneOf(picture)
  const loading = use.isFirst ? markup`fetchpriority="high"` : markup`loading="lazy"`
  const label = picture.aiMade && aiLabel(context)
  return markup`<img src="${fallback}" srcset="${srcset}" sizes="${sizes[use.sizes]}" width="${picture.width}" height="${picture.height}" alt="${use.alt ?? picture.alt}" ${loading} decoding="async" style="background:linear-gradient(${tone.top},${tone.bottom})">${label}`
}

/** Lies over the picture and grows with it: letters of 5.5 % of its shorter side, in the corner. The rules ask for 5. */
function aiLabel(context: PageContext): Markup {
  return markup`<svg class="ai" viewBox="0 0 100 100" preserveAspectRatio="xMaxYMax meet"><text x="97" y="96">${word(context, 'aiMade')}</text></svg>`
}
