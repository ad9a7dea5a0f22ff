import { afterEach, describe, expect, it } from 'vitest'
import type { SimulatedAccount } from '@/distribution/connectors/wechat-official/simulator/accounts'
import { startSimulator } from '@/distribution/connectors/wechat-official/simulator/start'
import type { Simulator } from '@/distribution/connectors/wechat-official/simulator/start'
import { account, drawn, manualClock } from './wechat-bench'
import { articleWith, ask, coverFor, formWith, signIn, tokenOf } from './wechat-calls'

const open: Simulator[] = []

async function start(more: Partial<SimulatedAccount> = {}) {
  const clock = manualClock()
  const simulator = await startSimulator({ clock, accounts: [{ ...account, titleLimit: 32, publishDelayMs: 2_000, ...more }] })
  open.push(simulator)
  const token = await tokenOf(simulator, account)
  return { simulator, clock, token, cover: await coverFor(simulator, token) }
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((simulator) => simulator.close()))
})

const sixHours = 6 * 3_600_000

describe('signing in', () => {
  it('refuses ids that could be real, before anything else', async () => {
    await expect(startSimulator({ accounts: [{ appId: 'wx1234567890abcdef', secret: 'x' }] })).rejects.toThrow('wxsim')
    const simulator = await startSimulator()
    open.push(simulator)
    expect(await signIn(simulator, { appId: 'wx1234567890abcdef', secret: 'x' })).toMatchObject({ errcode: 40013 })
  })

  it('takes on any simulated id with the secret it first shows, and holds it to that', async () => {
    const simulator = await startSimulator()
    open.push(simulator)
    expect(await signIn(simulator, { appId: 'wxsimnew', secret: 'first' })).toHaveProperty('access_token')
    expect(await signIn(simulator, { appId: 'wxsimnew', secret: 'second' })).toMatchObject({ errcode: 40125 })
    expect(JSON.stringify(simulator.state())).not.toContain('first')
  })

  it('gives the same stable token until its last five minutes, when both are valid', async () => {
    const { simulator, clock, token } = await start()
    expect((await signIn(simulator, account)).access_token).toBe(token)
    clock.advance(6_900_000 + 1_000)
    const next = await signIn(simulator, account)
    expect(next.access_token).not.toBe(token)
    expect(await ask(simulator, 'draft/count', { token })).toEqual({ total_count: 0 })
    expect(await ask(simulator, 'draft/count', { token: String(next.access_token) })).toEqual({ total_count: 0 })
    clock.advance(300_000)
    expect(await ask(simulator, 'draft/count', { token })).toMatchObject({ errcode: 42001 })
  })

  it('ends the token on a forced refresh, at most every 30 seconds', async () => {
    const { simulator, clock, token } = await start()
    const forced = await signIn(simulator, account, { force_refresh: true })
    expect(forced.access_token).not.toBe(token)
    expect(await ask(simulator, 'draft/count', { token })).toMatchObject({ errcode: 40001 })
    expect((await signIn(simulator, account, { force_refresh: true })).access_token).toBe(forced.access_token)
    clock.advance(30_000)
    expect((await signIn(simulator, account, { force_refresh: true })).access_token).not.toBe(forced.access_token)
  })

  it('ends a classic token when a new one is made, and leaves the stable one alone', async () => {
    const { simulator, token } = await start()
    const path = `token?grant_type=client_credential&appid=${account.appId}&secret=${account.secret}`
    const first = await ask(simulator, path, { method: 'GET' })
    await ask(simulator, path, { method: 'GET' })
    expect(await ask(simulator, 'draft/count', { token: String(first.access_token) })).toMatchObject({ errcode: 40001 })
    expect(await ask(simulator, 'draft/count', { token })).toEqual({ total_count: 0 })
    expect(await ask(simulator, path.replace(account.secret, 'wrong'), { method: 'GET' })).toMatchObject({ errcode: 40001 })
  })

  it('tells missing, malformed and unknown tokens apart, with a rid', async () => {
    const { simulator } = await start()
    expect(await ask(simulator, 'draft/count')).toMatchObject({ errcode: 41001, errmsg: expect.stringMatching(/ rid: \w{8}-\w{8}-\w{8}$/) as string })
    expect(await ask(simulator, 'draft/count', { token: 'nonsense' })).toMatchObject({ errcode: 40014 })
    expect(await ask(simulator, 'draft/count', { token: `SIM_${'x'.repeat(43)}` })).toMatchObject({ errcode: 40001 })
  })

  it('lets in only addresses on the allow-list', async () => {
    const simulator = await startSimulator({ accounts: [{ ...account, ipAllowList: ['203.0.113.7'] }] })
    open.push(simulator)
    expect(await signIn(simulator, account)).toMatchObject({ errcode: 40164, errmsg: expect.stringContaining('127.0.0.1') as string })
    const json = { grant_type: 'client_credential', appid: account.appId, secret: account.secret }
    expect(await ask(simulator, 'stable_token', { json, headers: { 'x-xingwen-source-ip': '203.0.113.7' } })).toHaveProperty('access_token')
  })

  it('keeps publishing from accounts without the permission', async () => {
    const { simulator, token } = await start({ canFreepublish: false })
    for (const call of ['submit', 'get', 'batchget', 'getarticle', 'delete']) {
      expect(await ask(simulator, `freepublish/${call}`, { token, json: {} })).toMatchObject({ errcode: 48001 })
    }
  })
})

