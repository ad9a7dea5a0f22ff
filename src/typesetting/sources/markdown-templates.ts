import type { OwnNode } from './markdown-own'

/** Tags of Hexo and Hugo that show a picture. */
const PICTURE = /^(?:asset_img|img|image|figure|fb_img|image-gallery)\b/i

/**
 * A tag of a site generator: it draws nothing here. Pictures are read as pictures; a value such as `{{ site.title }}`
 * stays, because only its writer knows it.
 */
export function templateTag(whole: string): OwnNode {
  const isValue = /^\{\{(?![<%])/.test(whole)
  if (isValue) return { type: 'ownWords', value: whole, tally: { rule: 'template-value', example: whole } }
  const inside = whole.replace(/^\{[{%][<%-]?\s*|\s*[-%>]?[%}]\}$/g, '').trim()
  const picture = PICTURE.test(inside) ? pictureIn(inside) : null
  return picture ?? { type: 'ownWords', value: '', tally: { rule: 'template-tag', example: whole } }
}

function pictureIn(inside: string): OwnNode | null {
  const named = (name: string): string => new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)'|(\\S+))`, 'i').exec(inside)?.slice(1).find(Boolean) ?? ''
  const words = inside.split(/\s+/).slice(1)
  const url = named('src') || words.find((word) => /\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(word)) || ''
  if (url === '') return null
  const after = words.slice(words.indexOf(url) + 1).join(' ')
  const said = named('alt') || named('title') || (/=/.test(after) ? '' : after.replace(/^\d+(?:\s+\d+)?\s*|["']/g, '').trim())
  return { type: 'ownPicture', url, alt: said, caption: named('caption') }
}
