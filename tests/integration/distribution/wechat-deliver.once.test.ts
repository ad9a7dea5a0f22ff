import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { findAiMark, fitMoving } from '@/assets/server'
import type { Parcel } from '@/distribution/connectors/connector'
import { openSession } from '@/distribution/connectors/wechat-official/client'
import { hostPictures } from '@/distribution/connectors/wechat-official/upload-pictures'
import { contextOf, memoryOf } from './connector-contract'
import { endTimeOfHangingCalls } from './end-time'
import { drawn, openWeChatBench, parcelOf, pictureOf } from './wechat-bench'
import type { WeChatBench } from './wechat-bench'

const benches: WeChatBench[] = []

async function open(options: Parameters<typeof openWeChatBench>[0] = {}): Promise<WeChatBench> {
  const bench = await openWeChatBench(options)
  benches.push(bench)
  return bench
}

afterEach(async () => {
  await Promise.all(benches.splice(0).map((bench) => bench.close()))
})

const called = (bench: WeChatBench, route: string) => bench.simulator.requests().filter((request) => request.route === route).length

/** Three frames of noise, each shown for another time. */
async function moving(width = 40): Promise<Buffer> {
  const frame = (mean: number) => sharp({ create: { width, height: 40, channels: 3, background: '#888', noise: { type: 'gaussian', mean, sigma: 20 } } })
  const frames = await Promise.all([60, 120, 180].map((mean) => frame(mean).png().toBuffer()))
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 200, 300] })
    .toBuffer()
}

/** A parcel whose body shows the given pictures. */
function showing(pictures: Parcel['pictures'], number = 1): Parcel {
  const html = `<section><p>洱海</p>${pictures.map(({ src }) => `<img src="${src.replaceAll('&', '&amp;')}">`).join('')}</section>`
  return parcelOf(number, { html, pictures })
}

