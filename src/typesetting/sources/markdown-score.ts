import type { RichDocument } from '@/writing'
import { isRaw, type Raw, stringOf } from '../rules/raw'
import type { Picture, Remark } from '../rules/contract'
import { linksIn, wordsOfCards } from './document-units'
import { type Found, LONGEST_TWICE, readTwice } from './markdown-second'
import { measure, type Original } from './measure'
import { missingRemarks } from './missing-remarks'
import { type Score, scoreOf, wordsOf } from './score'

const SUPERSCRIPT = 64

export type MarkdownScore = { score: Score; remarks: Remark[] }

/**
 * How much of a Markdown file came in: what a second reader finds in it is judged as what it finds in pages and in Word.
 * Every passage, number, picture and link that is missing costs something and is named.
 */
export function scoreMarkdown(source: string, document: RichDocument, pictures: readonly Picture[]): MarkdownScore {
  if (source.length > LONGEST_TWICE) return { score: scoreOf(wordsOf(document).join(' '), document), remarks: [] }
  const score = measure(
    originalOf(readTwice(source), document),
    withoutNoteNumbers(document),
    pictures.map((picture) => ({ ...picture, url: sameAddress(picture.url) })),
  )
  return { score, remarks: missingRemarks(score, { withPictures: true }) }
}

/** Numbers of notes are ours; the source has names. */
function withoutNoteNumbers({ root }: RichDocument): RichDocument {
  return JSON.parse(JSON.stringify({ root }), (_, node: unknown) => (isRaw(node) && isNoteNumber(node) ? { ...node, text: '' } : node)) as RichDocument
}

function isNoteNumber(node: Raw): boolean {
  return typeof node['format'] === 'number' && (node['format'] & SUPERSCRIPT) !== 0 && /^\[\d+\]$/.test(stringOf(node['text']))
}

function originalOf({ passages, pictures, links }: Found, document: RichDocument): Original {
  return {
    passages,
    pictures: pictures.map((address) => ({ name: address, addresses: [sameAddress(address)] })),
    links: asWritten(links.filter(isWeb), document).map((address) => ({ address, words: '' })),
  }
}

/** Each link as the document writes it, where it holds the same address in another form. A card has no links: there an address stands behind its words. */
function asWritten(links: readonly string[], document: RichDocument): string[] {
  const inCards = wordsOfCards(document)
  const forms = new Map<string, string[]>()
  for (const { address } of linksIn(document)) forms.set(sameAddress(address), [...(forms.get(sameAddress(address)) ?? []), address])
  return links.flatMap((link) => {
    const form = forms.get(sameAddress(link))?.shift()
    return form === undefined && inCards.includes(link) ? [] : [form ?? link]
  })
}

function isWeb(link: string): boolean {
  return /^(?:https?:|mailto:)/i.test(link)
}

/** One address is written in several ways: encoded or not, with or without its last slash. */
function sameAddress(address: string): string {
  let plain = address.trim()
  try {
    plain = decodeURI(plain)
  } catch {
    // As it stands, then.
  }
  return plain
    .replace(/^https?:\/\/(?=www\.)/i, 'http://')
    .replace(/&amp;/g, '&')
    .replace(/%20/g, ' ')
    .replace(/\/$/, '')
}
