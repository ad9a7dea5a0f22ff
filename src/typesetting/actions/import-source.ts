import type { PayloadRequest } from 'payload'
import { can, signedIn } from '@/people/server'
import { decodeText } from '@/platform/decode-text'
import { DomainError } from '@/platform/errors'
import { guardedFetch, type GuardedFetch } from '@/platform/guarded-fetch'
import type { Bilingual } from '@/platform/language'
import type { RichDocument } from '@/writing'
import { cutText } from '@/platform/cut-text'
import { themeNamed } from '../rules/choices'
import type { Remark } from '../rules/contract'
import { placePictures, withoutTitle } from '../rules/place-pictures'
import { makeRemark } from '../rules/remarks'
import { type Given, givenFile, type Imported, withWords } from '../rules/sources'
import { importNotSaved } from './import-not-saved'
import { importPictures, type StoredPictures } from './import-pictures'
import { loadThemes } from './load-themes'
import { apart } from './read-apart'

/** What a person hands in: text of one kind, a file, or the address of a page. `create` makes a draft of it. */
export type ImportRequest = {
  html?: unknown
  markdown?: unknown
  text?: unknown
  url?: unknown
  file?: { name: string; data: Uint8Array }
  fileName?: unknown
  /** The id of a theme that the draft shall wear. */
  theme?: unknown
  create?: boolean
}

/** `page`: what stood at the address that was given, to be looked at beside the result. */
export type ImportAnswer = Imported & { draftId?: string | number; title?: string; page?: string }

const PAGE = { maxBytes: 8_000_000, timeoutMs: 20_000, accept: 'text/html,application/xhtml+xml,text/plain;q=0.8' }
const LONGEST_TITLE = 64
const LONGEST_AUTHOR = 16

/**
 * Reads what was handed in; with `create`, keeps its pictures in the rework tier and makes a draft of it. The draft is
 * written last and at once: whatever fails before leaves none.
 * @throws DomainError `NOT_SIGNED_IN`, `NOT_ALLOWED`, `SOURCE_…`, `PAGE_…`, `ADDRESS_REFUSED`, `FETCH_…`, `IMPORT_NOT_SAVED`.
 */
export async function importSource(req: PayloadRequest, request: ImportRequest, fetch: GuardedFetch = guardedFetch): Promise<ImportAnswer> {
  signedIn(req)
  if (request.create && !(await can('drafts', 'create')({ req }))) {
    throw refuse(
      'NOT_ALLOWED',
      { zh: '你的角色不能建文稿，请找编辑或管理员导入。', en: 'Your role may not make drafts. Ask an editor or an administrator.' },
      403,
    )
  }
  const { given, imported } = await readGiven(await givenIn(request, fetch), fetch)
  if (request.create) return makeDraft(req, { imported, given, fetch, theme: request.theme })
  return given.address !== undefined && typeof given.content === 'string' ? { ...imported, page: given.content } : imported
}

/** A page at an address that only shares another article leads to that article, once. */
async function readGiven(given: Given, fetch: GuardedFetch): Promise<{ given: Given; imported: Imported }> {
  try {
    return { given, imported: await apart.source(given) }
  } catch (error) {
    const address = error instanceof DomainError && error.code === 'PAGE_SHARES' ? error.data?.['address'] : undefined
    if (given.address === undefined || typeof address !== 'string' || address === given.address) throw error
    const shared = await pageGiven(address, fetch)
    const imported = await apart.source(shared)
    const message = {
      zh: `「${given.address}」只是分享了另一篇文章，导入的是那一篇：${shared.address}。`,
      en: `“${given.address}” only shares another article; that one was imported: ${shared.address}.`,
    }
    const followed: Remark = { rule: 'import-followed', severity: 'fixed', basis: 'own', message }
    return { given: shared, imported: { ...imported, report: { ...imported.report, remarks: [followed, ...imported.report.remarks] } } }
  }
}

