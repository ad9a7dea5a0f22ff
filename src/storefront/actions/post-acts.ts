import type { PayloadRequest } from 'payload'
import { deliverAgain } from '@/distribution/server'
import { requireAct, signedIn } from '@/people/server'
import { isDocumentId } from '@/platform/document-id'
import { DomainError } from '@/platform/errors'
import { withAct, type PostAct } from '../rules/post-act'
import { changePost, findPostRow, storedId, type PostRow } from './post-store'
import { findVersion, versionOf } from './post-versions'
import { asStored, type Stored } from './stored-fields'

const longestNote = 300

/** live → withdrawn: `{note?}`. Readers of its links are told, lists and feed leave it out. @throws DomainError */
export async function withdrawPost(req: PayloadRequest, id: string, body: Record<string, unknown>) {
  const person = requireAct('post.withdraw', req)
  return change(req, id, { act: 'withdrawn', by: String(person.id), note: noteIn(body) })
}

/** withdrawn → live, as it was. @throws DomainError */
export async function restorePost(req: PayloadRequest, id: string, body: Record<string, unknown>) {
  const person = requireAct('post.restore', req)
  return change(req, id, { act: 'restored', by: String(person.id), note: noteIn(body) })
}

/** An earlier version becomes what readers get, as a new delivery of the same approved bytes: `{version}`. @throws DomainError */
export async function putBackVersion(req: PayloadRequest, id: string, { version: key }: Record<string, unknown>) {
  requireAct('post.putBack', req)
  const row = await findPost(req, id)
  const version = typeof key === 'string' ? await findVersion(req.payload, key) : null
  if (version?.identity !== row.identity) throw versionUnknown()
  return deliverAgain(req, version.deliveryKey, row.order)
}

/** What taking a post down means, before it is done: addresses that lead to it, and pushes that are still to come. */
export async function describePost(req: PayloadRequest, id: string) {
  signedIn(req)
  const { payload } = req
  const row = await findPost(req, id)
  const [versions, pushes] = await Promise.all([
    payload.db.find<Stored & { id: string | number }>({
      collection: 'post-versions',
      where: { identity: { equals: row.identity } },
      sort: '-at',
      limit: 100,
      pagination: false,
    }),
    row.draftId === '' || !isDocumentId(payload, row.draftId)
      ? { docs: [] }
      : payload.find({
          collection: 'pushes',
          where: { and: [{ draft: { equals: storedId(payload, row.draftId) } }, { status: { equals: 'scheduled' } }] },
          sort: 'dueAt',
          pagination: false,
          depth: 0,
          overrideAccess: true,
        }),
  ])
  const all = versions.docs.map((found) => versionOf(asStored(found) as Stored))
  return {
    ...{ id: row.id, status: row.status, title: row.title, slug: row.slug, draftId: row.draftId, acts: row.acts, current: row.version },
    ...{ publishedAt: row.publishedAt, changedAt: row.changedAt },
    shortLinks: all.filter(({ shortCode }) => shortCode !== null).length,
    pushes: pushes.docs.map(({ id: push, dueAt }) => ({ id: push, dueAt })),
    versions: all.map(({ source: _, ...version }) => version),
  }
}

async function findPost({ payload }: PayloadRequest, id: string): Promise<PostRow> {
  const row = isDocumentId(payload, id) ? await findPostRow({ payload }, { id: { equals: storedId(payload, id) } }) : null
  if (row) return row
  throw new DomainError({
    code: 'POST_UNKNOWN',
    status: 404,
    text: { zh: `没有编号为 ${id} 的店铺文章，请刷新列表。`, en: `There is no post with the id ${id}. Reload the list.` },
  })
}

function versionUnknown(): DomainError {
  return new DomainError({
    code: 'VERSION_UNKNOWN',
    status: 404,
    text: { zh: '这篇文章没有这个版本，请刷新后再选。', en: 'The post has no such version. Reload and choose again.' },
  })
}

async function change(req: PayloadRequest, id: string, { act, by, note }: Omit<PostAct, 'at'>) {
  const at = new Date().toISOString()
  const status = act === 'withdrawn' ? 'withdrawn' : 'live'
  for (;;) {
    const row = await findPost(req, id)
    if (row.status === status) throw alreadySo(row)
    const acts = withAct(row.acts, { act, at, by, note })
    if (await changePost(req, row, { status, withdrawnAt: status === 'withdrawn' ? at : null, acts })) return { id: row.id, status }
  }
}

function noteIn({ note }: Record<string, unknown>): string {
  return typeof note === 'string' ? note.trim().slice(0, longestNote) : ''
}

function alreadySo({ title, status }: PostRow): DomainError {
  const isLive = status === 'live'
  return new DomainError({
    code: 'POST_STATE',
    status: 409,
    text: {
      zh: `《${title}》现在是「${isLive ? '在店' : '已撤下'}」，不用再${isLive ? '恢复' : '撤下'}。请刷新后再看。`,
      en: `“${title}” is ${isLive ? 'live' : 'taken down'} already. Reload and look again.`,
    },
  })
}