describe('a delivery to the draft box', () => {
  it('puts pictures on WeChat, links back, and reads the draft back equal', async () => {
    const bench = await open()
    const { context, records } = contextOf(bench)
    const parcel = bench.parcel(1)
    const outcome = await bench.connector.deliver(parcel, context)
    expect(outcome).toMatchObject({
      state: 'published',
      receipt: { url: null, detail: { finish: 'draft', compared: { equal: true, differences: [] }, previewUrl: expect.any(String) as string } },
    })
    const article = bench.simulator.state().drafts[0]?.articles[0]
    expect(article).toMatchObject({ title: parcel.title, author: parcel.author, digest: parcel.digest, content_source_url: parcel.shortUrl })
    expect(article?.content).toMatch(/<img src="https:\/\/mmbiz\.qpic\.cn\/[^"]+" alt="苍山">/)
    expect(records.intents).toEqual(['draft/add'])
    expect(records.steps.map(({ name }) => name)).toEqual([
      'inspect',
      'stable_token',
      'media/uploadimg',
      'material/add_material?type=image',
      'draft/add',
      'draft/get',
      'compare',
    ])
  })

  it('uploads a picture and a cover once per account', async () => {
    const bench = await open()
    const memory = memoryOf(bench.clock)
    for (const number of [1, 2, 3]) await bench.connector.deliver(bench.parcel(number), contextOf(bench, { memory }).context)
    expect([called(bench, 'media/uploadimg'), called(bench, 'material/add_material'), called(bench, 'stable_token')]).toEqual([1, 1, 1])
  })

  it('turns what WeChat refuses into JPG or PNG of less than 1 MB', async () => {
    const bench = await open()
    const noise = (channels: 3 | 4) =>
      sharp({ create: { width: 1400, height: 1400, channels, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    const pictures = [
      pictureOf('webp', () => drawn(5, 'webp'), 'a.webp'),
      pictureOf('gif', () => drawn(6, 'gif'), 'b.gif'),
      pictureOf('large', () => noise(3).png().toBuffer(), 'c.png'),
      pictureOf('lying', () => drawn(8, 'webp'), 'd.jpg'),
    ]
    expect(await bench.connector.deliver(showing(pictures), contextOf(bench).context)).toMatchObject({
      state: 'published',
      receipt: { detail: { compared: { equal: true } } },
    })
    const kept = bench.simulator.state().pictures
    expect(kept).toHaveLength(5)
    for (const { format, bytes } of kept) {
      expect(['jpg', 'png']).toContain(format)
      expect(bytes).toBeLessThan(1_000_000)
    }
  })

  it('sends what moves as permanent material that moves, with its AI label, and once per account', async () => {
    const bench = await open()
    const memory = memoryOf(bench.clock)
    const webp = await sharp(await moving(), { animated: true })
      .withExif({ IFD0: { ImageDescription: '{"AIGC":{"Label":"1"}}' } })
      .webp()
      .toBuffer()
    const gif = await moving()
    const still = await sharp(gif).webp().toBuffer()
    const pictures = [
      pictureOf('gif', () => Promise.resolve(gif), 'a.gif'),
      pictureOf('webp', () => Promise.resolve(webp), 'b.webp'),
      pictureOf('still', () => Promise.resolve(still), 'c.webp'),
    ]
    for (const number of [1, 2]) {
      expect(await bench.connector.deliver(showing(pictures, number), contextOf(bench, { memory }).context)).toMatchObject({
        state: 'published',
        receipt: { detail: { compared: { equal: true } } },
      })
    }
    expect([called(bench, 'media/uploadimg'), called(bench, 'material/add_material')]).toEqual([1, 3])
    const formats = bench.simulator.state().pictures.map(({ format }) => format)
    expect(formats.toSorted()).toEqual(['gif', 'gif', 'jpg', 'png'])
    const sent = await fitMoving(webp, 10_000_000)
    const { pages, delay } = await sharp(sent!, { animated: true }).metadata()
    expect([pages, delay]).toEqual([3, [100, 200, 300]])
    expect(findAiMark(sent!, await sharp(sent!).metadata())).toMatchObject({ origin: 'ai-made' })
  })

  it('makes what moves smaller until it fits, and says when it never does', async () => {
    const gif = await moving(1_100)
    const smaller = await fitMoving(gif, gif.length / 2)
    expect((await sharp(smaller!).metadata()).width).toBeLessThan(1_100)
    expect((await sharp(smaller!, { animated: true }).metadata()).pages).toBe(3)
    expect(await fitMoving(gif, 500)).toBeNull()
    expect(await fitMoving(await drawn(6, 'gif'), 10_000_000)).toBeNull()
  })

  it('stops before sending when a picture would stay elsewhere or cannot be read', async () => {
    const bench = await open()
    const { context, records } = contextOf(bench)
    const stray = parcelOf(1, { html: '<p>洱海</p><img src="https://elsewhere.test/a.png">' })
    expect(await bench.connector.deliver(stray, context)).toMatchObject({ state: 'failed', retryable: false, refusal: { code: 'PICTURE_NOT_HOSTED' } })
    const background = parcelOf(2, { html: '<section style="background-image:url(&quot;https://elsewhere.test/b.png&quot;)">洱海</section>' })
    expect(await bench.connector.deliver(background, context)).toMatchObject({ refusal: { code: 'PICTURE_NOT_HOSTED' } })
    const broken = showing([pictureOf('broken', () => Promise.resolve(Buffer.from('not a picture')))], 3)
    expect(await bench.connector.deliver(broken, context)).toMatchObject({ state: 'failed', retryable: false, refusal: { code: 'PICTURE_UNREADABLE' } })
    expect(records.intents).toEqual([])
  })

  it('would rather stop than send a picture that stays elsewhere, even past the inspection', async () => {
    const bench = await open()
    const session = openSession(contextOf(bench).context)
    const stray = parcelOf(1, { html: '<img src="https://elsewhere.test/a.png">' })
    await expect(hostPictures(session, stray)).rejects.toMatchObject({ refusal: { code: 'PICTURE_NOT_HOSTED' } })
  })

  it('checks the length again once the addresses are those of WeChat', async () => {
    const bench = await open()
    const picture = pictureOf('p', () => drawn(1), 'p.png')
    const html = `<p data-x="${'x'.repeat(999_900)}">洱海</p><img src="${picture.src.replaceAll('&', '&amp;')}">`
    const parcel = parcelOf(1, { html, pictures: [picture] })
    expect(await bench.connector.inspect(parcel)).toEqual([])
    expect(await bench.connector.deliver(parcel, contextOf(bench).context)).toMatchObject({ state: 'failed', refusal: { code: 'BODY_TOO_LONG' } })
  })

  it('uploads the cover again when WeChat no longer knows it', async () => {
    const bench = await open()
    const memory = memoryOf(bench.clock)
    await bench.connector.deliver(bench.parcel(1), contextOf(bench, { memory }).context)
    bench.simulator.script({ route: 'draft/add', what: 'errcode', code: 40007 })
    expect(await bench.connector.deliver(bench.parcel(2), contextOf(bench, { memory }).context)).toMatchObject({ state: 'published' })
    expect(called(bench, 'material/add_material')).toBe(2)
  })

  it('shows what the platform dropped, though the draft is there', async () => {
    const bench = await open()
    const html = '<section><p id="a" style="color:#333">洱海</p><script>alert(1)</script></section>'
    const outcome = await bench.connector.deliver(parcelOf(1, { html, pictures: [] }), contextOf(bench).context)
    expect(outcome).toMatchObject({
      state: 'published',
      receipt: { detail: { compared: { equal: false, verdict: 'looks-same', differences: [{ kind: 'tags', weight: 'markup' }] } } },
    })
  })

  it('counts the draft as delivered when only the reading back fails', async () => {
    const bench = await open()
    bench.simulator.script({ route: 'draft/get', what: 'html' })
    const outcome = await bench.connector.deliver(bench.parcel(1), contextOf(bench).context)
    expect(outcome).toMatchObject({ state: 'published', receipt: { detail: { compared: { equal: false, differences: [{ kind: 'unread' }] } } } })
  })

  it('sends comment and crop settings', async () => {
    const bench = await open({ settings: { openComment: true, fansOnlyComment: true, coverCrop235: '0_0_1_0.5', coverCrop11: '0.1_0_0.9_1' } })
    await bench.connector.deliver(bench.parcel(1), contextOf(bench).context)
    expect(bench.simulator.state().drafts[0]?.articles[0]).toMatchObject({
      need_open_comment: 1,
      only_fans_can_comment: 1,
      pic_crop_235_1: '0_0_1_0.5',
      pic_crop_1_1: '0.1_0_0.9_1',
    })
  })

  it('refuses a draft that someone changed after a lost attempt', async () => {
    const bench = await open()
    const parcel = bench.parcel(1)
    const { context } = contextOf(bench)
    bench.loseNextAnswer()
    await bench.connector.deliver(parcel, context)
    const outcome = await bench.connector.deliver({ ...parcel, title: '另一个标题' }, context)
    expect(outcome).toMatchObject({ state: 'failed', retryable: false, refusal: { code: 'DRAFT_CHANGED' } })
    expect(bench.copiesOf(parcel)).toBe(1)
  })
})

describe('tokens', () => {
  it('renews once for twenty deliveries at a time', async () => {
    const bench = await open()
    const memory = memoryOf(bench.clock)
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, number) => bench.connector.deliver(bench.parcel(number), contextOf(bench, { memory }).context)),
    )
    expect(outcomes.every(({ state }) => state === 'published')).toBe(true)
    expect(called(bench, 'stable_token')).toBe(1)
  })

  it.each([40001, 40014, 42001])('renews and repeats once after %i', async (code) => {
    const bench = await open()
    bench.simulator.script({ route: 'draft/add', what: 'errcode', code })
    expect(await bench.connector.deliver(bench.parcel(1), contextOf(bench).context)).toMatchObject({ state: 'published' })
    expect([called(bench, 'draft/add'), called(bench, 'stable_token')]).toEqual([2, 2])
  })

  it('gives up after the second refusal of the token', async () => {
    const bench = await open()
    bench.simulator.script({ route: 'draft/add', what: 'errcode', code: 40001, times: 5 })
    expect(await bench.connector.deliver(bench.parcel(1), contextOf(bench).context)).toMatchObject({
      state: 'failed',
      retryable: true,
      refusal: { code: 'WECHAT_40001' },
    })
    expect(called(bench, 'draft/add')).toBe(2)
  })

  it('fetches a new token before the old one ends', async () => {
    const bench = await open()
    const memory = memoryOf(bench.clock)
    await bench.connector.deliver(bench.parcel(1), contextOf(bench, { memory }).context)
    bench.clock.advance(6_901_000)
    await bench.connector.deliver(bench.parcel(2), contextOf(bench, { memory }).context)
    expect(bench.simulator.requests().every(({ errcode }) => errcode === 0)).toBe(true)
    expect(called(bench, 'stable_token')).toBe(2)
  })

  it('stops at a wrong secret and says where to correct it', async () => {
    const bench = await open({ settings: { appSecret: 'wrong' } })
    const outcome = await bench.connector.deliver(bench.parcel(1), contextOf(bench).context)
    expect(outcome).toMatchObject({
      state: 'failed',
      retryable: false,
      refusal: { code: 'WECHAT_40125', text: { zh: expect.stringContaining('渠道设置') as string } },
    })
  })
})