async function givenIn(request: ImportRequest, fetch: GuardedFetch): Promise<Given> {
  const names = (['html', 'markdown', 'text', 'url', 'file'] as const).filter((name) => request[name] !== undefined && request[name] !== null)
  const [only] = names
  if (!only || names.length > 1) {
    throw refuse('SOURCE_MISSING', {
      zh: '请给出 html、markdown、text、url 或一个文件（只能一个）。',
      en: 'Give exactly one of `html`, `markdown`, `text`, `url` and a file.',
    })
  }
  if (only === 'file' && request.file) return givenFile({ name: request.file.name, bytes: request.file.data })
  const content = request[only]
  if (typeof content !== 'string') throw refuse('SOURCE_NOT_TEXT', { zh: `${only} 必须是一段文字。`, en: `\`${only}\` must be a text.` })
  if (only === 'url') return pageGiven(content, fetch)
  const name =
    typeof request.fileName === 'string' && request.fileName.trim() !== '' ? cutText(request.fileName.trim(), 200) : namesOf[only as keyof typeof namesOf]
  return { kind: only as keyof typeof namesOf, content, name }
}

const namesOf = { html: '粘贴的内容', markdown: '粘贴的 Markdown', text: '粘贴的文字' }

async function pageGiven(address: string, fetch: GuardedFetch): Promise<Given> {
  const { bytes, url, contentType } = await fetch(address.trim(), PAGE)
  if (!/^(?:text\/|application\/xhtml)|^$/i.test(contentType)) {
    throw refuse(
      'PAGE_NOT_HTML',
      { zh: `「${url}」不是网页（${contentType}）。请给文章页面的网址。`, en: `“${url}” is no page (${contentType}). Give the address of an article.` },
      422,
    )
  }
  const decoded = decodeText(bytes, { contentType, isPage: true })
  const { content, doubt } = decoded ? { content: decoded.text, doubt: decoded.doubt } : givenFile({ name: url, bytes })
  return { kind: 'html', content, name: url, address: url, doubt }
}

type Making = { imported: Imported; given: Given; fetch: GuardedFetch; theme: unknown }

async function makeDraft(req: PayloadRequest, { imported, given, fetch, theme: asked }: Making): Promise<ImportAnswer> {
  const { report } = imported
  const title = (report.title ?? given.name.replace(/\.[a-z]+$/i, '')).replace(/\s+/g, ' ').trim() || '导入的文章'
  const stored = await importPictures(req, { pictures: report.pictures, title, page: report.address, fetch })
  const { theme, remarks } = await themeWorn(req, asked)
  const shortened = title.length > LONGEST_TITLE
  const document = placePictures(shortened ? imported.document : withoutTitle(imported.document, title), stored.assets)
  const draftId = await saveDraft(req, { document, title: cutText(title, LONGEST_TITLE), author: report.author, theme }, stored)
  const kept = report.score.pictures.kept - stored.remarks.length
  return {
    document,
    draftId,
    title: cutText(title, LONGEST_TITLE),
    report: {
      ...report,
      remarks: [...report.remarks, ...stored.remarks, ...remarks],
      score: withWords({ ...report.score, pictures: { ...report.score.pictures, kept: Math.max(0, kept) } }),
    },
  }
}

/** One that is not there any more costs the draft its look, not its text. */
async function themeWorn(req: PayloadRequest, asked: unknown): Promise<{ theme: string | undefined; remarks: Remark[] }> {
  if (asked === undefined || asked === null || asked === '') return { theme: undefined, remarks: [] }
  const id = typeof asked === 'string' ? asked : ''
  if (themeNamed(id, await loadThemes({ payload: req.payload, req }))) return { theme: id, remarks: [] }
  return { theme: undefined, remarks: [makeRemark('unknown-theme', cutText(id, 40), -1)] }
}

type NewDraft = { document: RichDocument; title: string; author: string | null; theme: string | undefined }

/** @throws DomainError `IMPORT_NOT_SAVED`, naming the pictures that were stored before. */
async function saveDraft(req: PayloadRequest, { document, title, author, theme }: NewDraft, { made }: StoredPictures): Promise<string | number> {
  const data = {
    title,
    author: author && author.length <= LONGEST_AUTHOR ? author : null,
    owner: req.user?.id,
    stage: 'inWriting',
    body: document,
    ...(theme ? { theme } : {}),
  }
  try {
    return (await req.payload.create({ collection: 'drafts', draft: true, depth: 0, overrideAccess: true, user: req.user, data: data as never })).id
  } catch (error) {
    throw importNotSaved(req, { title, kept: { pictures: made.map((one) => one.title), themes: [] }, error })
  }
}

function refuse(code: string, text: Bilingual, status = 400): DomainError {
  return new DomainError({ code, text, status })
}
