import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Role } from '@/people'
import { makeLogger } from '@/platform/logging'
import { keepSearch, type KeptSearch } from '@/platform/search/keep-search'
import type { SearchHit } from '@/platform/search/declaration'
import { searchEndpoint } from '@/platform/search/search-endpoint'
import { describe, expect, test as base } from '../../support/fixtures'
import { until } from '../../support/started-server'

type Answer = { status: number; results: SearchHit[]; isPartial?: boolean }
type Asking = (role: Role | null, query: Record<string, unknown>) => Promise<Answer>

let kept: KeptSearch | null = null

async function start(payload: Payload, dataDir: string): Promise<KeptSearch> {
  kept = keepSearch({ payload, dataDir, logger: makeLogger('silent'), pollMs: 0 })
  await kept.ready
  return kept
}

async function stop(): Promise<void> {
  await kept?.stop()
  kept = null
}

const test = base.extend<{ ask: Asking; found: (words: string, collections?: string) => Promise<string[]> }>({
  ask: async ({ payload, dataDir, requestAs }, use) => {
    await start(payload, dataDir)
    await use(async (role, query) => {
      await kept?.settled()
      const req: PayloadRequest = Object.assign(await requestAs(role), { query })
      try {
        const answer = await searchEndpoint.handler(req)
        return { status: answer.status, ...((await answer.json()) as { results: SearchHit[] }) }
      } catch (error) {
        return { status: (error as { status: number }).status, results: [] }
      }
    })
    await stop()
  },
  found: async ({ ask }, use) => {
    await use(async (words, collections) => (await ask('editor', { q: words, in: collections })).results.map(({ title }) => title))
  },
})

const bodyOf = (text: string) => ({
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '' as const, indent: 0 },
    children: [{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0, children: [{ type: 'text', version: 1, text }] }],
  },
})

async function draft(payload: Payload, title: string, text: string) {
  return payload.create({
    collection: 'drafts',
    data: { title, body: bodyOf(text), draftType: 'opinion', form: 'story', theme: 'sea' } as never,
    draft: true,
    depth: 0,
    overrideAccess: true,
  })
}

describe('the one search', () => {
  test('finds what a draft says, as it was typed last, and what its title sounds like', async ({ payload, found }) => {
    const { id } = await draft(payload, '束河三日', '清晨的四方街很安静')
    expect(await found('方街很')).toEqual(['束河三日'])
    await payload.update({ collection: 'drafts', id, data: { body: bodyOf('傍晚的白沙壁画') as never }, draft: true, autosave: true, overrideAccess: true })
    expect(await found('方街很')).toEqual([])
    expect(await found('白沙')).toEqual(['束河三日'])
    expect(await found('shsr')).toEqual(['束河三日'])
  })

  test('finds topics, products, pictures and posts beside each other, or in one of them alone', async ({ payload, found }) => {
    await payload.create({ collection: 'topics', data: { title: '喀纳斯的秋', draftType: 'opinion' } as never, overrideAccess: true })
    await payload.db.create({ collection: 'assets', data: { title: '秋色', alt: '喀纳斯湖', revision: 1, createdAt: now(), updatedAt: now() } })
    // Written past Payload's operations, so nothing told the search of it: the next start finds it.
    await stop()
    await start(payload, dataDirOf())
    expect((await found('喀纳斯')).sort()).toEqual(['喀纳斯的秋', '秋色'].sort())
    expect(await found('喀纳斯', 'assets')).toEqual(['秋色'])
  })

  test('leaves out what is in the trash until it is restored', async ({ payload, found }) => {
    const { id } = await draft(payload, '可可托海', '三号矿坑')
    await payload.update({ collection: 'drafts', id, data: { deletedAt: now() } as never, overrideAccess: true })
    expect(await found('三号矿坑')).toEqual([])
    await payload.update({ collection: 'drafts', id, trash: true, data: { deletedAt: null } as never, overrideAccess: true })
    expect(await found('三号矿坑')).toEqual(['可可托海'])
  })

  test('answers nothing that is gone, although the index still holds it', async ({ payload, found }) => {
    const { id } = await draft(payload, '禾木', '白桦林里的木屋')
    expect(await found('白桦林')).toEqual(['禾木'])
    await payload.db.deleteOne({ collection: 'drafts', where: { id: { equals: id } } })
    await payload.db.deleteVersions({ collection: 'drafts', where: { parent: { equals: id } } })
    expect(await found('白桦林')).toEqual([])
  })

  test('shows the words within what stands around them', async ({ payload, ask }) => {
    await draft(payload, '那拉提', `${'草原上的风很大，'.repeat(20)}空中草原在山的另一边${'，再往前是雪线'.repeat(20)}`)
    const { results } = await ask('reviewer', { q: '空中草原' })
    expect(results[0]?.snippet).toMatch(/^….*空中草原.*…$/)
  })

  test('is for members alone, and says how to ask it', async ({ ask }) => {
    expect((await ask(null, { q: '喀纳斯' })).status).toBe(401)
    expect((await ask('editor', { q: '喀纳斯', in: 'payload-preferences' })).status).toBe(400)
    expect((await ask('editor', { q: '喀纳斯', limit: '0' })).status).toBe(400)
    expect((await ask('editor', { q: ' ' })).results).toEqual([])
  })

  test('asked for by the field above a list, finds what stands inside', async ({ payload, ask, requestAs }) => {
    await draft(payload, '赛里木湖', '环湖公路的第七个观景台')
    await ask('editor', { q: '观景台' })
    const where: Where = { and: [{ stage: { equals: 'inWriting' } }, { or: [{ title: { like: '第七个观景台' } }] }] }
    const { docs } = await payload.find({ collection: 'drafts', where, draft: true, req: await requestAs('editor'), overrideAccess: false })
    expect(docs.map(({ title }) => title)).toEqual(['赛里木湖'])
  })
})

