import type { CollectionSlug, PayloadRequest } from 'payload'
import { isTable, namedFields } from '../form/judge-field'
import { collectionIn, kindOf } from '../uses/documents'
import { fieldName, idOf, isHidden, saidValue } from './said-value'
import type { Saying } from './says'
import { pictureMark, wordChanges, type Paragraph } from './word-changes'

/** A stored version: its content, and of which save it is. */
export type StoredVersion = { id: string; at: string; revision: number | null; savedBy: string | null; isAutosave: boolean; content: Record<string, unknown> }
export type Shown = Record<string, { name: string; url: string | null }>
export type ComparedField = { name: string; label: string; paragraphs: Paragraph[]; isFormatOnly: boolean }
type At = { collection: string; id: string }
type Speech = Pick<Saying, 'language' | 'zone'>

/** What is hidden or the same for every version, and what its own line names. */
const ours = new Set(['id', 'revision', 'updatedAt', 'createdAt', 'deletedAt', 'savedBy'])
const mostVersions = 100

/** The versions of a document, the newest first, as the person may see them. Contents only of those asked for. */
export async function versionsOf(req: PayloadRequest, { collection, id }: At): Promise<StoredVersion[]> {
  const { docs } = await req.payload.findVersions({
    collection: collection as CollectionSlug,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: mostVersions,
    pagination: false,
    depth: 0,
    trash: true,
    select: { version: { revision: true, savedBy: true, title: true }, autosave: true, updatedAt: true } as never,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map((doc) => storedVersion(doc))
}

/** One version with its content; null where there is none that the person may see. */
export async function versionById(req: PayloadRequest, collection: string, id: string): Promise<StoredVersion | null> {
  const found = await req.payload.findVersionByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    trash: true,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found ? storedVersion(found) : null
}

function storedVersion(doc: unknown): StoredVersion {
  const { id, updatedAt, autosave, version } = doc as { id: string | number; updatedAt: string; autosave?: boolean; version: Record<string, unknown> }
  const { revision, savedBy } = version
  return {
    id: String(id),
    at: new Date(updatedAt).toISOString(),
    revision: typeof revision === 'number' ? revision : null,
    savedBy: savedBy === null || savedBy === undefined ? null : idOf(savedBy),
    isAutosave: autosave === true,
    content: version,
  }
}

/** Every field in which two versions differ, by word, with the names of what they refer to. */
export async function compareVersions(
  req: PayloadRequest,
  { collection, before, after }: { collection: string; before: StoredVersion | null; after: StoredVersion },
  speech: Speech,
) {
  const fields = namedFields(collectionIn(req.payload, collection)?.fields ?? []).filter((field) => !ours.has(field.name) && !isHidden(field))
  const [old, fresh] = [before?.content ?? {}, after.content]
  const asked = new Map<string, Set<string>>()
  const all = (saying: Saying) =>
    fields.map((field) => ({ field, said: [saidValue(field, old[field.name], saying), saidValue(field, fresh[field.name], saying)] as const }))
  // Said once to learn what is referred to, and again with the names.
  all({ ...speech, nameOf: (slug, id) => ((asked.get(slug) ?? asked.set(slug, new Set()).get(slug))?.add(id), '') })
  const known = await namesOf(req, asked, speech)
  const compared = all({ ...speech, nameOf: (slug, id) => known.names[`${slug}/${id}`] ?? `#${id}` }).flatMap(({ field, said: [was, is] }): ComparedField[] => {
    if (same(old[field.name], fresh[field.name])) return []
    const paragraphs = wordChanges(was, is)
    const label = field.name === '_status' ? (speech.language === 'en' ? 'Status' : '状态') : fieldName(field, speech.language)
    return [{ name: field.name, label, paragraphs, isFormatOnly: paragraphs.every(({ isSame }) => isSame) }]
  })
  return { fields: compared.filter(({ paragraphs, isFormatOnly }) => !(isFormatOnly && paragraphs.length === 0)), pictures: known.pictures }
}

/** Names of documents as the person may see them, those in the trash as well; pictures stand as their marks. */
export async function namesOf(req: PayloadRequest, asked: ReadonlyMap<string, ReadonlySet<string>>, { language }: Speech) {
  const names: Record<string, string> = {}
  const pictures: Shown = {}
  for (const [slug, ids] of asked) {
    const config = collectionIn(req.payload, slug)
    if (!config || ids.size === 0) continue
    const found = await req.payload.find({
      collection: slug as CollectionSlug,
      where: { id: { in: [...ids] } },
      trash: true,
      depth: 0,
      limit: ids.size,
      pagination: false,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const documents = new Map(found.docs.map((doc) => [String(doc.id), doc as unknown as Record<string, unknown>]))
    const kind = kindOf(req.payload, slug)
    for (const id of ids) {
      const document = documents.get(id)
      const key = `${slug}/${id}`
      const title = document?.[config.admin.useAsTitle ?? 'id'] ?? document?.['filename']
      const name =
        typeof title === 'string' && title.trim() !== ''
          ? title
          : language === 'en'
            ? `${kind.en} ${id}${document ? '' : ' (deleted)'}`
            : `${kind.zh} ${id}${document ? '' : '（已删除）'}`
      if (config.upload) pictures[key] = { name, url: addressOf(document) }
      names[key] = config.upload ? pictureMark(key) : name
    }
  }
  return { names, pictures }
}

function addressOf(document: Record<string, unknown> | undefined): string | null {
  const { thumbnailURL, url } = document ?? {}
  return typeof thumbnailURL === 'string' ? thumbnailURL : typeof url === 'string' ? url : null
}

/** Keys in any order, nothing for what is empty: what was saved again is no difference. */
function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(canonical).join(',')}]`
  if (!isTable(value)) return JSON.stringify(value)
  const parts = Object.entries(value).flatMap(([key, part]) => (canonical(part) === '' ? [] : [`${key}:${canonical(part)}`]))
  return `{${parts.sort().join(',')}}`
}
