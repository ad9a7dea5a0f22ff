import { createLocalReq, type BasePayload, type CollectionSlug, type GlobalSlug, type PayloadRequest } from 'payload'
import { DomainError, StaleSaveError } from '../errors'
import { contentChanged } from '../events'
import { keyOf, partsOf, type Id, type StoredDocument } from '../uses/declaration'
import { loadWhole, titleOf, type Whole } from '../uses/documents'
import type { Swap } from '../uses/swap-references'
import { usesOf } from '../uses/uses-of'
import { endEntry, entryOf, writeEntry, type Entry } from './journal'
import { planReplacement, swapIn, whyStays, type Plan } from './plan-replacement'
import { restoreDocument } from './restore-document'
import { unlessStale } from './unless-stale'
import { writePast } from './write-past'

type Asked = { collection: string; id: Id; other: Id; seen: unknown }

/**
 * Puts another document everywhere in place of this one. Once the journal says so it is carried through, whatever
 * happens; a kill in the middle is finished at the next start. Answers what was changed and what stays as it is.
 * @throws DomainError what `planReplacement` throws, `CONSEQUENCES_NOT_NAMED` with the plan when `seen` is not of it
 */
export async function replaceDocument(req: PayloadRequest, { seen, ...asked }: Asked): Promise<Plan & { isWhole: boolean }> {
  const { payload } = req
  const unfinished = await entryOf(payload, keyOf(asked.collection, asked.id))
  if (unfinished?.state === 'replacing') await finishReplacing(payload, unfinished)
  const plan = await planReplacement(payload, asked)
  if (plan.from.newest.deletedAt) throw inTrash(payload, plan.from)
  if (seen !== plan.seen) throw notNamed(payload, plan)
  const entry = await writeEntry(payload, {
    document: keyOf(plan.from.collection, plan.from.id),
    title: titleOf(payload, plan.from).zh,
    state: 'replacing',
    by: req.user?.id ?? null,
    at: new Date(),
    to: keyOf(plan.to.collection, plan.to.id),
  })
  return { ...plan, isWhole: await finishReplacing(payload, entry) }
}

/** Every step may be repeated; the line of the journal goes last. False when a place is still claimed by a save that was killed: it is tried again. */
export async function finishReplacing(payload: BasePayload, entry: Entry): Promise<boolean> {
  let isWhole = true
  const [from, to] = [await wholeOf(payload, entry.document), await wholeOf(payload, entry.to ?? '')]
  if (from && to) {
    // Moved to the trash by somebody who came in between: what is about to be shown everywhere comes back.
    if (to.newest.deletedAt) await restoreDocument(payload, to)
    const req = await requestOf(payload, entry.by)
    // Each place once: whoever puts it back meanwhile wants it there.
    const tried = new Set<string>()
    for (let left = await placesLeft(payload, from, to); left.length > 0; left = await placesLeft(payload, from, to)) {
      const untried = left.filter((key) => !tried.has(key))
      if (untried.length === 0) break
      for (const key of untried) {
        tried.add(key)
        if (!(await unlessStale(() => replaceIn(req, key, { from, to })))) isWhole = false
      }
    }
  }
  if (isWhole) await endEntry(payload, entry, 'replacing')
  return isWhole
}

async function wholeOf(payload: BasePayload, key: string): Promise<Whole | undefined> {
  const parts = partsOf(key)
  return parts ? (await loadWhole(payload, parts.collection, [parts.id]))[0] : undefined
}

/** The documents that still show it and do not have to. */
async function placesLeft(payload: BasePayload, from: Whole, to: Whole): Promise<string[]> {
  const { uses } = await usesOf(payload, from)
  const current = uses.filter((use) => use.standing !== 'past' && use.standing !== 'trashed' && whyStays(payload, use, to) === null)
  return [...new Set(current.map(({ collection, id }) => keyOf(collection, id)))]
}

/** As the person who asked: what they agreed to does not have to be agreed to again in each document. */
async function requestOf(payload: BasePayload, by: unknown): Promise<PayloadRequest> {
  const id = typeof by === 'object' && by !== null ? (by as { id: Id }).id : (by as Id | null | undefined)
  const [user] = id === null || id === undefined ? [] : await loadWhole(payload, 'users', [id])
  return createLocalReq({ user: user ? ({ ...user.newest, collection: 'users' } as never) : undefined, context: { consequencesAreNamed: true } }, payload)
}

type Pair = { from: Whole; to: Whole }

async function replaceIn(req: PayloadRequest, key: string, { from, to }: Pair): Promise<void> {
  const { payload } = req
  const swap: Swap = { from: keyOf(from.collection, from.id), to: { key: keyOf(to.collection, to.id), id: to.id } }
  const whole = await wholeOf(payload, key)
  if (!whole) return
  const { collection, newest, published } = whole
  const isAhead = published !== null && newest._status !== 'published'
  const shown = isAhead ? swapIn(payload, { slug: collection, content: published }, swap) : {}
  const change = swapIn(payload, { slug: collection, content: newest }, swap)
  // What readers have and what is being written are two contents: publishing the one would publish the other.
  if (Object.keys(shown).length > 0) await writePast(payload, { whole, change: shown, only: 'published' })
  if (Object.keys(change).length > 0) await save(req, whole, change)
  contentChanged({ collection, id: String(whole.id) })
}

/** A save like any other, so that histories, approvals and pages follow. What it refuses for other reasons is written past it: all places change or none. */
async function save(req: PayloadRequest, whole: Whole, change: StoredDocument): Promise<void> {
  const { payload } = req
  const { collection, id, newest } = whole
  const own = Object.assign(Object.create(Object.getPrototypeOf(req) as object) as PayloadRequest, req, { context: { ...req.context } })
  const data = { ...change, ...(typeof newest.revision === 'number' ? { revision: newest.revision } : {}) } as never
  if (collection === String(id)) {
    await payload.updateGlobal({ slug: collection as GlobalSlug, data, depth: 0, overrideAccess: true, req: own })
    return
  }
  const draft = newest._status === 'draft'
  try {
    await payload.update({ collection: collection as CollectionSlug, id, data, draft, depth: 0, overrideAccess: true, req: own })
  } catch (error) {
    if (error instanceof StaleSaveError || !isRefusal(error)) throw error
    await writePast(payload, { whole, change, only: 'newest' })
  }
}

function isRefusal(error: unknown): boolean {
  const status = (error as { status?: unknown } | null)?.status
  return error instanceof DomainError || (typeof status === 'number' && status >= 400 && status < 500)
}

function inTrash(payload: BasePayload, from: Whole): DomainError {
  const { zh, en } = titleOf(payload, from)
  return new DomainError({
    code: 'IN_TRASH',
    status: 409,
    text: { zh: `「${zh}」在回收站里，没有地方在用它。要换请先恢复。`, en: `“${en}” is in the trash and used nowhere. Restore it first to replace it.` },
  })
}

function notNamed(payload: BasePayload, plan: Plan): DomainError {
  const { zh, en } = titleOf(payload, plan.from)
  return new DomainError({
    code: 'CONSEQUENCES_NOT_NAMED',
    status: 409,
    text: {
      zh: `「${zh}」用在 ${plan.changes.length} 处，和你看到的不一样了，什么都没有换。请看过这份清单再确认。`,
      en: `“${en}” is used in ${plan.changes.length} places, which is not what you were shown. Nothing was changed; look at the list and confirm again.`,
    },
    data: { seen: plan.seen, changes: plan.changes.length, stays: plan.stays.length },
  })
}