describe('quotas and methods', () => {
  it('stops at the daily quota until the next day of China', async () => {
    const { simulator, clock, token } = await start({ quotas: { 'draft/count': { perDay: 2 } } })
    await ask(simulator, 'draft/count', { token })
    await ask(simulator, 'draft/count', { token })
    expect(await ask(simulator, 'draft/count', { token })).toMatchObject({ errcode: 45009 })
    clock.advance(sixHours * 3)
    expect(await ask(simulator, 'draft/count', { token: await tokenOf(simulator, account) })).toEqual({ total_count: 0 })
  })

  it('stops at the minute quota until the next minute', async () => {
    const { simulator, clock, token } = await start({ quotas: { 'draft/count': { perMinute: 1 } } })
    await ask(simulator, 'draft/count', { token })
    expect(await ask(simulator, 'draft/count', { token })).toMatchObject({ errcode: 45011 })
    clock.advance(60_000)
    expect(await ask(simulator, 'draft/count', { token })).toEqual({ total_count: 0 })
  })

  it('allows ten deletions of articles a day, as the platform documents', async () => {
    const { simulator, token } = await start()
    for (let number = 0; number < 10; number += 1) expect(await ask(simulator, 'freepublish/delete', { token, json: {} })).toMatchObject({ errcode: 53600 })
    expect(await ask(simulator, 'freepublish/delete', { token, json: {} })).toMatchObject({ errcode: 45009 })
  })

  it('refuses GET, unknown paths and bodies that are no JSON', async () => {
    const { simulator, token } = await start()
    expect(await ask(simulator, 'draft/add', { token, method: 'GET' })).toMatchObject({ errcode: 43002 })
    expect(await ask(simulator, 'token', { raw: '' })).toMatchObject({ errcode: 43001 })
    expect(await ask(simulator, 'draft/nothing', { token })).toMatchObject({ errcode: 40066 })
    expect(await ask(simulator, 'draft/add', { token, raw: '{"articles":' })).toMatchObject({ errcode: 47001 })
    expect(await ask(simulator, 'draft/add', { token, raw: '{"articles":[{"title":"\\u5927"}]}' })).toMatchObject({ errcode: 40033 })
  })
})