describe('refusals of the platform', () => {
  it.each([
    { code: 45003, retryable: false },
    { code: 45009, retryable: true },
    { code: 45011, retryable: true },
    { code: 48001, retryable: false },
    { code: 40164, retryable: false },
  ])('are failures, $code retryable: $retryable, with the rid in the steps', async ({ code, retryable }) => {
    const bench = await open()
    bench.simulator.script({ route: 'draft/add', what: 'errcode', code, times: 3 })
    const { context, records } = contextOf(bench)
    const outcome = await bench.connector.deliver(bench.parcel(1), context)
    expect(outcome).toMatchObject({ state: 'failed', retryable, refusal: { code: `WECHAT_${code}` } })
    expect(records.steps.find(({ name }) => name === 'draft/add')).toMatchObject({ ok: false, answer: { code, rid: '00000000-00000000-scripted' } })
    expect(bench.copiesOf(bench.parcel(1))).toBe(0)
  })

  it.each(['stable_token', 'media/uploadimg', 'material/add_material'])('lost at %s, before anything is announced, are worth a retry', async (route) => {
    const bench = await open()
    onTestFinished(endTimeOfHangingCalls(bench.simulator))
    for (const what of ['reset', 'html', 'truncated', 'empty', 'no-id', 'hang'] as const) {
      bench.simulator.script({ route, what })
      const { context, records } = contextOf(bench)
      expect(await bench.connector.deliver(bench.parcel(1), context)).toMatchObject({ state: 'failed', retryable: true })
      expect(records.intents).toEqual([])
    }
  })

  it('know that a platform which cannot be reached did nothing', async () => {
    const bench = await open()
    const { context } = contextOf({ ...bench, settings: { ...bench.settings, rehearsalUrl: 'http://127.0.0.1:9' } })
    expect(await bench.connector.deliver(bench.parcel(1), context)).toMatchObject({ state: 'failed', retryable: true })
  })

  it('know so even after the announcement', async () => {
    const bench = await open()
    const closing: typeof fetch = (input, init) => {
      if (!String(input instanceof Request ? input.url : input).includes('draft/add')) return fetch(input, init)
      return Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) }))
    }
    const { context, records } = contextOf(bench, { fetch: closing })
    expect(await bench.connector.deliver(bench.parcel(1), context)).toMatchObject({
      state: 'failed',
      retryable: true,
      refusal: { code: 'WECHAT_LOST_UNREACHABLE' },
    })
    expect(records.intents).toEqual(['draft/add'])
  })

  it('never follow a redirect, so that secrets stay with their host', async () => {
    const bench = await open()
    const redirecting = createServer((_request, response) => void response.writeHead(307, { location: `${bench.simulator.url}/cgi-bin/stable_token` }).end())
    await new Promise<void>((done) => redirecting.listen(0, '127.0.0.1', done))
    const rehearsalUrl = `http://127.0.0.1:${(redirecting.address() as AddressInfo).port}`
    const { context } = contextOf({ ...bench, settings: { ...bench.settings, rehearsalUrl } })
    expect(await bench.connector.deliver(bench.parcel(1), context)).toMatchObject({ state: 'failed', retryable: true })
    expect(bench.simulator.requests()).toEqual([])
    redirecting.close()
    redirecting.closeAllConnections()
  })

  it('are not waited for longer than the channel says', async () => {
    const bench = await open({ settings: { timeoutMs: 50 } })
    bench.simulator.script({ route: '*', what: 'hang', times: 1_000 })
    expect(await bench.connector.deliver(bench.parcel(1), contextOf(bench).context)).toMatchObject({
      state: 'failed',
      refusal: { code: 'WECHAT_LOST_TIMEOUT' },
    })
  })

  it('wait for a slow answer within the time allowed', async () => {
    const bench = await open()
    bench.simulator.script({ route: 'draft/add', what: 'latency', ms: 150 })
    expect(await bench.connector.deliver(bench.parcel(1), contextOf(bench).context)).toMatchObject({ state: 'published' })
  })
})
