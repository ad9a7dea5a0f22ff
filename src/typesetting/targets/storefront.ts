import type { Page, Target } from '../rules/page'
import { postLimits } from './limits'

/** Posts and product pages of our own shop: semantic HTML, readable without scripts or style sheets. */
export const storefront: Target = {
  name: 'storefront',
  label: { zh: '店铺', en: 'Shop' },
  form: 'markup',
  limits: { topics: { form: 'open', basis: 'own', source: 'our own shop: one line at the end of a post' } },
  link: 'in-text',
  dialect: {
    box: 'div',
    figure: 'figure',
    caption: 'figcaption',
    textSize: 17,
    nativeListDepth: Number.POSITIVE_INFINITY,
    code: 'pre',
    ownPaths: true,
    mayLink: () => true,
    anchors: true,
    fullHtml: true,
    marks: false,
    keepPunctuation: false,
    taps: false,
    pictureAttributes({ width, height }) {
      const size = width > 0 && height > 0 ? ` width="${Math.round(width)}" height="${Math.round(height)}"` : ''
      return `${size} loading="lazy" decoding="async"`
    },
  },
  inspectSize,
}

function inspectSize({ characters, bytes }: { characters: number; bytes: number }, page: Page): void {
  if (characters > postLimits.characters) page.remark('post-long', characters.toLocaleString('en-US'))
  if (bytes > postLimits.htmlBytes) page.remark('post-heavy', `${(bytes / 1_000_000).toFixed(2)} MB`)
}
