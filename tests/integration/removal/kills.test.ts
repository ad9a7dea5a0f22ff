import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { settleRemovals } from '@/platform/removal/settle'
import { sweepFiles } from '@/platform/removal/sweep-files'
import { purgeDocument } from '@/platform/removal/purge-document'
import { restoreDocument } from '@/platform/removal/restore-document'
import { trashDocument } from '@/platform/removal/trash-document'
import { killAtWrite } from '../../support/kill-at-write'
import { describe, expect, test, type Scene } from '../distribution/scene'

type Id = string | number

/** What stands of a draft, row by row. */
async function rowsOf(payload: Payload, id: Id) {
  const [main, versions, reviews, journal] = await Promise.all([
    payload.find({ collection: 'drafts', where: { id: { equals: id } }, trash: true, depth: 0, overrideAccess: true }),
    payload.findVersions({ collection: 'drafts', where: { parent: { equals: id } }, trash: true, depth: 0, limit: 0, overrideAccess: true }),
    payload.find({ collection: 'reviews', where: { draft: { equals: id } }, depth: 0, limit: 0, overrideAccess: true }),
    payload.find({ collection: 'removals', where: { document: { equals: `drafts:${id}` } }, depth: 0, overrideAccess: true }),
  ])
  const marks = new Set([...main.docs.map(({ deletedAt }) => Boolean(deletedAt)), ...versions.docs.map(({ version }) => Boolean(version.deletedAt))])
  return {
    main: main.docs.length,
    versions: versions.docs.length,
    latest: versions.docs.filter(({ latest }) => latest).length,
    reviews: reviews.docs.length,
    journal: journal.docs.map(({ state }) => state),
    marks: [...marks],
  }
}

type Killing = { prepare: () => Promise<Id>; act: (id: Id) => Promise<unknown>; look: (id: Id) => Promise<void> }

/** Kills an act before its first, second, third … write, starts again, and looks; until the act gets through. Answers how often. */
async function killEverywhere(payload: Payload, { prepare, act, look }: Killing): Promise<number> {
  for (let write = 1; write < 60; write++) {
    const id = await prepare()
    const wasKilled = await killAtWrite(payload, write, () => act(id))
    await settleRemovals(payload)
    await look(id)
    if (!wasKilled) return write - 1
  }
  throw new Error('the act never got through')
}

const approvedOn = async (scene: Scene, channel: string) => scene.approvedDraft([channel])