describe('an index that was left behind', () => {
  test('knows at the next start what was written, changed and deleted without it', async ({ payload, dataDir, found }) => {
    const changed = await draft(payload, '夏塔', '古道的起点')
    const deleted = await draft(payload, '琼库什台', '马背上的村庄')
    expect(await found('古道')).toEqual(['夏塔'])
    await stop()
    await payload.update({ collection: 'drafts', id: changed.id, data: { body: bodyOf('冰川的尽头') as never }, draft: true, overrideAccess: true })
    await payload.db.deleteOne({ collection: 'drafts', where: { id: { equals: deleted.id } } })
    await payload.db.deleteVersions({ collection: 'drafts', where: { parent: { equals: deleted.id } } })
    await draft(payload, '巴音布鲁克', '九曲十八弯')
    await start(payload, dataDir)
    expect(await found('古道')).toEqual([])
    expect(await found('冰川的尽头')).toEqual(['夏塔'])
    expect(await found('九曲')).toEqual(['巴音布鲁克'])
    expect(await found('马背上')).toEqual([])
  })

  test('is made anew from the documents when it is gone', async ({ payload, dataDir, found }) => {
    await draft(payload, '独库公路', '一日四季')
    await stop()
    for (const ending of ['', '-wal', '-shm']) rmSync(path.join(dataDir, `search.db${ending}`), { force: true })
    await start(payload, dataDir)
    expect(await found('一日四季')).toEqual(['独库公路'])
  })

  test('is made anew when it is damaged while everybody works, and titles are looked through meanwhile', async ({ payload, dataDir, ask, found }) => {
    await draft(payload, '喀拉峻', '鲜花台的清晨')
    expect(await found('鲜花台')).toEqual(['喀拉峻'])
    for (const ending of ['', '-wal']) writeFileSync(path.join(dataDir, `search.db${ending}`), 'no database'.repeat(20_000))
    expect((await ask('editor', { q: '喀拉峻' })).results.map(({ title }) => title)).toEqual(['喀拉峻'])
    await until('the index holds the draft again', async () => (await found('鲜花台')).length === 1)
  })

  test('looks through titles meanwhile, and says so', async ({ payload, dataDir, ask }) => {
    await draft(payload, '天山天池', '瑶池的传说')
    await stop()
    kept = keepSearch({ payload, dataDir, logger: makeLogger('silent'), pollMs: 0 })
    const answer = await ask('editor', { q: '天山天池' })
    expect(answer.results.map(({ title }) => title)).toEqual(['天山天池'])
  })
})

function now(): string {
  return new Date().toISOString()
}

function dataDirOf(): string {
  return String(process.env.DATA_DIR)
}
