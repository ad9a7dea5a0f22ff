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

/** What Markdown has marks for, and the tags that say the same wherever the marks would not be read. */
const MARKED: readonly { bit: number; mark: string; tag: string }[] = [
  { bit: BOLD, mark: '**', tag: 'b' },
  { bit: ITALIC, mark: '*', tag: 'i' },
  { bit: STRIKE, mark: '~~', tag: 's' },
]
const TAGGED: readonly { bit: number; tag: string }[] = [
  { bit: UNDERLINE, tag: 'u' },
  { bit: SUB, tag: 'sub' },
  { bit: SUPER, tag: 'sup' },
  { bit: HIGHLIGHT, tag: 'mark' },
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

/**
 * The same as Markdown. Marks are read only where they hug letters: a run that begins or ends with a sign or a space, or
 * stands right behind other marks, is set in tags, which every reader of Markdown knows. `before`: what was written so far.
 */
export function runAsMarkdown(text: string, format: number, before: string): string {
  const inner = format & CODE ? codeSpan(text) : escapeMarkdown(text)
  if (inner === '' || (format & KNOWN & ~CODE) === 0) return inner
  const tags = TAGGED.filter(({ bit }) => format & bit).map(({ tag }) => tag)
  const marks = MARKED.filter(({ bit }) => format & bit)
  const hugs = tags.length === 0 && !/[*~_]$/.test(before) && (format & CODE) === 0 && HUGS.test(text)
  if (!hugs) tags.push(...marks.map(({ tag }) => tag))
  const open = tags.map((tag) => `<${tag}>`).join('') + (hugs ? marks.map(({ mark }) => mark).join('') : '')
  const close =
    (hugs
      ? marks
          .map(({ mark }) => mark)
          .reverse()
          .join('')
      : '') +
    tags
      .reverse()
      .map((tag) => `</${tag}>`)
      .join('')
  return open + inner + close
}

const HUGS = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su

function codeSpan(text: string): string {
  let longest = 0
  for (const ticks of text.match(/`+/g) ?? []) longest = Math.max(longest, ticks.length)
  const fence = '`'.repeat(longest + 1)
  const pad = text.startsWith('`') || text.endsWith('`') || text.trim() === '' ? ' ' : ''
  return text === '' ? '' : fence + pad + text.replace(/\n/g, ' ') + pad + fence
}
