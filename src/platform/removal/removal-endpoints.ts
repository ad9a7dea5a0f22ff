import { type Access, type CollectionSlug, type Endpoint, type PayloadRequest, type Where } from 'payload'
import { documentAct, readBody } from '../endpoint'
import { DomainError } from '../errors'
import { languageOf } from '../language'
import type { Id } from '../uses/declaration'
import { collectionIn, titleOf } from '../uses/documents'
import { usesOf } from '../uses/uses-of'
import { requireAccess, slugOf } from './asked'
import { purgeAsked } from './purge-document'
import { inTheWay, notFound, sayUses, stillUsed } from './refusals'
import { replacementEndpoints } from './replacement-endpoints'
import { restoreDocument } from './restore-document'
import { readWhole, trashDocument } from './trash-document'

/**
 * Deleting is moving to the trash; deleting what lies there is deleting it for good. These stand before Payload's own
 * endpoints of the same address.
 */
export function removalEndpoints(mayPurge: Access): Endpoint[] {
  return [
    documentAct('/:id/restore', async (req, id) => {
      await requireAccess(req, 'delete', id)
      const restored = await restoreDocument(req.payload, { collection: slugOf(req), id })
      return { id: restored.at(-1)?.id, restored }
    }),
    ...replacementEndpoints,
    { path: '/:id', method: 'delete', handler: async (req) => Response.json(await remove(req, String(req.routeParams?.id), mayPurge)) },
    { path: '/', method: 'delete', handler: (req) => removeMany(req, mayPurge) },
    { path: '/:id', method: 'patch', handler: trashByUpdate },
    { path: '/', method: 'patch', handler: trashByUpdate },
  ]
}

/** `GET /api/<collection>/:id/uses`: who needs a document, for every collection. */
export const usesEndpoint: Endpoint = { path: '/:id/uses', method: 'get', handler: async (req) => Response.json(await listUses(req)) }

async function listUses(req: PayloadRequest) {
  const id = String(req.routeParams?.id)
  await requireAccess(req, 'read', id)
  const whole = await readWhole(req.payload, { collection: slugOf(req), id })
  const found = await usesOf(req.payload, whole)
  const blocking = inTheWay(req.payload, found, { collection: whole.collection })
  return {
    uses: sayUses(req.payload, found.uses, { language: languageOf(req.i18n?.language), blocking }),
    more: found.more,
    title: titleOf(req.payload, whole),
  }
}

async function remove(req: PayloadRequest, id: string, mayPurge: Access) {
  await requireAccess(req, 'delete', id)
  const target = { collection: slugOf(req), id }
  const whole = await readWhole(req.payload, target)
  if (!whole.newest.deletedAt) {
    const trashed = await trashDocument(req, target)
    return { doc: { id: trashed.id }, trashed, message: req.t('general:titleTrashed', { label: '', title: trashed.title }) }
  }
  if ((await mayPurge({ req, id: id as never })) !== true) throw notYetForGood()
  const purged = await purgeAsked(req, target)
  return { doc: { id: purged.id }, purged, message: req.t('general:titleDeleted', { label: '', title: purged.title }) }
}

function notYetForGood(): DomainError {
  return new DomainError({
    code: 'ONLY_ADMINISTRATORS_PURGE',
    status: 403,
    text: {
      zh: '回收站里的内容到期自动清除，提前永久删除要由管理员来做。',
      en: 'What is in the trash is deleted when its term is over; only an administrator deletes it before that.',
    },
  })
}

type Failure = { id: Id; message: string; code: string; data: Record<string, unknown> }

/**
 * Many at once: all of them or, when the request says `partly=true`, those that can go. Answers in the form of Payload's
 * own endpoint, `docs` and `errors`, with the places of use beside each error.
 */
async function removeMany(req: PayloadRequest, mayPurge: Access): Promise<Response> {
  const slug = slugOf(req)
  const { where, partly, trash } = req.query as { where?: Where; partly?: string; trash?: string }
  if (!where) throw new DomainError({ code: 'WHERE_MISSING', text: { zh: '没有说明要删除哪些。', en: 'Say which documents to delete (`where`).' } })
  await requireAccess(req, 'delete', '')
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where,
    trash: trash === 'true',
    draft: true,
    depth: 0,
    limit: 500,
    overrideAccess: false,
    req,
  })
  const ids = docs.map(({ id }) => id as Id)
  const failures = partly === 'true' ? [] : await whyNotAll(req, slug, ids)
  const done: { id: Id }[] = []
  if (failures.length === 0) {
    for (const id of ids) {
      const failure = await attempt(req, id, async () => void done.push((await remove(forOne(req), String(id), mayPurge)).doc))
      if (failure) failures.push(failure)
    }
  }
  return Response.json(
    { docs: done, errors: failures, message: summary(req, done.length, failures.length) },
    { status: failures.length > 0 && done.length === 0 ? 409 : 200 },
  )
}

