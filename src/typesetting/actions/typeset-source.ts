import type { PayloadRequest } from 'payload'
import { whyNotOutgoing } from '@/assets'
import type { Asset } from '@/payload-types'
import { signedIn } from '@/people/server'
import { readConfig } from '@/platform/config'
import { isDocumentId } from '@/platform/document-id'
import { DomainError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { readVariant, readVariants, type DraftVariants, type RichDocument } from '@/writing'
import { loadResources, seenFromOutside } from './load-resources'
import { copyRemarks } from './copy-remarks'
import { promptRemarks } from './prompt-remarks'
import { apart } from './read-apart'
import { targets, themes } from '../rules/choices'
import type { Picture, Remark, TargetName, Typeset, TypesetRequest } from '../rules/contract'
import { collectReferences } from '../rules/references'
import { readTheme } from '../rules/theme-json'
import { topicsIn } from '../rules/topics'
import { typeset } from '../rules/typeset'
import type { Theme } from '../themes/theme'

/** Larger than any article, in UTF-16 units. Hostile Markdown of this length takes 3 s to parse, twice as much 9 s. */
const longestMarkdown = 100_000
/** The same for the JSON of an editor document, which needs no parser. */
const longestLexical = 1_000_000

/** What is asked to be set; `title`, `digest`, `topics` and `variants` when the source itself says them. */
type Source = {
  document: RichDocument
  theme: string | null
  pictures: Record<string, Picture>
  report: Remark[]
  title?: string
  digest?: string
  cover?: string
  topics?: string[]
  variants?: DraftVariants
}

/** Everything the walk needs, and what is to be said about the source besides. */
export type Prepared = { request: TypesetRequest; remarksOn(set: Typeset): Remark[] }

/**
 * `{markdown | lexical | draftId, channel, theme?, title?, digest?, cover?, topics?, variant?}` → what the channel shows. `theme`
 * is an id, or a whole theme that is not saved yet; `variant` is what an editor says differently on this channel, for
 * `draftId` the stored one unless it is given.
 * @throws DomainError when the person is not signed in or the request names no source, no channel, or too much.
 */
export async function typesetSource(req: PayloadRequest, body: Record<string, unknown>): Promise<Typeset> {
  const { request, remarksOn } = await prepareSource(req, body)
  const set = typeset(request)
  return { ...set, report: [...remarksOn(set), ...set.report] }
}

/** Reads the source and fetches what it refers to. @throws DomainError as `typesetSource` does. */
export async function prepareSource(req: PayloadRequest, body: Record<string, unknown>): Promise<Prepared> {
  signedIn(req)
  const target = targetIn(body)
  const theme = themeIn(body)
  const source = await sourceIn(req, body)
  const variant = body.variant === undefined ? source.variants?.[target] : readVariant(body.variant)
  const cover = textIn(body.cover) ?? source.cover
  const covers = [variant?.cover, cover].flatMap((id) => id ?? [])
  const references = collectReferences(source.document)
  const { publicUrl, timeZone } = readConfig()
  const { resources, assets } = await loadResources({
    payload: req.payload,
    req,
    references: { ...references, assets: [...references.assets, ...(variant?.pictures ?? []), ...covers] },
    now: Date.now(),
    timeZone,
  })
  const reachable = target === 'storefront' ? resources : seenFromOutside(resources, publicUrl)
  const request: TypesetRequest = {
    target,
    document: source.document,
    variant,
    title: textIn(body.title) ?? source.title,
    digest: textIn(body.digest) ?? source.digest,
    cover,
    topics: Array.isArray(body.topics) ? topicsIn(body) : source.topics,
    theme: theme.id ?? source.theme ?? themes[0]?.id ?? '',
    resources: { ...reachable, pictures: { ...reachable.pictures, ...source.pictures }, themes: { ...reachable.themes, ...theme.unsaved } },
  }
  const copy = { document: source.document, variant, title: request.title, digest: request.digest }
  return { request, remarksOn: (set) => [...source.report, ...rightsRemarks(set, assets), ...promptRemarks(source.document, variant), ...copyRemarks(copy)] }
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The same gate as at approval, said while there is still time to choose another picture. */
function rightsRemarks({ images }: Typeset, assets: Map<string, Asset>): Remark[] {
  return images.flatMap(({ id, block }): Remark[] => {
    const asset = assets.get(id)
    const message = asset ? whyNotOutgoing(asset, Date.now()) : null
    return message ? [{ rule: 'picture-rights', severity: 'error', basis: 'own', message, block }] : []
  })
}

async function sourceIn(req: PayloadRequest, body: Record<string, unknown>): Promise<Source> {
  const given = (['markdown', 'lexical', 'draftId'] as const).filter((name) => body[name] !== undefined && body[name] !== null)
  if (given.length !== 1) {
    throw refuse('SOURCE_MISSING', {
      zh: '请给出 markdown、lexical、draftId 中的一个（只能一个）。',
      en: 'Give exactly one of `markdown`, `lexical` and `draftId`.',
    })
  }
  if (given[0] === 'draftId') return draftSource(req, String(body.draftId))
  if (given[0] === 'markdown') return markdownSource(body.markdown)
  return lexicalSource(body.lexical)
}

async function markdownSource(markdown: unknown): Promise<Source> {
  if (typeof markdown !== 'string') throw refuse('MARKDOWN_NOT_TEXT', { zh: 'markdown 必须是一段文字。', en: '`markdown` must be a text.' })
  requireShort(markdown.length, longestMarkdown)
  const { document, pictures, report, frontMatter, title } = await apart.markdown(markdown)
  return { document, pictures, report, theme: null, title: title ?? undefined, digest: textIn(frontMatter['digest']), topics: topicsGiven(frontMatter) }
}

function lexicalSource(lexical: unknown): Source {
  const root = typeof lexical === 'object' && lexical !== null ? (lexical as { root?: unknown }).root : null
  if (typeof root !== 'object' || root === null || !Array.isArray((root as { children?: unknown }).children)) {
    throw refuse('LEXICAL_INVALID', {
      zh: 'lexical 不是编辑器的文档：缺少 root.children。',
      en: '`lexical` is not a document of the editor: `root.children` is missing.',
    })
  }
  requireShort(JSON.stringify(lexical).length, longestLexical)
  return { document: lexical as RichDocument, pictures: {}, report: [], theme: null }
}

async function draftSource(req: PayloadRequest, id: string): Promise<Source> {
  const draft =
    isDocumentId(req.payload, id) &&
    (await req.payload.findByID({ collection: 'drafts', id, draft: true, depth: 0, overrideAccess: true, disableErrors: true, req }))
  if (!draft) {
    throw refuse('DRAFT_GONE', { zh: `没有编号为 ${id} 的文稿，可能已被删除。`, en: `There is no draft with the id ${id}; it may have been deleted.` }, 404)
  }
  const document = (draft.body ?? { root: { type: 'root', children: [], version: 1 } }) as RichDocument
  return {
    document,
    theme: draft.theme,
    pictures: {},
    report: [],
    title: draft.title ?? undefined,
    digest: draft.digest ?? undefined,
    cover: draft.cover ? String(typeof draft.cover === 'object' ? draft.cover.id : draft.cover) : undefined,
    variants: readVariants(draft.variants),
  }
}

/** Topics of front matter; undefined when it names none, so that they may be derived. */
function topicsGiven(frontMatter: Record<string, unknown>): string[] | undefined {
  const topics = topicsIn(frontMatter)
  return topics.length > 0 ? topics : undefined
}

function targetIn({ channel }: Record<string, unknown>): TargetName {
  const target = targets.find(({ name }) => name === channel)
  if (target) return target.name
  const names = targets.map(({ name }) => name).join(', ')
  const given = typeof channel === 'string' ? channel.slice(0, 40) : ''
  throw refuse('CHANNEL_UNKNOWN', { zh: `没有「${given}」这种渠道成品，可用：${names}。`, en: `There is no channel form “${given}”. Available: ${names}.` })
}

type Worn = { id: string | null; unsaved: Record<string, Theme> }

function themeIn({ theme }: Record<string, unknown>): Worn {
  if (theme === undefined || theme === null || theme === '') return { id: null, unsaved: {} }
  if (typeof theme === 'string') return { id: theme, unsaved: {} }
  const { theme: read, findings } = readTheme(theme)
  if (read) return { id: read.id, unsaved: { [read.id]: read } }
  throw new DomainError({
    code: 'THEME_INVALID',
    text: { zh: findings.map(({ message }) => message.zh).join(' '), en: findings.map(({ message }) => message.en).join(' ') },
    data: { findings },
  })
}

function requireShort(length: number, longest: number): void {
  if (length <= longest) return
  throw refuse(
    'SOURCE_TOO_LONG',
    { zh: `内容有 ${length} 个字符，超过 ${longest}。请分成几篇。`, en: `The source has ${length} characters, more than ${longest}. Split it.` },
    413,
  )
}

function refuse(code: string, text: Bilingual, status = 400): DomainError {
  return new DomainError({ code, text, status })
}
