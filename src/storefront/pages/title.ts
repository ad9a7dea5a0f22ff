import { escapeText, raw, type Markup } from './html'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** A headline that breaks between words only: Chinese has no spaces, and browsers would cut 大世界 in two. */
export function headline(text: string): Markup {
  let marked = ''
  for (const { segment, isWordLike } of words.segment(text)) marked += (marked && isWordLike ? '<wbr>' : '') + escapeText(segment)
  return raw(marked)
}
