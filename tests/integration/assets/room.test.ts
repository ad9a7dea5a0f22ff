import { handleEndpoints, type Payload } from 'payload'
import sharp from 'sharp'
import { openArchive, bytesAsSource } from '@/platform/archive'
import { describe, expect, test } from '../../support/fixtures'

const password = 'quiet paper boats follow the night train'

async function signInAs(payload: Payload, role: 'designer' | 'reviewer'): Promise<string> {
  const email = `room-${role}@test.example`
  const { totalDocs } = await payload.count({ collection: 'users', where: { email: { equals: email } }, overrideAccess: true })
  if (totalDocs === 0) await payload.create({ collection: 'users', data: { email, password, name: role, role }, overrideAccess: true })
  return (await payload.login({ collection: 'users', data: { email, password }, overrideAccess: true })).token ?? ''
}

type Call = { token?: string; method?: string; body?: unknown }

async function ask<T>(payload: Payload, path: string, { token, method = 'GET', body }: Call = {}): Promise<{ status: number; said: T; answer: Response }> {
  const request = new Request(`http://localhost/api/assets/room${path}`, {
    method,
    headers: { 'Accept-Language': 'zh', ...(token ? { Authorization: `JWT ${token}` } : {}), ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const answer = await handleEndpoints({ config: payload.config, request })
  const isJson = answer.headers.get('content-type')?.includes('json')
  return { status: answer.status, said: (isJson ? await answer.clone().json() : null) as T, answer }
}

type Index = { items: [string | number, number, number][]; counts: { tier: Record<string, number>; facets: Record<string, Record<string, number>> } }
type Changed = { done: { id: string | number; revision: number; before: object }[]; refused: { id: string | number; code: string; text: { zh: string } }[] }

let drawn = 0

async function keep(payload: Payload, data: object, size: { width: number; height: number } = { width: 60, height: 40 }) {
  drawn += 1
  const bytes = await sharp({ create: { ...size, channels: 3, background: { r: drawn, g: 90, b: 130 } } })
    .png()
    .toBuffer()
  return payload.create({
    collection: 'assets',
    data: { title: `图 ${drawn}`, alt: '一张图', tier: 'rework', licence: 'unknown', ...data } as never,
    file: { name: `shot-${drawn}.png`, data: bytes, mimetype: 'image/png', size: bytes.length },
    overrideAccess: true,
  })
}

describe('finding in the room', () => {
  test('words are looked for in every text, Chinese in the middle of a sentence, and signs are only signs', async ({ payload }) => {
    const token = await signInAs(payload, 'designer')
    const lake = await keep(payload, { title: '洱海清晨', alt: '湖面上的一只小船', destination: '大理', tags: ['日出', 'SnowLight'], author: '林溪' })
    const sale = await keep(payload, { title: '满 100% 返', alt: '红色的券', season: 'winter' })
    const find = async (words: string) => (await ask<Index>(payload, `?q=${encodeURIComponent(words)}`, { token })).said.items.map(([id]) => id)
    for (const words of ['海清', '一只小船', '大理', '日出', 'snowlight', '林溪', '洱海 大理 日出', String(lake.filename).slice(0, 8)]) {
      expect({ words, found: await find(words) }).toEqual({ words, found: [lake.id] })
    }
    expect(await find('洱海 冬')).toEqual([])
    expect(await find('100%')).toEqual([sale.id])
    expect(await find('.*')).toEqual([])
    expect(await find('%海')).toEqual([])
    expect(await find('_海')).toEqual([])
  })

  test('filters combine, counts stand beside what could be chosen, what is in the trash is not there', async ({ payload }) => {
    const token = await signInAs(payload, 'designer')
    const [tall, wide, gone] = [
      await keep(payload, { tier: 'ready', licence: 'owned', season: 'autumn', destination: '敦煌' }, { width: 40, height: 60 }),
      await keep(payload, {
        tier: 'ready',
        licence: 'owned',
        season: 'spring',
        destination: '敦煌',
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      }),
      await keep(payload, { tier: 'inspiration', destination: '敦煌' }),
    ]
    await keep(payload, { tier: 'rework', destination: '敦煌', derivedFrom: tall.id })
    const { said } = await ask<Index>(payload, `?q=敦煌&tier=ready&season=autumn`, { token })
    expect(said.items).toEqual([[tall.id, 40, 60]])
    expect(said.counts.facets.season).toEqual({ autumn: 1, spring: 1 })
    const find = async (query: string) => (await ask<Index>(payload, `?q=敦煌&${query}`, { token })).said.items.map(([id]) => id)
    expect(await find('shape=portrait')).toEqual([tall.id])
    expect(await find('expiry=soon')).toEqual([wide.id])
    expect(await find('used=yes')).toEqual([tall.id])
    expect((await ask<Index>(payload, '?q=敦煌', { token })).said.counts.tier).toEqual({ all: 4, ready: 2, rework: 1, inspiration: 1 })
    const trash = new Request(`http://localhost/api/assets/${gone.id}`, { method: 'DELETE', headers: { Authorization: `JWT ${token}` } })
    expect((await handleEndpoints({ config: payload.config, request: trash })).status).toBe(200)
    expect(await find('tier=inspiration')).toEqual([])
  })

  test('a value there is not is refused in both languages, and visitors are sent to sign in', async ({ payload }) => {
    const token = await signInAs(payload, 'designer')
    const { status, said } = await ask<{ errors: { code: string; text: { zh: string; en: string } }[] }>(payload, '?season=monsoon', { token })
    expect([status, said.errors[0]?.code]).toEqual([400, 'ROOM_QUESTION'])
    expect(said.errors[0]?.text.zh).toContain('monsoon')
    expect(said.errors[0]?.text.en).toContain('monsoon')
    for (const path of ['', '/cards?ids=1', '/download?ids=1']) expect((await ask(payload, path)).status).toBe(401)
    expect((await ask(payload, '/change', { method: 'POST', body: { changes: [{ id: 1, set: {} }] } })).status).toBe(401)
    for (const ids of ['', Array.from({ length: 121 }, (_, at) => at + 1).join(',')]) {
      expect((await ask(payload, `/cards?ids=${ids}`, { token })).status).toBe(400)
    }
  })

  test('cards tell how many documents refer to a picture; ids that cannot be are passed over', async ({ payload }) => {
    const token = await signInAs(payload, 'reviewer')
    const source = await keep(payload, { title: '原图' })
    await keep(payload, { derivedFrom: source.id })
    const { said } = await ask<{ cards: { id: string | number; uses: number; thumb: string; revision: number }[] }>(payload, `/cards?ids=nobody,${source.id}`, {
      token,
    })
    expect(said.cards).toEqual([
      expect.objectContaining({ id: source.id, uses: 1, revision: 1, thumb: expect.stringContaining('/api/assets/file/') as string }),
    ])
  })
})

describe('changing many in the room', () => {
  test('each picture for itself: who lacks something stays and is named, the others go on, and it can be taken back', async ({ payload }) => {
    const token = await signInAs(payload, 'designer')
    const whole = await keep(payload, { title: '齐全', licence: 'owned', source: '团队拍摄', author: '林溪', tags: ['雪'] })
    const bare = await keep(payload, { title: '缺作者', licence: 'owned', source: '团队拍摄' })
    const learnt = await keep(payload, { title: '别人的', tier: 'inspiration', licence: 'owned', source: '网上', author: '某人' })
    const changes = [whole, bare, learnt].map(({ id }) => ({ id, set: { tier: 'ready' } }))
    const { status, said } = await ask<Changed>(payload, '/change', { token, method: 'POST', body: { changes, addTags: ['头图'] } })
    expect(status).toBe(200)
    expect(said.done).toEqual([{ id: whole.id, title: '齐全', revision: 2, before: { tier: 'rework', tags: ['雪'] } }])
    expect(said.refused.map(({ id, code }) => [id, code])).toEqual([
      [bare.id, 'NOT_READY'],
      [learnt.id, 'NOT_READY'],
    ])
    expect(said.refused[0]?.text.zh).toContain('「缺作者」还缺作者')
    const now = await payload.find({ collection: 'assets', where: { id: { in: [whole.id, bare.id] } }, sort: 'createdAt', depth: 0, overrideAccess: true })
    expect(now.docs.map(({ tier, tags }) => [tier, tags ?? []])).toEqual([
      ['ready', ['雪', '头图']],
      ['rework', []],
    ])
    const [done] = said.done
    const back = await ask<Changed>(payload, '/change', {
      ...{ token, method: 'POST' },
      body: { changes: [{ id: done?.id, revision: done?.revision, set: done?.before }] },
    })
    expect([back.said.done.length, back.said.refused]).toEqual([1, []])
    expect(await payload.findByID({ collection: 'assets', id: whole.id, depth: 0, overrideAccess: true })).toMatchObject({ tier: 'rework', tags: ['雪'] })
  })

  test('a change made from an older state is refused and named', async ({ payload }) => {
    const token = await signInAs(payload, 'designer')
    const asset = await keep(payload, { title: '两个人改' })
    const set = { destination: '大理' }
    await ask<Changed>(payload, '/change', { token, method: 'POST', body: { changes: [{ id: asset.id, set }] } })
    const late = await ask<Changed>(payload, '/change', {
      token,
      method: 'POST',
      body: { changes: [{ id: asset.id, revision: 1, set: { destination: '丽江' } }] },
    })
    expect(late.said.refused.map(({ code }) => code)).toEqual(['STALE_SAVE'])
    expect(await payload.findByID({ collection: 'assets', id: asset.id, depth: 0, overrideAccess: true })).toMatchObject(set)
  })

  test('a role that may not change assets changes none; a field that is not the room’s is refused', async ({ payload }) => {
    const asset = await keep(payload, {})
    const body = { changes: [{ id: asset.id, set: { destination: '大理' } }] }
    const reviewer = await ask<Changed>(payload, '/change', { token: await signInAs(payload, 'reviewer'), method: 'POST', body })
    expect(reviewer.said.refused.map(({ code }) => code)).toEqual(['Forbidden'])
    const designer = await signInAs(payload, 'designer')
    for (const set of [{ sha256: 'x' }, { tier: 'best' }, { title: ' ' }]) {
      const answer = await ask(payload, '/change', { token: designer, method: 'POST', body: { changes: [{ id: asset.id, set }] } })
      expect(answer.status).toBe(400)
    }
    expect(await payload.findByID({ collection: 'assets', id: asset.id, depth: 0, overrideAccess: true })).toMatchObject({ revision: 1 })
  })

  test('the chosen pictures come as one zip', async ({ payload }) => {
    const token = await signInAs(payload, 'reviewer')
    const [one, other] = [await keep(payload, {}), await keep(payload, {})]
    const { status, answer } = await ask(payload, `/download?ids=${one.id},${other.id}`, { token })
    expect([status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
    const archive = await openArchive(bytesAsSource(new Uint8Array(await answer.arrayBuffer())), { files: 10, bytes: 1_000_000 })
    expect([...archive.names].sort()).toEqual([one.filename, other.filename].map(String).sort())
  })
})
