import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { isEmptyDocument, type RichDocument } from '@/writing'
import type { Picture, Remark } from '../rules/contract'
import type { SourceTheme } from '../rules/theme-from-source'
import type { Origin } from './html/article'
import type { HtmlDocument } from './html/html'
import { readMarkdown } from './markdown'
import { whyForeign } from './foreign'
import { missingRemarks } from './missing-remarks'
import { markdownSigns, readAsMarkdown } from './markdown-signs'
import { paragraphNode, textNode } from './nodes'
import { readDate } from './read-date'
import { Reading } from './reading'
import { countBlocks, type Score, scoreOf } from './score'

export type SourceKind = 'markdown' | 'html' | 'docx' | 'text'

/** What an import says about itself. `remarks` names what was lost or changed; `score` says how whole the result is. */
export type ImportReport = {
  kind: SourceKind
  /** The editor a page was made with, where it shows. */
  origin: Origin | null
  title: string | null
  author: string | null
  /** When it was published: `2026-05-01`, or with time and zone; null when the source does not say. */
  published: string | null
  /** Address of the page, '' when it is not known. */
  address: string
  score: Score
  remarks: Remark[]
  /** Pictures by the ids that the document uses. */
  pictures: Picture[]
  /** Colours and type of the source, with a theme made of them. */
  theme: SourceTheme | null
}

export type Imported = { document: RichDocument; report: ImportReport }

/** `doubt`: what is not sure about how its bytes became text. */
export type Given = { kind: SourceKind; content: string | Uint8Array; name: string; address?: string; doubt?: Bilingual | null }

/** Longer than any article, UTF-16 units. Hostile Markdown of 200,000 takes seconds to read, so it has less room than HTML, which is read in linear time. */
const LONGEST: Record<SourceKind, number> = { html: 8_000_000, markdown: 200_000, text: 2_000_000, docx: 30_000_000 }

/**
 * Blocks of one import, with list items and table cells. The longest article that WeChat takes (20,000 characters) has some
 * three hundred; the editor draws each as elements of its own and gets slow beyond some thousand.
 */
export const MOST_BLOCKS = 3_000

/** File name endings of what can be read. */
export const sourceExtensions = ['.md', '.markdown', '.txt', '.html', '.htm', '.docx'] as const

/** The kind of a file, by its name and, where the name says nothing, by its beginning. */
export function kindOf(name: string, content: string | Uint8Array): SourceKind {
  const extension = /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? ''
  if (extension === '.docx' || typeof content !== 'string') return 'docx'
  if (/^\.x?html?$/.test(extension)) return 'html'
  if (extension === '.md' || extension === '.markdown') return 'markdown'
  return /^\s*(?:<!doctype html|<html|<head|<body|<meta|<section|<div|<article|<p[\s>])/i.test(content) ? 'html' : 'markdown'
}

/**
 * Reads Markdown, HTML, plain text or a Word file into a document with a report.
 * @throws DomainError naming the file, the reason and the next step: `SOURCE_TOO_LONG`, `SOURCE_TOO_MANY_BLOCKS`, `SOURCE_EMPTY`, `DOCX_REFUSED`, `PAGE_…`.
 */
export async function readSource(given: Given): Promise<Imported> {
  if (given.content.length > LONGEST[given.kind]) {
    throw refuse('SOURCE_TOO_LONG', given.name, { zh: '太长了，不像一篇文章。请分成几篇', en: 'it is longer than any article. Split it' })
  }
  if (typeof given.content === 'string') {
    const foreign = whyForeign('', given.content)
    if (foreign) throw refuse('FILE_KIND', given.name, foreign)
  }
  const imported = withDoubt(await readKind(given), given.doubt ?? null)
  const blocks = countBlocks(imported.document)
  if (blocks > MOST_BLOCKS) {
    throw refuse('SOURCE_TOO_MANY_BLOCKS', given.name, {
      zh: `有 ${blocks} 段（列表项和表格的格子也算），一篇文稿最多 ${MOST_BLOCKS} 段。请分成几篇，或删去不需要的表格`,
      en: `it has ${blocks} blocks (list items and table cells count), and a draft has at most ${MOST_BLOCKS}. Split it, or remove tables that are not needed`,
    })
  }
  if (!isEmptyDocument(imported.document)) return imported
  throw refuse('SOURCE_EMPTY', given.name, {
    zh: '没有读到正文。请确认文件里有文字（图片里的字读不出来），或把正文复制后粘贴进来',
    en: 'it holds no text. Make sure that there are words in it (words in pictures are not read), or copy the text and paste it',
  })
}

function withDoubt({ document, report }: Imported, doubt: Bilingual | null): Imported {
  if (!doubt) return { document, report }
  return { document, report: { ...report, remarks: [{ rule: 'import-encoding', severity: 'warning', basis: 'own', message: doubt }, ...report.remarks] } }
}