describe('pictures and material', () => {
  it('keeps a picture and serves it back, byte for byte', async () => {
    const { simulator, token } = await start()
    const bytes = await drawn(3, 'jpeg')
    const { url, errcode } = await ask(simulator, 'media/uploadimg', { token, form: formWith(bytes) })
    expect(errcode).toBe(0)
    expect(url).toMatch(/^http:\/\/mmbiz\.qpic\.cn\//)
    const key = String(url).split('/')[4] ?? ''
    expect(Buffer.from(await (await fetch(`${simulator.url}/mmbiz/${key}`)).arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('judges body pictures by their first bytes and size, not their name', async () => {
    const { simulator, token } = await start()
    const upload = (bytes: Buffer, field?: string) => ask(simulator, 'media/uploadimg', { token, form: formWith(bytes, field) })
    expect(await upload(await drawn(1, 'webp'))).toMatchObject({ errcode: 40005 })
    expect(await upload(await drawn(1, 'gif'))).toMatchObject({ errcode: 40005 })
    expect(await upload(Buffer.concat([await drawn(1), Buffer.alloc(1_048_576)]))).toMatchObject({ errcode: 40009 })
    expect(await upload(await drawn(1), 'file')).toMatchObject({ errcode: 41005 })
    expect(await upload(Buffer.alloc(0))).toMatchObject({ errcode: 44001 })
    expect(await ask(simulator, 'media/uploadimg', { token, raw: 'not a form' })).toMatchObject({ errcode: 41005 })
  })

  it('holds permanent material to the rules of its type', async () => {
    const { simulator, token } = await start({ materialCap: 2 })
    const add = (type: string, bytes: Buffer) => ask(simulator, `material/add_material?type=${type}`, { token, form: formWith(bytes) })
    expect(await add('image', await drawn(1, 'webp'))).toMatchObject({ errcode: 40005 })
    expect(await add('image', Buffer.concat([await drawn(1), Buffer.alloc(10_485_760)]))).toMatchObject({ errcode: 40009 })
    expect(await add('thumb', Buffer.concat([await drawn(1, 'jpeg'), Buffer.alloc(65_536)]))).toMatchObject({ errcode: 40012 })
    expect(await add('thumb', await drawn(1))).toMatchObject({ errcode: 40005 })
    expect(await add('voice', Buffer.alloc(2_097_153))).toMatchObject({ errcode: 40010 })
    expect(await add('video', Buffer.alloc(10_485_761))).toMatchObject({ errcode: 40011 })
    expect(await add('film', await drawn(1))).toMatchObject({ errcode: 40004 })
    expect(await add('image', await drawn(1, 'gif'))).toHaveProperty('url')
    expect(await add('image', await drawn(2))).toMatchObject({ errcode: 45001 })
  })
})

describe('drafts', () => {
  it('refuses articles that break a limit', async () => {
    const { simulator, token, cover } = await start()
    const add = (more: Record<string, unknown>) => ask(simulator, 'draft/add', { token, json: { articles: [articleWith(cover, more)] } })
    expect(await add({ title: '题'.repeat(33) })).toMatchObject({ errcode: 45003 })
    expect(await add({ title: '' })).toMatchObject({ errcode: 45003 })
    expect(await add({ author: '名'.repeat(17) })).toMatchObject({ errcode: 45110 })
    expect(await add({ digest: '摘'.repeat(129) })).toMatchObject({ errcode: 45004 })
    expect(await add({ content: '' })).toMatchObject({ errcode: 44003 })
    expect(await add({ content: '文'.repeat(20_000) })).toMatchObject({ errcode: 45002 })
    expect(await add({ content: `<p data-x="${'x'.repeat(1_048_576)}">海</p>` })).toMatchObject({ errcode: 45002 })
    expect(await add({ content_source_url: `https://example.test/${'x'.repeat(1024)}` })).toMatchObject({ errcode: 45005 })
    expect(await add({ thumb_media_id: 'unknown' })).toMatchObject({ errcode: 40007 })
    expect(await add({ article_type: 'newspic' })).toMatchObject({ errcode: 40007 })
    const list = Array.from({ length: 21 }, () => ({ image_media_id: cover }))
    expect(await add({ article_type: 'newspic', image_info: { image_list: list } })).toMatchObject({ errcode: 40007 })
    expect(await add({ article_type: 'newspic', image_info: { image_list: list.slice(1) } })).toHaveProperty('media_id')
    expect(await ask(simulator, 'draft/add', { token, json: { articles: [] } })).toMatchObject({ errcode: 44003 })
    expect(await ask(simulator, 'draft/add', { token, json: { articles: Array.from({ length: 9 }, () => articleWith(cover)) } })).toMatchObject({
      errcode: 45008,
    })
  })

  it('answers a new draft with its id alone and gives it back as it keeps it', async () => {
    const { simulator, token, cover } = await start()
    const mine = String((await ask(simulator, 'media/uploadimg', { token, form: formWith(await drawn(4)) })).url)
    const content = [
      '<section id="top" onclick="steal()" style="color:red">洱海<script>alert(1)</script><style>p{}</style>',
      `<img src="${mine}"><img src="https://elsewhere.test/a.png"><a href="javascript:alert(1)">点</a></section>`,
    ].join('')
    const added = await ask(simulator, 'draft/add', { token, json: { articles: [articleWith(cover, { content, digest: '' })] } })
    expect(Object.keys(added)).toEqual(['media_id'])
    const { news_item: items } = await ask(simulator, 'draft/get', { token, json: added })
    const [item] = items as Record<string, unknown>[]
    expect(item?.content).toBe(`<section style="color:red">洱海<img src="${mine.replace('http:', 'https:')}"><a>点</a></section>`)
    expect(item?.digest).toBe('洱海点')
  })

  it('updates, counts, lists newest first and deletes', async () => {
    const { simulator, token, cover } = await start()
    const add = async (title: string) => (await ask(simulator, 'draft/add', { token, json: { articles: [articleWith(cover, { title })] } })).media_id
    const first = await add('一')
    const second = await add('二')
    expect(await ask(simulator, 'draft/update', { token, json: { media_id: first, index: 0, articles: articleWith(cover, { title: '改' }) } })).toMatchObject({
      errcode: 0,
    })
    expect(await ask(simulator, 'draft/update', { token, json: { media_id: first, index: 1, articles: articleWith(cover) } })).toMatchObject({ errcode: 61451 })
    const page = await ask(simulator, 'draft/batchget', { token, json: { offset: 0, count: 1, no_content: 1 } })
    expect(page).toMatchObject({ total_count: 2, item_count: 1, item: [{ media_id: second }] })
    expect(JSON.stringify(page)).not.toContain('洱海')
    expect(await ask(simulator, 'draft/batchget', { token, json: { offset: 0, count: 21 } })).toMatchObject({ errcode: 61451 })
    expect(await ask(simulator, 'draft/delete', { token, json: { media_id: first } })).toMatchObject({ errcode: 0 })
    expect(await ask(simulator, 'draft/get', { token, json: { media_id: first } })).toMatchObject({ errcode: 40007 })
    expect(await ask(simulator, 'draft/count', { token })).toEqual({ total_count: 1 })
  })
})

describe('publishing', () => {
  async function submitted(status?: number) {
    const world = await start()
    const { simulator, token, cover } = world
    if (status !== undefined) simulator.script({ route: 'freepublish/submit', what: 'outcome', status, ms: 5_000 })
    const { media_id: mediaId } = await ask(simulator, 'draft/add', { token, json: { articles: [articleWith(cover)] } })
    const answer = await ask(simulator, 'freepublish/submit', { token, json: { media_id: mediaId } })
    return { ...world, mediaId, answer, get: () => ask(simulator, 'freepublish/get', { token, json: { publish_id: answer.publish_id } }) }
  }

  it('accepts at once, takes the draft away, and is done later', async () => {
    const { simulator, clock, token, mediaId, answer, get } = await submitted()
    expect(answer).toMatchObject({ errcode: 0, errmsg: 'ok', publish_id: expect.any(Number) as number, msg_data_id: expect.any(Number) as number })
    expect(await ask(simulator, 'freepublish/submit', { token, json: { media_id: mediaId } })).toMatchObject({ errcode: 40007 })
    expect(await ask(simulator, 'draft/update', { token, json: { media_id: mediaId, index: 0, articles: {} } })).toMatchObject({ errcode: 40007 })
    expect(await get()).toEqual({ publish_id: answer.publish_id, publish_status: 1 })
    clock.advance(2_000)
    const done = await get()
    expect(done).toMatchObject({
      publish_status: 0,
      article_detail: { count: 1, item: [{ idx: 1, article_url: expect.stringContaining('mp.weixin.qq.com') as string }] },
      fail_idx: [],
    })
    expect(await ask(simulator, 'freepublish/getarticle', { token, json: { article_id: done.article_id } })).toMatchObject({ news_item: [{ title: '大理' }] })
    expect(await ask(simulator, 'freepublish/batchget', { token, json: { offset: 0, count: 20 } })).toMatchObject({
      total_count: 1,
      item: [{ article_id: done.article_id }],
    })
    expect(await ask(simulator, 'freepublish/delete', { token, json: { article_id: done.article_id } })).toMatchObject({ errcode: 0 })
    expect(await get()).toMatchObject({ publish_status: 5 })
    expect(await ask(simulator, 'freepublish/batchget', { token, json: { offset: 0, count: 20 } })).toMatchObject({ total_count: 0 })
  })

  it.each([2, 3, 4])('ends in status %i with the failed index, and gives the draft back', async (status) => {
    const { simulator, clock, token, mediaId, answer, get } = await submitted(status)
    clock.advance(5_000)
    expect(await get()).toEqual({ publish_id: answer.publish_id, publish_status: status, fail_idx: [1] })
    expect(await ask(simulator, 'draft/get', { token, json: { media_id: mediaId } })).toHaveProperty('news_item')
  })

  it('takes a published article down when told to', async () => {
    const { simulator, clock, answer, get } = await submitted()
    clock.advance(2_000)
    expect(simulator.decide(String(answer.publish_id), 6)).toBe(true)
    expect(await get()).toMatchObject({ publish_status: 6 })
  })

  it.each([53503, 53504, 53505])('refuses a submission with %i on demand', async (code) => {
    const { simulator, token, cover } = await start()
    const { media_id: mediaId } = await ask(simulator, 'draft/add', { token, json: { articles: [articleWith(cover)] } })
    simulator.script({ route: 'freepublish/submit', what: 'errcode', code })
    expect(await ask(simulator, 'freepublish/submit', { token, json: { media_id: mediaId } })).toMatchObject({ errcode: code })
    expect(await ask(simulator, 'freepublish/get', { token, json: { publish_id: '1' } })).toMatchObject({ errcode: 61451 })
  })
})

describe('inspection', () => {
  const inspect = (simulator: Simulator, path: string, init?: RequestInit) => fetch(`${simulator.url}/_simulator/${path}`, init)

  it('shows what it holds and what was asked, without tokens or secrets', async () => {
    const { simulator, token } = await start()
    const state = await (await inspect(simulator, 'state')).text()
    const requests = await (await inspect(simulator, 'requests')).text()
    expect(JSON.parse(state)).toMatchObject({ simulated: true, accounts: [account.appId] })
    for (const secret of [token, account.secret]) expect(state + requests).not.toContain(secret)
  })

  it('scripts faults and moves the clock over HTTP, and refuses what it does not understand', async () => {
    const { simulator, token } = await start()
    const post = (path: string, body: unknown) => inspect(simulator, path, { method: 'POST', body: JSON.stringify(body) })
    expect((await post('faults', { route: 'draft/count', what: 'errcode', code: 45011 })).status).toBe(200)
    expect(await ask(simulator, 'draft/count', { token })).toMatchObject({ errcode: 45011 })
    expect((await post('faults', { route: 'draft/count', what: 'explode' })).status).toBe(400)
    expect((await post('clock', { advanceMs: 7_200_000 })).status).toBe(200)
    expect(await ask(simulator, 'draft/count', { token })).toMatchObject({ errcode: 42001 })
    expect((await post('clock', { advanceMs: -1 })).status).toBe(400)
    expect((await post('publications', { publishId: 'none', status: 6 })).status).toBe(400)
    expect((await inspect(simulator, 'elsewhere')).status).toBe(400)
    expect((await fetch(`${simulator.url}/nothing`)).status).toBe(404)
    expect((await fetch(`${simulator.url}/mmbiz/${'0'.repeat(40)}`)).status).toBe(404)
  })
})
