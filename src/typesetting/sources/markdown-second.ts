import MarkdownIt from 'markdown-it'

/** What a second reader finds in a file: passages, pictures and links, in order. It shares nothing with the importer. */
export type Found = { passages: string[]; pictures: string[]; links: string[] }

/** Longer texts are not read twice: the second reader needs more than linear time. */
export const LONGEST_TWICE = 200_000

const reader = new MarkdownIt({ html: true, linkify: false })
type Token = ReturnType<typeof reader.parse>[number]
const NOT_FOR_READERS = /^(?:mermaid|plantuml|math|katex)\b/

/** Reads with `markdown-it`, after a few rules of its own for what is no CommonMark. */
export function readTwice(source: string): Found {
  const found: Found = { passages: [], pictures: [], links: [] }
  for (const token of reader.parse(plainMarkdown(source), {})) readBlock(token, found)
  return found
}

function readBlock(token: Token, found: Found): void {
  if (token.type === 'inline') readInline(token.children ?? [], found)
  else if (token.type === 'html_block') readHtml(token.content, found)
  else if ((token.type === 'fence' || token.type === 'code_block') && !NOT_FOR_READERS.test(token.info)) found.passages.push(token.content)
}

function readInline(tokens: readonly Token[], found: Found): void {
  let words = ''
  const flush = (): void => {
    const shown = shownWords(words, found)
    // A formula is written in other words: what stands before and after it is looked for by itself.
    found.passages.push(...shown.split('\u0001').filter((part) => part.trim() !== ''))
    words = ''
  }
  let isInLink = false
  for (const token of tokens) {
    if (/^link_/.test(token.type)) isInLink = token.type === 'link_open'
    // An address that is its own label is one link.
    if (token.type === 'text' && !isInLink) found.links.push(...bareAddresses(token.content))
    if (token.type === 'text' || token.type === 'code_inline') words += token.content
    else if (token.type === 'softbreak' || token.type === 'hardbreak') words += '\n'
    else if (token.type === 'image') {
      found.pictures.push(String(token.attrGet('src') ?? ''))
      flush()
    } else if (token.type === 'link_open') found.links.push(String(token.attrGet('href') ?? ''))
    else if (token.type === 'html_inline') {
      const [, src = ''] = /^<img\b[^>]*\ssrc=["']?([^"'\s>]+)/i.exec(token.content) ?? []
      if (src !== '') found.pictures.push(src)
    }
  }
  flush()
}

function readHtml(html: string, found: Found): void {
  for (const [, src = ''] of html.matchAll(/<img\b[^>]*?\ssrc=["']?([^"'\s>]+)/gi)) found.pictures.push(src)
  for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\shref=["']?(https?:[^"'\s>]+)/gi)) found.links.push(href)
  const words = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|template|noscript|video|audio|iframe)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<\/?(?:td|th|tr|p|div|li|h\d|br|summary|section|caption)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:nbsp|amp|lt|gt|quot|copy|#\d+);/g, ' ')
  found.passages.push(...words.split('\n').filter((line) => line.trim() !== ''))
}

/** Addresses that stand in the text as they are. */
function bareAddresses(text: string): string[] {
  const pages = text.match(/https?:\/\/[\w\-.~:/?#@!$&*+;=%]+[\w/=#](?:(?<=\/)[\p{Script=Han}\w]+)?/gu) ?? []
  const rest = text.replace(/https?:\/\/\S+/g, ' ')
  const hosts = (rest.match(/(?<![\w@.])www\.[\w-]+(?:\.[\w-]+)+(?:\/[\w\-.~:/?#@!$&*+;=%]*[\w/=#])?/gi) ?? []).map((host) => `http://${host}`)
  const people = (rest.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []).map((person) => `mailto:${person}`)
  return [...pages, ...hosts, ...people]
}

/** Marks that this reader takes for words: they are none for people. */
function shownWords(words: string, found: Found): string {
  return words
    .replace(/!\[\[([^\]|\n]+\.(?:png|jpe?g|gif|webp|svg))(?:\|[^\]\n]*)?\]\]/gi, (_, src: string) => {
      found.pictures.push(src.trim())
      return ''
    })
    .replace(/!\[\[[^\]\n]*\]\]/g, '')
    .replace(/\[\[(?:[^\]|\n]*\|)?([^\]\n]*)\]\]/g, '$1')
    .replace(/(?:^|[ \t])\^[\w-]+[ \t]*$/gm, '')
    .replace(/\{[%][^\n]*?%\}|\{\{[<%][^\n]*?[>%]\}\}/g, '')
    .replace(/\{:?[ \t]*(?:[.#][^\s{}]+|[\w-]+=[^{}\n]*)\}/g, '')
    .replace(/\$\$?[^$\n]*[\\^_=][^$\n]*\$\$?|\\\([^\n]*?\\\)/g, '\u0001')
    .replace(/\$([A-Za-z])\$/g, '$1')
    .replace(/^\[!\w+\][+-]?|^\[(?: |x|X)\] /gm, '')
    .replace(/^\[TOC\]$/gim, '')
    .replace(/(?<![\w:]):[a-z][a-z\d_+-]*:(?![\w:])/g, '')
}

/** Takes off what a reader of CommonMark would print although it is for nobody: front matter, private words, frames of boxes. */
function plainMarkdown(source: string): string {
  const text = source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*---[ \t]*\n(?=[^\n]*[:：])(?:(?!---[ \t]*$)[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)/m, (front, at: number) => (at === 0 ? '' : front))
    .replace(/^(?:---[ \t]*\n)?(?:title|标题|date|tags)[ \t]*:(?:[^\n]+\n)*?(?:---[ \t]*\n|\n)/, '')
    .replace(/^\+\+\+[ \t]*\n[\s\S]*?\n\+\+\+[ \t]*(?:\n|$)/, '')
  const notes: string[] = []
  const plain = outsideOfFences(text, (words) =>
    words
      .replace(/(?<!\d)%%(?=\S)[^\n]*?%%|^[ \t]*%%[ \t]*\n[\s\S]*?^[ \t]*%%[ \t]*$/gm, '')
      .replace(/^ {0,3}\[\^[^\]\n]+\]:/gm, '\n')
      .replace(/\[\^[^\]\n]+\]/g, '')
      .replace(/\{>>[\s\S]*?<<\}/g, '')
      .replace(/\\\([^\n]*?\\\)/g, '\u0001')
      .replace(/\^\[([^\]\n]*)\]/g, (_, note: string) => {
        notes.push(note)
        return ''
      })
      .replace(/^ {0,3}:{3,}[ \t]*\{?\.?[\w-]*\}?/gm, '\n')
      .replace(/^[!?]{3}\+?[ \t]+[\w-]+/gm, '\n')
      .replace(/^[ \t]*\$\$[\s\S]*?\$\$[ \t]*$/gm, '')
      .replace(/^[ \t]*\\\[[\s\S]*?\\\][ \t]*$/gm, '')
      .replace(/^(?: {4,}|\t)[ \t]*(?=[\u3400-\u9fff“《「【])/gm, '')
      .replace(/\]\(([^()<>\n]*(?:\([^()\n]*\)[^()<>\n]*)*)\)/g, (whole, inside: string) => {
        const address = inside
          .replace(/\s+=\s*\d*%?\s*x?\s*\d*%?\s*$/, '')
          .replace(/\s+["'“][^\n]*$/, '')
          .trim()
        return /\s/.test(address) ? `](<${address}>)` : whole.replace(/\s+=\s*\d*%?\s*x?\s*\d*%?\s*\)$/, ')')
      }),
  )
  return [plain, ...notes].join('\n\n')
}

function outsideOfFences(text: string, change: (words: string) => string): string {
  return text
    .split(/(^[ \t>]*(?:`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*(?:`{3,}|~{3,})[ \t]*$|$(?![\s\S])))/m)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join('')
}
