import { decode, htmlTokens } from '@/platform/html-tokens'

/** The words a reader sees, white space folded. */
export function visibleText(html: string): string {
  let hidden: string | null = null
  let text = ''
  for (const token of htmlTokens(html)) {
    if (token.kind === 'tag' && (token.name === 'script' || token.name === 'style')) hidden = token.isClosing ? null : token.name
    if (token.kind === 'text' && !hidden) text += decode(token.raw)
    if (token.kind === 'tag') text += ' '
  }
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()
}
