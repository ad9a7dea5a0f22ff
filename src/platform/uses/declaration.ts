import type { BasePayload, Block, PayloadRequest, Where } from 'payload'
import type { Bilingual } from '../language'
import type { Reference, Standing } from './reference'

export type Id = string | number

export type { Standing }

/** A document as it is stored: relationships are ids. */
export type StoredDocument = Record<string, unknown>

/** A use that is asked for instead of being kept in the index: rows that are written past Payload. */
export type FoundUse = {
  collection: string
  id: Id
  title: string
  where: Bilingual
  standing: Standing
  /** The outermost field; absent where a question found it. */ field?: string
}

/** What a feature says about who needs whom. The ground gathers it and knows no feature. */
export type UsesDeclaration = {
  /** Blocks that may stand in rich text; their fields are walked like those of a document. */
  blocks?: Block[]
  /** References that stand in other fields than relationships, uploads and rich text; by collection or global. */
  also?: Record<string, (document: StoredDocument) => Reference[]>
  /** Other names under which a document is referred to, such as the name of its file; by collection. */
  names?: Record<string, (document: StoredDocument) => string[]>
  /** Documents that are a part of another: they go and come with it and never stand in its way. */
  parts?: { collection: string; field: string; of: string }[]
  /** Fields that only record who or what it was; they keep nothing from going to the trash. */
  records?: { collection: string; field: string }[]
  /** How documents of a collection stand; what several features say is weighed, the heaviest counts. Absent ids are plain. */
  standings?: { of: string; ask: (payload: BasePayload, ids: Id[]) => Promise<Map<string, Standing>> }[]
  /** Uses that only a question to the database can tell. */
  finders?: { of: string; find: (payload: BasePayload, id: Id) => Promise<FoundUse[]> }[]
  /** Collections whose history must stay: here past uses refuse a deletion too. */
  kept?: string[]
  /** Fields that name who is responsible: what is handed over when that person leaves. */
  work?: { collection: string; field: string }[]
  /** References that stay as they are when a document gives way to another everywhere, and why; without `field` the whole document stays. */
  fixed?: { collection: string; field?: string; why: Bilingual }[]
  /** Changes the references that `also` names; answers the fields with their new values. */
  swap?: Record<string, (document: StoredDocument, ids: { from: string; to: string }) => StoredDocument>
  /** What follows for a document that stands so when something it shows gives way to another; null when nothing does. */
  follows?: Record<string, (standing: Standing) => Bilingual | null>
  /** Documents that may give way to another everywhere, by collection: why this other one may not take the place. */
  replaceable?: Record<string, (payload: BasePayload, other: StoredDocument, standings: readonly Standing[]) => Bilingual | null>
  /** What is done instead of deleting, where history keeps a document. */
  instead?: Record<string, Bilingual>
  /** What a member has set to happen by itself: it does, whether they are there or not. */
  plans?: { collection: string; where: (member: Id) => Where }[]
  /** The title of a document for lists of uses, where the field of `useAsTitle` does not say it. */
  titles?: Record<string, (document: StoredDocument) => Bilingual>
  /** How documents are called that fields name otherwise than by id (a theme by its own); what is not known is left out. */
  called?: Record<string, (req: PayloadRequest, names: string[]) => Promise<Record<string, Bilingual>>>
}

/** The declarations of all features in one. */
export type Uses = Required<UsesDeclaration>

export function gatherUses(declared: readonly UsesDeclaration[]): Uses {
  return {
    blocks: declared.flatMap((one) => one.blocks ?? []),
    also: merged(declared.map((one) => one.also)),
    names: merged(declared.map((one) => one.names)),
    parts: declared.flatMap((one) => one.parts ?? []),
    records: declared.flatMap((one) => one.records ?? []),
    standings: declared.flatMap((one) => one.standings ?? []),
    finders: declared.flatMap((one) => one.finders ?? []),
    work: declared.flatMap((one) => one.work ?? []),
    kept: declared.flatMap((one) => one.kept ?? []),
    fixed: declared.flatMap((one) => one.fixed ?? []),
    plans: declared.flatMap((one) => one.plans ?? []),
    instead: merged(declared.map((one) => one.instead)),
    swap: merged(declared.map((one) => one.swap)),
    follows: merged(declared.map((one) => one.follows)),
    replaceable: merged(declared.map((one) => one.replaceable)),
    titles: merged(declared.map((one) => one.titles)),
    called: merged(declared.map((one) => one.called)),
  }
}

function merged<T>(tables: (Record<string, T> | undefined)[]): Record<string, T> {
  return Object.assign({}, ...tables) as Record<string, T>
}

const nothing = gatherUses([])

/** What the features of a running Payload declared. */
export function usesIn({ config }: Pick<BasePayload, 'config'>): Uses {
  return (config.custom as { uses?: Uses } | undefined)?.uses ?? nothing
}

export function keyOf(collection: string, id: Id): string {
  return `${collection}:${id}`
}

/** The collection and the id of a key; null for one of the other names. */
export function partsOf(key: string): { collection: string; id: string } | null {
  const at = key.indexOf(':')
  return at > 0 ? { collection: key.slice(0, at), id: key.slice(at + 1) } : null
}
