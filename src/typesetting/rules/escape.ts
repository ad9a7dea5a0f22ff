import { addressesIn } from '../sources/markdown-addresses'

const MARKUP_SPECIAL = /[&<>"'\u0000-\u0008\u000a-\u001f\u007f\ud800-\udfff\ufffe\uffff]/
const MARKUP_REPLACE = /[&<>"'\u0000-\u0008\u000a-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu

/**
 * Text as HTML. Line breaks become `<br>`; what HTML cannot carry (control characters, half a
 * surrogate pair) becomes U+FFFD, so that the bytes stay valid UTF-8.
 */
export function escapeText(text: string): string {
  return MARKUP_SPECIAL.test(text) ? text.replace(/\r\n?/g, '\n').replace(MARKUP_REPLACE, textEntity) : text
}

/** Text as the value of a double-quoted attribute: always on one line. */
export function escapeAttribute(text: string): string {
  return MARKUP_SPECIAL.test(text) ? text.replace(MARKUP_REPLACE, attributeEntity) : text
}

function textEntity(character: string): string {
  return character === '\n' ? '<br>' : attributeEntity(character)
}

function attributeEntity(character: string): string {
  switch (character) {
    case '&':
      return '&amp;'
    case '<':
      return '&lt;'
    case '>':
      return '&gt;'
    case '"':
      return '&quot;'
    case "'":
      return '&#39;'
    case '\n':
    case '\r':
      return ' '
    default:
      return '\ufffd'
  }
}

const PLAIN_SPECIAL = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff]/
const PLAIN_REPLACE = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu

/** Text as plain text: only what no text file should hold is replaced. */
export function cleanText(text: string): string {
  return PLAIN_SPECIAL.test(text) ? text.replace(/\r\n?/g, '\n').replace(PLAIN_REPLACE, '\ufffd') : text
}

const MARKDOWN_REPLACE = /[\\`*_[\]<>~|^{]|&(?=#?\w+;)|==(?=[^\s=])|\+\+(?=[^\s+])|%%|\$(?=[^\s\d$]|\$)|:(?=[a-z+-][\w+-]{0,40}:)/g

/** Text as Markdown: characters that would start markup are escaped. A web address stays as it is: escaped, it would lead elsewhere. */
export function escapeMarkdown(text: string): string {
  const clean = cleanText(text)
  const escaped = (words: string): string => words.replace(MARKDOWN_REPLACE, '\\$&')
  let out = ''
  let at = 0
  for (const { start, end } of addressesIn(clean)) {
    out += escaped(clean.slice(at, start)) + clean.slice(start, end)
    at = end
  }
  return out + escaped(clean.slice(at))
}

/** Escapes what would turn the beginning of a line into a heading, a list, a quote, a box or a rule. */
export function escapeLineStarts(markdown: string): string {
  return markdown.replace(
    /^([ \t]*)(#{1,6}(?=\s|$)|#{2,6}|:{3,}|!{3}(?= )|[-+=](?=\s|$|[-=+])|\d{1,9}(?=[.)](?:\s|$)))/gm,
    (_, space: string, start: string) => (/\d/.test(start) ? `${space}${start}\\` : `${space}\\${start}`),
  )
}
