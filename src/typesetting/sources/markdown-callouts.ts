import type { Blockquote, Paragraph } from 'mdast'
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

/**
 * A quote that begins with `[!NOTE]` as a callout. Null for other quotes, and for one that holds more than words: a
 * callout of ours has a title and plain text, so links, lists and pictures stay in a quote.
 */
export function readCallout(quote: Blockquote, reading: Reading): BlockNode | null {
  const [first, ...others] = quote.children
  if (first?.type !== 'paragraph' || others.some((child) => child.type !== 'paragraph')) return null
  const [head] = first.children
  const mark = head?.type === 'text' ? MARK.exec(head.value) : null
  const tone = mark ? toneOf(mark[1] ?? '') : null
  if (!mark || !tone || head?.type !== 'text') return null
  const { start } = head.position ?? {}
  const body: Paragraph = { ...first, children: [{ ...head, value: head.value.slice(mark[0].length) }, ...first.children.slice(1)] }
  const paragraphs = [body, ...(others as Paragraph[])].map(({ children }) => readPhrasing(children, 0, reading))
  if (paragraphs.flat().some((part) => part.type !== 'text' && part.type !== 'linebreak')) return null
  const own = (reading.lines[(start?.line ?? 1) - 1] ?? '').replace(/^[\s>]*/, '').replace(MARK, '')
  return calloutOf(tone, paragraphs, own.trim() !== '')
}

function calloutOf(tone: CalloutTone, paragraphs: Flowing[][], isTitled: boolean): BlockNode {
  const words = paragraphs.map((parts) => (parts as InlineNode[]).map((part) => (part.type === 'text' ? part.text : '\n')).join(''))
  const lines = words.join('\n\n').replace(/^\n+/, '').split('\n')
  const isBold = paragraphs[0]?.find((part) => part.type === 'text' && part.text.trim() !== '')
  const takesTitle = (isTitled || (isBold?.type === 'text' && (isBold.format & 1) === 1 && lines[0] === isBold.text)) && (lines[0] ?? '').length <= 60
  const title = takesTitle ? (lines.shift() ?? '').trim() : ''
  const text = lines.join('\n').trim()
  return { type: 'block', fields: { blockType: 'callout', tone, title: title || null, text: text || title }, format: '', version: 2 }
}

function toneOf(name: string): CalloutTone | null {
  const lower = name.toLowerCase()
  if (Object.hasOwn(calloutNames, lower)) return lower as CalloutTone
  return Object.hasOwn(TONES, lower) ? (TONES[lower] ?? null) : null
}
