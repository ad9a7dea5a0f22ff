import type { Blockquote, List, Paragraph, Text } from 'mdast'
import { calloutNames, type BlockNode, type CalloutTone, type InlineNode } from '@/writing'
import { readPhrasing } from './markdown-inline'
import type { Flowing, Reading } from './reading'

const MARK = /^\[!([a-z]+)\][+-]?[ \t]*/i
/** Other names people give the five tones (Obsidian's). */
const TONES: Record<string, CalloutTone> = {
  info: 'note',
  abstract: 'note',
  summary: 'note',
  todo: 'note',
  quote: 'note',
  example: 'note',
  hint: 'tip',
  success: 'tip',
  question: 'tip',
  faq: 'tip',
  attention: 'warning',
  danger: 'caution',
  error: 'caution',
  failure: 'caution',
  bug: 'caution',
}
/** What the fields of our callout hold (`writing/collections/text-cards`). */
const LONGEST_TITLE = 60
const LONGEST_TEXT = 600

/**
 * A quote that begins with `[!NOTE]` as a callout. A callout of ours has a title and plain text: lists become lines with
 * their marks, links are followed by their address. Null for other quotes, and for one that holds more than that.
 */
export function readCallout(quote: Blockquote, reading: Reading): BlockNode | null {
  const marked = markOf(quote)
  if (!marked) return null
  const { tone, head, first, rest } = marked
  const body: Paragraph = { ...first, children: [{ ...head, value: rest }, ...first.children.slice(1)] }
  const flowing = readPhrasing(body.children, 0, reading)
  const parts = [plainOf(flowing), ...quote.children.slice(1).map((child) => blockText(child, reading))]
  if (parts.some((part) => part === null)) return null
  const lines = parts.join('\n\n').replace(/^\n+/, '').split('\n')
  const own = (reading.lines[(head.position?.start.line ?? 1) - 1] ?? '').replace(/^[\s>]*/, '').replace(MARK, '')
  const bold = flowing.find((part) => part.type === 'text' && part.text.trim() !== '')
  const isTitled = own.trim() !== '' || (bold?.type === 'text' && (bold.format & 1) === 1 && lines[0] === bold.text)
  const title = isTitled && (lines[0] ?? '').length <= LONGEST_TITLE ? (lines.shift() ?? '').trim() : ''
  const text = lines.join('\n').trim()
  if (text.length > LONGEST_TEXT) return null
  if (quote.children.some(hasLink)) reading.remark('callout-links')
  return { type: 'block', fields: { blockType: 'callout', tone, title: title || null, text: text || title }, format: '', version: 2 }
}

/** The words of a callout that stays a quote, with the name of its tone instead of the mark. */
export function namedQuote(quote: Blockquote): Blockquote {
  const marked = markOf(quote)
  if (!marked) return quote
  const { tone, head, first, rest } = marked
  const named: Text = { ...head, value: `【${calloutNames[tone].zh}】${rest.replace(/^\n/, '')}` }
  return { ...quote, children: [{ ...first, children: [named, ...first.children.slice(1)] }, ...quote.children.slice(1)] }
}

type Marked = { tone: CalloutTone; first: Paragraph; head: Text; rest: string }

function markOf({ children: [first] }: Blockquote): Marked | null {
  if (first?.type !== 'paragraph') return null
  const [head] = first.children
  const mark = head?.type === 'text' ? MARK.exec(head.value) : null
  const tone = mark ? toneOf(mark[1] ?? '') : null
  return mark && tone && head?.type === 'text' ? { tone, first, head, rest: head.value.slice(mark[0].length) } : null
}

/** Null for what plain text cannot say: pictures, tables, code. */
function blockText(block: Blockquote['children'][number], reading: Reading): string | null {
  if (block.type === 'paragraph') return plainOf(readPhrasing(block.children, 0, reading))
  return block.type === 'list' ? listText(block, { reading, depth: 0 }) : null
}

function listText(list: List, { reading, depth }: { reading: Reading; depth: number }): string | null {
  const lines: (string | null)[] = list.children.map((item, i) => {
    const sign = typeof item.checked === 'boolean' ? (item.checked ? '✅' : '⬜') : list.ordered ? `${(list.start ?? 1) + i}.` : '•'
    const parts = item.children.map((child) => (child.type === 'list' ? listText(child, { reading, depth: depth + 1 }) : blockText(child, reading)))
    return parts.includes(null) ? null : `${'\u3000'.repeat(depth)}${sign} ${parts.join('\n')}`
  })
  return lines.includes(null) ? null : lines.join('\n')
}

function plainOf(parts: readonly Flowing[]): string | null {
  const words = parts.map((part) => (part.type === 'upload' ? null : inlineText(part)))
  return words.includes(null) ? null : words.join('')
}

function inlineText(node: InlineNode): string {
  if (node.type === 'text') return node.text
  if (node.type !== 'link') return '\n'
  const words = node.children.map(inlineText).join('')
  const { url = '' } = node.fields
  return url.replace(/^mailto:/, '') === words ? words : `${words}（${url}）`
}

function hasLink(node: { type: string; children?: readonly { type: string }[] }): boolean {
  return node.type.startsWith('link') || (node.children ?? []).some(hasLink)
}

function toneOf(name: string): CalloutTone | null {
  const lower = name.toLowerCase()
  if (Object.hasOwn(calloutNames, lower)) return lower as CalloutTone
  return Object.hasOwn(TONES, lower) ? (TONES[lower] ?? null) : null
}