describe('killed before any of its writes', () => {
  test('a move to the trash is done or undone, never half', async ({ scene, payload, requestAs }) => {
    const channel = await scene.channel()
    const outcomes = new Set<string>()
    const kills = await killEverywhere(
      payload,
      () => approvedOn(scene, channel),
      async (id) => trashDocument(await requestAs('editor'), { collection: 'drafts', id }),
      async (id) => {
        const rows = await rowsOf(payload, id)
        expect(rows).toMatchObject({ main: 1, latest: 1, reviews: 1, marks: { length: 1 } })
        expect(rows.versions).toBeGreaterThan(1)
        expect(rows.journal).toEqual(rows.marks[0] ? ['trashed'] : [])
        outcomes.add(String(rows.marks[0]))
      },
    )
    expect(kills).toBeGreaterThanOrEqual(3)
    expect([...outcomes].sort()).toEqual(['false', 'true'])
  })

  test('a restoration brings all back or leaves it in the trash', async ({ scene, payload, requestAs }) => {
    const channel = await scene.channel()
    const kills = await killEverywhere(
      payload,
      async () => {
        const id = await approvedOn(scene, channel)
        await trashDocument(await requestAs('editor'), { collection: 'drafts', id })
        return id
      },
      (id) => restoreDocument(payload, { collection: 'drafts', id }),
      async (id) => {
        const rows = await rowsOf(payload, id)
        expect(rows).toMatchObject({ main: 1, latest: 1, reviews: 1, marks: { length: 1 } })
        expect(rows.journal).toEqual(rows.marks[0] ? ['trashed'] : [])
      },
    )
    expect(kills).toBeGreaterThanOrEqual(3)
  })

  test('a deletion for good leaves the whole or nothing', async ({ scene, payload, requestAs }) => {
    const channel = await scene.channel()
    const kills = await killEverywhere(
      payload,
      async () => {
        const id = await approvedOn(scene, channel)
        await trashDocument(await requestAs('editor'), { collection: 'drafts', id })
        return id
      },
      (id) => purgeDocument(payload, { collection: 'drafts', id }, { language: 'zh', by: null }),
      async (id) => {
        const rows = await rowsOf(payload, id)
        if (rows.main > 0) expect(rows).toMatchObject({ main: 1, latest: 1, reviews: 1, journal: ['trashed'], marks: [true] })
        else expect(rows).toEqual({ main: 0, versions: 0, latest: 0, reviews: 0, journal: [], marks: [] })
      },
    )
    expect(kills).toBeGreaterThanOrEqual(3)
  })

  test('the deletion of a picture leaves no file without its row and no row without its file', async ({ scene, payload, requestAs, dataDir }) => {
    const media = path.join(dataDir, 'media')
    await killEverywhere(
      payload,
      async () => {
        const id = await scene.asset()
        await trashDocument(await requestAs('designer'), { collection: 'assets', id })
        return id
      },
      (id) => purgeDocument(payload, { collection: 'assets', id }, { language: 'zh', by: null }),
      async () => {
        const { docs } = await payload.find({ collection: 'assets', trash: true, limit: 0, depth: 0, overrideAccess: true })
        const named = docs.flatMap(({ filename, sizes }) => [filename, sizes?.thumb?.filename, sizes?.card?.filename].flatMap((name) => name ?? []))
        expect(named.filter((name) => !existsSync(path.join(media, name)))).toEqual([])
        expect(readdirSync(media).filter((name) => !named.includes(name))).toEqual([])
      },
    )
  })

  test('an upload leaves nothing behind once the folder is swept', async ({ scene, payload, dataDir }) => {
    for (let write = 1; write <= 3; write++) {
      await killAtWrite(payload, write, () => scene.asset())
      await settleRemovals(payload)
      await sweepFiles({ payload, aside: path.join(dataDir, 'aside'), before: Date.now() + 60_000 })
      const { docs } = await payload.find({ collection: 'assets', trash: true, limit: 0, depth: 0, overrideAccess: true })
      const named = docs.flatMap(({ filename, sizes }) => [filename, sizes?.thumb?.filename, sizes?.card?.filename].flatMap((name) => name ?? []))
      expect(readdirSync(path.join(dataDir, 'media')).sort()).toEqual(named.sort())
    }
  })

  test('a save of a draft or a product leaves exactly one newest version, the same in the list and in the shop', async ({ scene, payload }) => {
    for (const collection of ['drafts', 'products'] as const) {
      for (let write = 1; write <= 8; write++) {
        const id = collection === 'drafts' ? await scene.draft([]) : await scene.product()
        const data = { title: `改到一半 ${write}`, ...(collection === 'products' ? { _status: 'published' as const } : {}) }
        await killAtWrite(payload, write, () => payload.update({ collection, id: id as never, draft: collection === 'drafts', data, overrideAccess: true }))
        await settleRemovals(payload)
        const { docs } = await payload.findVersions({
          collection,
          where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
          depth: 0,
          overrideAccess: true,
        })
        expect({ collection, write, latest: docs.length }).toEqual({ collection, write, latest: 1 })
        if (collection === 'products') {
          const shown = await payload.findByID({ collection, id: id as never, depth: 0, overrideAccess: true })
          expect(docs[0]?.version).toMatchObject({ title: shown.title })
        }
      }
    }
  })

  test('the creation of a draft that refers to a picture is known to the index, or there is no draft', async ({ scene, payload }) => {
    const { usesOf } = await import('@/platform/uses/uses-of')
    const { loadWhole } = await import('@/platform/uses/documents')
    const picture = await scene.asset()
    for (let write = 1; write <= 8; write++) {
      await killAtWrite(payload, write, () => scene.draft([], { data: { cover: picture } }))
      await settleRemovals(payload)
    }
    const { totalDocs } = await payload.count({ collection: 'drafts', where: { cover: { equals: picture } }, overrideAccess: true })
    const [whole] = await loadWhole(payload, 'assets', [picture])
    expect(new Set((await usesOf(payload, whole!)).uses.map(({ id }) => id)).size).toBe(totalDocs)
    expect(totalDocs).toBeGreaterThan(0)
  })
})
