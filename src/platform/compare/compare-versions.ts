import type { CollectionSlug, PayloadRequest } from 'payload'
import { isTable, namedFields } from '../form/judge-field'
import { say, type Bilingual } from '../language'
import { usesIn } from '../uses/declaration'
import { collectionIn, kindOf } from '../uses/documents'
import { fieldName, idOf, isHidden, saidValue } from './said-value'
import type { Saying, Shown } from './says'
import { pictureMark } from './picture-marks'
import { wordChanges, type Paragraph } from './word-changes'

/** A stored version: its content, and of which save it is. */
export type StoredVersion = { id: string; at: string; revision: number | null; savedBy: string | null; isAutosave: boolean; content: Record<string, unknown> }
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
  const [old, fresh] = [before?.content ?? {}, after.content]
  const { fields, pictures } = await sayContents(req, { collection, contents: [old, fresh] }, speech)
  const compared = fields.flatMap(({ name, label, said: [was = [], is = []] }): ComparedField[] => {
    if (same(old[name], fresh[name])) return []
    const paragraphs = wordChanges(was, is)
    return [{ name, label, paragraphs, isFormatOnly: paragraphs.every(({ isSame }) => isSame) }]
  })
  return { fields: compared.filter(({ paragraphs, isFormatOnly }) => !(isFormatOnly && paragraphs.length === 0)), pictures }
}

type SaidField = { name: string; label: string; said: string[][] }

/** Every field of some contents of one collection in words, with the names of what they refer to; pictures stand as their marks. */
export async function sayContents(
  req: PayloadRequest,
  { collection, contents }: { collection: string; contents: readonly Record<string, unknown>[] },
  speech: Speech,
): Promise<{ fields: SaidField[]; pictures: Shown }> {
  const fields = namedFields(collectionIn(req.payload, collection)?.fields ?? []).filter((field) => !ours.has(field.name) && !isHidden(field))
  const asked = new Map<string, Set<string>>()
  const all = (saying: Saying) => fields.map((field) => ({ field, said: contents.map((content) => saidValue(field, content[field.name], saying)) }))
  // Said once to learn what is referred to, and again with the names.
  all({ ...speech, nameOf: (slug, id) => ((asked.get(slug) ?? asked.set(slug, new Set()).get(slug))?.add(id), '') })
  const known = await namesOf(req, asked, speech)
  const said = all({ ...speech, nameOf: (slug, id) => known.names[`${slug}/${id}`] ?? `#${id}` })
  const labelOf = (field: (typeof fields)[number]) =>
    field.name === '_status' ? say({ zh: '状态', en: 'Status' }, speech.language) : fieldName(field, speech.language)
  return { fields: said.map(({ field, said: lines }) => ({ name: field.name, label: labelOf(field), said: lines })), pictures: known.pictures }
}

/** Names of documents as the person may see them, those in the trash as well; pictures stand as their marks. */
export async function namesOf(req: PayloadRequest, asked: ReadonlyMap<string, ReadonlySet<string>>, { language }: Speech) {
  const names: Record<string, string> = {}
  const pictures: Shown = {}
  for (const [slug, ids] of asked) {
    const config = collectionIn(req.payload, slug)
    if (!config || ids.size === 0) continue
    const called = usesIn(req.payload).called[slug]
    if (called) {
      const own = await called(req, [...ids])
      for (const id of ids) names[`${slug}/${id}`] = say(own[id] ?? unknownName(kindOf(req.payload, slug), id), language)
      continue
    }
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
      const known = typeof title === 'string' && title.trim() !== '' ? { zh: title, en: title } : { zh: `${kind.zh} ${id}`, en: `${kind.en} ${id}` }
      const name = say(document ? standing(known, document) : unknownName(kind, id), language)
      if (config.upload) pictures[key] = { name, url: addressOf(document) }
      names[key] = config.upload ? pictureMark(key) : name
    }
  }
  return { names, pictures }
}

/** What lies in the trash goes out nowhere: a comparison says so. */
function standing(name: Bilingual, { deletedAt }: Record<string, unknown>): Bilingual {
  return deletedAt ? { zh: `${name.zh}（在回收站）`, en: `${name.en} (in the trash)` } : name
}

function unknownName(kind: Bilingual, id: string): Bilingual {
  return { zh: `${kind.zh} ${id}（已删除）`, en: `${kind.en} ${id} (deleted)` }
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
