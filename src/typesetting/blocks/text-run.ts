import { escapeMarkdown, escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { MONO, tint } from '../rules/style'

const BOLD = 1
const ITALIC = 2
const STRIKE = 4
const UNDERLINE = 8
const CODE = 16
const SUB = 32
const SUPER = 64
const HIGHLIGHT = 128
const KNOWN = 255

const LOST_IN_MARKDOWN: [number, string][] = [
  [UNDERLINE, '下划线 underline'],
  [SUB, '下标 subscript'],
  [SUPER, '上标 superscript'],
  [HIGHLIGHT, '高亮 highlight'],
]

export function isBold(format: number): boolean {
  return (format & BOLD) !== 0
}

/** Opening and closing tags of every combination of formats, built when first met. */
const wrappers = perLook(({ theme, dialect }) => {
  const small = dialect.textSize - 2
  const tags: [number, string, string][] = [
    [HIGHLIGHT, `<span style="color:${theme.accent};border-bottom:2px solid ${tint(theme.accent, 0.4)};">`, '</span>'],
    [BOLD, '<strong style="font-weight:700;">', '</strong>'],
    [ITALIC, '<em>', '</em>'],
    [UNDERLINE, `<span style="text-decoration:underline;text-underline-offset:3px;">`, '</span>'],
    [STRIKE, '<span style="text-decoration:line-through;">', '</span>'],
    [SUB, `<sub style="font-size:${small - 2}px;line-height:1;">`, '</sub>'],
    [SUPER, `<sup style="font-size:${small - 2}px;line-height:1;">`, '</sup>'],
    [
      CODE,
      `<code style="font-family:${MONO};font-size:${small}px;color:${theme.accent};background-color:${tint(theme.accent, 0.08)};padding:2px 5px;border-radius:4px;">`,
      '</code>',
    ],
  ]
  const known: ({ open: string; close: string } | undefined)[] = []
  return (format: number) => {
    const built = known[format]
    if (built) return built
    let open = ''
    let close = ''
    for (const [bit, start, end] of tags) {
      if ((format & bit) === 0) continue
      open += start
      close = end + close
    }
    return (known[format] = { open, close })
  }
})

/** A run of text with Lexical's format bits, as HTML. */
export function runAsMarkup(text: string, format: number, page: Page): string {
  const escaped = escapeText(text)
  const bits = format & KNOWN
  if (bits === 0) return escaped
  const { open, close } = wrappers(page)(bits)
  return open + escaped + close
}

/** The same as Markdown. Marks hug letters: white space and punctuation at the edges stay outside, or `**` would not close. */
export function runAsMarkdown(text: string, format: number, page: Page): string {
  for (const [bit, name] of LOST_IN_MARKDOWN) if (format & bit) page.remark('format-lost', name)
  if (format & CODE) return codeSpan(text)
  const marks = ((format & BOLD) !== 0 ? '**' : '') + ((format & ITALIC) !== 0 ? '*' : '') + ((format & STRIKE) !== 0 ? '~~' : '')
  if (marks === '') return escapeMarkdown(text)
  const found = /^([\s\p{P}]*)(.*?)([\s\p{P}]*)$/su.exec(text)
  const [, before = '', inner = '', after = ''] = found ?? []
  if (inner === '') return escapeMarkdown(text)
  return escapeMarkdown(before) + marks + escapeMarkdown(inner) + [...marks].reverse().join('') + escapeMarkdown(after)
}

function codeSpan(text: string): string {
  let longest = 0
  for (const ticks of text.match(/`+/g) ?? []) longest = Math.max(longest, ticks.length)
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') || text.trim() === '' ? ' ' : ''
  return text === '' ? '' : fence + pad + text.replace(/\n/g, ' ') + pad + fence
}
