import type { CollectionSlug, Payload } from 'payload'
import { isSlug } from '@/platform/slug'
import { describe, expect, test } from '../distribution/scene'

type Copied = { id: string | number; slug?: string | null; stage?: string; _status?: string; revision?: number; filename?: string }

/** Stored as a database of an earlier version has it: no save would let it in. */
async function storeSlug(payload: Payload, draft: string | number, slug: string): Promise<void> {
  const { docs } = await payload.findVersions({
    collection: 'drafts',
    where: { parent: { equals: draft } },
    limit: 1,
    sort: '-updatedAt',
    depth: 0,
    overrideAccess: true,
  })
  const { id, createdAt, updatedAt, version } = docs[0]!
  const versionData = { parent: draft, latest: true, createdAt, updatedAt, version: { ...version, slug } } as never
  await payload.db.updateVersion({ collection: 'drafts', id, versionData })
}

describe('a copy', () => {
  test('of a draft that is approved, and a copy of the copy, has a free address, no approval and no log', async ({ scene, payload, requestAs }) => {
    const id = await scene.approvedDraft([await scene.channel()])
    let from: string | number = id
    const slugs = new Set<string>()
    for (let round = 0; round < 4; round++) {
      const copy = (await payload.duplicate({ collection: 'drafts', id: from as never, overrideAccess: false, req: await requestAs('editor') })) as Copied
      expect(isSlug(copy.slug ?? '')).toBe(true)
      slugs.add(copy.slug ?? '')
      expect(copy).toMatchObject({ stage: 'inWriting', _status: 'draft', revision: 1 })
      expect((await payload.count({ collection: 'reviews', where: { draft: { equals: copy.id } }, overrideAccess: true })).totalDocs).toBe(0)
      from = round === 1 ? id : copy.id
    }
    expect(slugs.size).toBe(4)
  })

  test.for(['products', 'product-categories', 'topics', 'occasions', 'promotions', 'assets'] as const)(
    'of %s can be made again and again',
    async (collection, { scene, payload, requestAs }) => {
      const made: Record<string, () => Promise<string | number>> = {
        products: () => scene.product({ slug: `long-${'a'.repeat(70)}` }),
        'product-categories': async () =>
          (await payload.create({ collection: 'product-categories', data: { title: '雪乡', slug: 'snow' }, overrideAccess: true })).id,
        topics: async () =>
          (
            await payload.create({
              collection: 'topics',
              data: { title: '冬天', draftType: 'opinion', form: 'story', stage: 'approved' },
              overrideAccess: true,
            })
          ).id,
        occasions: async () =>
          (
            await payload.create({
              collection: 'occasions',
              data: { title: '冬至', kind: 'festival', startsOn: '2026-12-21', endsOn: '2026-12-22' },
              overrideAccess: true,
            })
          ).id,
        promotions: async () =>
          (
            await payload.create({
              collection: 'promotions',
              data: { title: '早鸟', kind: 'coupon', amountMinor: 100, thresholdMinor: 1000, startsAt: '2020-01-01T00:00:00Z', endsAt: '2020-02-01T00:00:00Z' },
              overrideAccess: true,
            })
          ).id,
        assets: () => scene.asset(),
      }
      const id = await made[collection]!()
      const copies: Copied[] = []
      for (const from of [0, 1, 2]) {
        const source = from === 2 ? copies[0]!.id : id
        copies.push(
          (await payload.duplicate({
            collection: collection as CollectionSlug,
            id: source as never,
            overrideAccess: false,
            req: await requestAs('administrator'),
          })) as Copied,
        )
      }
      for (const { slug } of copies) if (slug !== undefined) expect(isSlug(slug ?? '')).toBe(true)
      if (collection === 'products') expect(copies.map(({ _status }) => _status)).toEqual(['draft', 'draft', 'draft'])
      if (collection === 'topics') expect(copies.map(({ stage }) => stage)).toEqual(['proposed', 'proposed', 'proposed'])
      if (collection === 'assets') expect(new Set(copies.map(({ filename }) => filename)).size).toBe(3)
    },
  )
})

describe('an address', () => {
  const bad = ['../../admin', 'page/2', 'page', 'admin', 'a'.repeat(300), 'a b', '<script>', '中文', '-a', 'A', 'a--b', 'a%20b']
  const words = (error: unknown) => JSON.stringify((error as { data?: unknown }).data ?? String(error))

  test('that is none is refused by every way of saving a draft or a product', async ({ scene, payload, requestAs }) => {
    const draft = await scene.draft([], { data: { stage: 'inWriting' } })
    const product = await scene.product()
    for (const slug of bad) {
      const req = await requestAs('administrator')
      const ways = [
        payload.update({ collection: 'drafts', id: draft, draft: true, autosave: true, data: { slug }, overrideAccess: false, req }),
        payload.update({ collection: 'drafts', id: draft, draft: true, data: { slug }, overrideAccess: true }),
        payload.create({
          collection: 'drafts',
          draft: true,
          data: { title: '新', draftType: 'opinion', form: 'story', stage: 'inWriting', theme: 'sea', slug },
          overrideAccess: true,
        }),
        payload.update({ collection: 'products', id: product, draft: true, data: { slug }, overrideAccess: true }),
        payload.create({ collection: 'product-categories', data: { title: '分类', slug }, overrideAccess: true }),
      ]
      const settled = await Promise.allSettled(ways)
      expect({ slug, outcomes: settled.map(({ status }) => status) }).toEqual({ slug, outcomes: ways.map(() => 'rejected') })
      const reason = (settled[0] as PromiseRejectedResult).reason as unknown
      expect(words(reason)).toContain('网址')
    }
  })

  test('that stands since before does not keep other changes from being saved', async ({ scene, payload }) => {
    const draft = await scene.draft([], { data: { stage: 'inWriting' } })
    await payload.db.updateOne({ collection: 'drafts', id: draft, data: { slug: 'old slug' } })
    await storeSlug(payload, draft, 'old slug')
    const saved = await payload.update({ collection: 'drafts', id: draft, draft: true, data: { title: '改了标题' }, overrideAccess: true })
    expect(saved).toMatchObject({ title: '改了标题', slug: 'old slug' })
  })

  test('that another document has, drafted or in the trash, is refused by name', async ({ scene, payload, requestAs }) => {
    const { trashDocument } = await import('@/platform/removal/trash-document')
    const first = await scene.draft([], { data: { title: '先到的', slug: 'first-come', stage: 'inWriting' } })
    const second = await scene.draft([], { data: { stage: 'inWriting' } })
    const take = () => payload.update({ collection: 'drafts', id: second, draft: true, data: { slug: 'first-come' }, overrideAccess: true }).catch(words)
    expect(await take()).toContain('先到的')
    await trashDocument(await requestAs('editor'), { collection: 'drafts', id: first })
    expect(await take()).toContain('回收站里的《先到的》')
  })

  test('that a shop post could not have is named before approval', async ({ scene, payload, requestAs }) => {
    const { describeVariants } = await import('@/distribution/actions/describe-variants')
    const channel = await scene.channel()
    const draft = await scene.draft([channel])
    await storeSlug(payload, draft, 'page/2')
    expect(JSON.stringify(await describeVariants(await requestAs('reviewer'), draft))).toContain('SLUG_REFUSED')
  })
})