/** Each document is written under a claim of its own. */
function forOne(req: PayloadRequest): PayloadRequest {
  return Object.assign(Object.create(Object.getPrototypeOf(req) as object) as PayloadRequest, req, { context: { ...req.context } })
}

async function whyNotAll(req: PayloadRequest, slug: string, ids: Id[]): Promise<Failure[]> {
  const failures: Failure[] = []
  for (const id of ids) {
    const failure = await attempt(req, id, async () => {
      const whole = await readWhole(req.payload, { collection: slug, id })
      const blocking = inTheWay(req.payload, await usesOf(req.payload, whole), { collection: slug, forGood: Boolean(whole.newest.deletedAt) })
      if (blocking.length > 0) throw stillUsed(req.payload, whole, { blocking, language: languageOf(req.i18n?.language) })
    })
    if (failure) failures.push(failure)
  }
  return failures
}

async function attempt(req: PayloadRequest, id: Id, act: () => Promise<void>): Promise<Failure | null> {
  try {
    await act()
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { id, code: error.code, message: error.text[languageOf(req.i18n?.language)], data: error.data }
  }
}

function summary(req: PayloadRequest, done: number, failed: number): string {
  if (languageOf(req.i18n?.language) === 'en') {
    return failed === 0 ? `${done} moved to the trash.` : `${done} moved to the trash, ${failed} not: see the reasons.`
  }
  return failed === 0 ? `已移入回收站 ${done} 条。` : `移入回收站 ${done} 条，${failed} 条没有删除，原因见列表。`
}

/** Payload's own screens delete and restore by updating `deletedAt`; any other update goes on to Payload. */
async function trashByUpdate(req: PayloadRequest): Promise<Response> {
  const id = req.routeParams?.id === undefined ? null : String(req.routeParams.id)
  const text = req.headers.get('content-type')?.startsWith('application/json') ? await req.text?.() : undefined
  const body = await readBody({ ...req, text: () => Promise.resolve(text ?? '') } as PayloadRequest)
  if (!('deletedAt' in body)) return goOn(req, text)
  const ids = id === null ? await chosen(req) : [id]
  const docs: { id: Id }[] = []
  const errors: Failure[] = []
  for (const one of ids) {
    const failure = await attempt(req, one, async () => {
      await requireAccess(req, 'delete', String(one))
      const target = { collection: slugOf(req), id: one }
      if (body.deletedAt) await trashDocument(forOne(req), target)
      else await restoreDocument(req.payload, target)
      docs.push({ id: one })
    })
    if (failure && id !== null) {
      throw new DomainError({ code: failure.code, status: 409, text: { zh: failure.message, en: failure.message }, data: failure.data })
    }
    if (failure) errors.push(failure)
  }
  return Response.json(id === null ? { docs, errors, message: summary(req, docs.length, errors.length) } : { doc: docs[0], message: '' })
}

async function chosen(req: PayloadRequest): Promise<Id[]> {
  const { where, trash } = req.query as { where?: Where; trash?: string }
  if (!where) throw notFound()
  const { docs } = await req.payload.find({
    collection: slugOf(req) as CollectionSlug,
    where,
    trash: trash === 'true',
    draft: true,
    depth: 0,
    limit: 500,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id }) => id as Id)
}

async function goOn(req: PayloadRequest, text: string | undefined): Promise<Response> {
  const isSame = ({ path, method, handler }: Endpoint) =>
    method === 'patch' && path === (req.routeParams?.id === undefined ? '/' : '/:id') && handler !== trashByUpdate
  const endpoints = collectionIn(req.payload, slugOf(req))?.endpoints
  const payloads = endpoints ? endpoints.find(isSame) : undefined
  if (!payloads) throw notFound()
  if (text !== undefined) Object.assign(req, { text: () => Promise.resolve(text) })
  return payloads.handler(req)
}
