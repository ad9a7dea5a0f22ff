import type { Target } from '../rules/page'

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
}
