import type { BasePayload } from 'payload'
import type { Bilingual } from '../language'
import { keyOf, partsOf, usesIn, type FoundUse, type Id, type Standing } from './declaration'
import type { Reference } from './reference'
import { loadWhole, namesOf, referencesOf, titleOf, type Whole } from './documents'
import { UNFINISHED, usesStoreOf, type UsesRow } from './uses-store'

/** The uses of a document; `more` says that there are more than could be read at once. */
export type Found = { uses: FoundUse[]; more: boolean }

/** So many lines of the index are read and judged at a time, and so many uses are enough of an answer. */
const PAGE = 300
const ENOUGH = 200
/** A save that was not heard of for so long was killed. */
const SAVING_MS = 30_000
const heaviest: readonly Standing[] = ['live', 'scheduled', 'approved', 'plain', 'past', 'trashed']

/** Who needs a document: what its own rows say today, found through the index, and what only a question can tell. */
export async function usesOf(payload: BasePayload, target: Whole): Promise<Found> {
  const { finders } = usesIn(payload)
  const names = namesOf(payload, target)
  const asked = await Promise.all(finders.filter(({ of }) => of === target.collection).map(({ find }) => find(payload, target.id)))
  const uses = asked.flat()
  const seen = new Set<string>([keyOf(target.collection, target.id)])
  let more = false
  for (let skip = 0, isLast = false; !isLast && !more; skip += PAGE) {
    const rows = await usesStoreOf(payload.db).sourcesOf(names, { limit: PAGE, skip })
    isLast = rows.length < PAGE
    uses.push(
      ...(await judge(
        payload,
        rows.filter(({ source }) => !seen.has(source)),
        names,
      )),
    )
    for (const { source } of rows) seen.add(source)
    more = !isLast && uses.length >= ENOUGH
  }
  return { uses: uses.sort(byWeight), more }
}

function byWeight(one: FoundUse, other: FoundUse): number {
  return heaviest.indexOf(one.standing) - heaviest.indexOf(other.standing)
}

async function judge(payload: BasePayload, rows: readonly UsesRow[], names: string[]): Promise<FoundUse[]> {
  const found: FoundUse[] = []
  const using = new Set<string>()
  for (const [collection, ids] of bySource(rows)) {
    const documents = await loadWhole(payload, collection, ids)
    const standings = await standingsOf(payload, collection, documents)
    for (const document of documents) {
      const uses = usesWithin(payload, { document, names, standing: standings.get(String(document.id)) ?? 'plain' })
      if (uses.length > 0) using.add(keyOf(collection, document.id))
      found.push(...uses)
    }
  }
  const saving = rows.filter(({ since, source }) => since > Date.now() - SAVING_MS && !using.has(source))
  return found.concat(await beingSaved(payload, saving))
}

function bySource(rows: readonly UsesRow[]): Map<string, Id[]> {
  const sources = new Map<string, Id[]>()
  for (const source of new Set(rows.map((row) => row.source))) {
    const parts = partsOf(source)
    if (!parts || parts.collection.startsWith(UNFINISHED)) continue
    sources.set(parts.collection, [...(sources.get(parts.collection) ?? []), parts.id])
  }
  return sources
}

type Using = { document: Whole; names: string[]; standing: Standing }

function usesWithin(payload: BasePayload, { document, names, standing }: Using): FoundUse[] {
  const { collection, id, newest, published } = document
  const { parts, records } = usesIn(payload)
  const ofPart = (field: string) => parts.some((part) => part.collection === collection && part.field === field)
  const ofRecord = (field: string) => field === 'savedBy' || records.some((record) => record.collection === collection && record.field === field)
  const title = titleOf(payload, document).zh
  const uses = new Map<string, FoundUse>()
  const note = (references: Reference[], weight: Standing) => {
    for (const { target, where, field } of references) {
      if (!names.includes(target) || ofPart(field)) continue
      const own = newest.deletedAt ? 'trashed' : ofRecord(field) ? 'past' : weight
      if (!uses.has(where.en)) uses.set(where.en, { collection, id, title, where, standing: own, field })
    }
  }
  if (published) note(referencesOf(payload, collection, published), 'live')
  note(referencesOf(payload, collection, newest), standing)
  return [...uses.values()]
}

/** How documents of a collection stand; a global is always live. */
export async function standingsOf(payload: BasePayload, collection: string, documents: readonly Whole[]): Promise<Map<string, Standing>> {
  if (payload.config.globals.some(({ slug }) => slug === collection)) return new Map([[collection, 'live']])
  const asked = usesIn(payload).standings.filter(({ of }) => of === collection)
  const ids = documents.map(({ id }) => id)
  const answers = ids.length > 0 ? await Promise.all(asked.map(({ ask }) => ask(payload, ids))) : []
  const standings = new Map<string, Standing>()
  for (const [id, standing] of answers.flatMap((answer) => [...answer])) {
    const known = standings.get(id)
    if (!known || heaviest.indexOf(standing) < heaviest.indexOf(known)) standings.set(id, standing)
  }
  return standings
}

const savingNow: Bilingual = { zh: '正在保存的改动', en: 'A change being saved' }

async function beingSaved(payload: BasePayload, rows: readonly UsesRow[]): Promise<FoundUse[]> {
  const found: FoundUse[] = []
  for (const { source } of rows) {
    const { collection, id } = partsOf(source) ?? { collection: '', id: '' }
    const [document] = await loadWhole(payload, collection, [id])
    found.push({ collection, id, title: document ? titleOf(payload, document).zh : '', where: savingNow, standing: 'plain' })
  }
  return found
}