async function readKind(given: Given): Promise<Imported> {
  if (given.kind === 'docx') return fromHtml(await docx(given), given)
  const content = typeof given.content === 'string' ? given.content : new TextDecoder().decode(given.content)
  if (given.kind === 'html') {
    // Loaded when the first page comes: most who typeset never need it.
    const { readHtmlDocument } = await import('./html/html')
    return fromHtml(readHtmlDocument(content, { address: given.address ?? '' }), given)
  }
  return given.kind === 'markdown' ? fromMarkdown(content) : fromText(content)
}

/** Text that is Markdown by its signs is read as such: people copy it out of other tools. */
async function fromText(content: string): Promise<Imported> {
  const signs = content.length <= LONGEST.markdown ? markdownSigns(content) : []
  if (signs.length === 0) return fromPlainText(content)
  const { document, report } = await fromMarkdown(content)
  return { document, report: { ...report, remarks: [readAsMarkdown(signs), ...report.remarks] } }
}

async function docx({ content, name }: Given): Promise<HtmlDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { readDocx, whyNotDocx } = await import('./docx')
  const why = whyNotDocx(bytes)
  if (why) throw refuse('DOCX_REFUSED', name, why)
  try {
    return readDocx(bytes)
  } catch {
    throw refuse('DOCX_REFUSED', name, {
      zh: '文件内部有损坏。请用 Word 或 WPS 打开，另存一份再试',
      en: 'it is damaged inside. Open it in Word or WPS, save a copy and try that',
    })
  }
}

function fromHtml(read: HtmlDocument, { kind, name }: Given): Imported {
  if (read.refusal) {
    const { code, text, address } = read.refusal
    throw new DomainError({
      code,
      status: 422,
      text: { zh: `「${name}」没有导入：${text.zh}`, en: `“${name}” was not imported: ${text.en}` },
      data: { file: name, ...(address ? { address } : {}) },
    })
  }
  const { document, title, author, published, address, origin, score, report, pictures, theme } = read
  const remarks = [...missingRemarks(score, { withPictures: kind !== 'docx' }), ...report]
  return { document, report: { kind, origin, title, author, published, address, score, remarks, pictures: Object.values(pictures), theme } }
}

async function fromMarkdown(source: string): Promise<Imported> {
  const { document, title, frontMatter, pictures, report } = readMarkdown(source)
  const { scoreMarkdown } = await import('./markdown-score')
  const { score, remarks: missing } = scoreMarkdown(source, document, Object.values(pictures))
  const { drawn, said } = await withFormulas(document)
  const author = typeof frontMatter['author'] === 'string' ? frontMatter['author'] : null
  const read = {
    kind: 'markdown' as const,
    origin: null,
    title,
    author,
    published: publishedIn(frontMatter),
    address: '',
    pictures: Object.values(pictures),
    theme: null,
  }
  return { document: drawn, report: { ...read, remarks: [...report, ...missing, ...said], score } }
}

/** MathJax is loaded when the first formula comes. */
async function withFormulas(document: RichDocument): Promise<{ drawn: RichDocument; said: Remark[] }> {
  if (!/"language":"(?:math|katex)"/i.test(JSON.stringify(document))) return { drawn: document, said: [] }
  const { drawFormulas } = await import('./formula-drawing')
  const reading = new Reading()
  return { drawn: drawFormulas(document, reading.tally), said: reading.finish() }
}

function publishedIn({ date, published }: Record<string, unknown>): string | null {
  const said = published ?? date
  return typeof said === 'string' ? readDate(said) : said instanceof Date && !Number.isNaN(said.getTime()) ? said.toISOString().slice(0, 10) : null
}

function fromPlainText(source: string): Imported {
  const lines = source
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
  const children = lines.filter((line) => line !== '').map((line) => paragraphNode([textNode(line, 0)]))
  const document: RichDocument = { root: { type: 'root', children, format: '', indent: 0, direction: 'ltr', version: 1 } }
  const [first = ''] = lines.filter((line) => line !== '')
  const read = { kind: 'text' as const, origin: null, title: first.length <= 40 && first !== '' ? first : null, author: null, published: null, address: '' }
  return { document, report: { ...read, pictures: [], remarks: [], theme: null, score: scoreOf(source, document) } }
}

function refuse(code: string, name: string, reason: Bilingual): DomainError {
  return new DomainError({
    code,
    status: code.startsWith('SOURCE_TOO_') ? 413 : 422,
    text: { zh: `「${name}」没有导入：${reason.zh}。`, en: `“${name}” was not imported: ${reason.en}.` },
    data: { file: name },
  })
}
