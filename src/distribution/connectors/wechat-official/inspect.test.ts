import { expect, it } from 'vitest'
import type { Parcel } from '../connector'
import { inspectParcel, isTitleRisky } from './inspect'
import { visibleText } from './visible-text'

const cover = { id: 'c', src: '/media/c.png', fileName: 'c.png', read: () => Promise.resolve(Buffer.alloc(0)), readMoving: () => Promise.resolve(null) }

function parcel(more: Partial<Parcel> = {}): Parcel {
  const fixed = {
    deliveryKey: 'k',
    slug: 's',
    draftId: 'd',
    productIds: [],
    contentHash: 'h',
    text: '',
    pictures: [],
    standing: { channelId: 'c', order: 0, decidedAt: 0, source: null },
  }
  return { ...fixed, title: '大理', author: '行文', digest: '', html: '<p>洱海</p>', cover, shortUrl: 'https://x.test/s/1', ...more }
}

const codes = (more: Partial<Parcel>) => inspectParcel(parcel(more)).map(({ code }) => code)

it('accepts what fits, to the last character', () => {
  expect(
    codes({
      title: '题'.repeat(64),
      author: '名'.repeat(16),
      digest: '🏔'.repeat(120),
      html: `<p style="${'color:red;'.repeat(9_000)}">${'文'.repeat(19_999)}</p>`,
    }),
  ).toEqual([])
})

it.each([
  { more: { title: '' }, code: 'TITLE_EMPTY' },
  { more: { title: '题'.repeat(65) }, code: 'TITLE_TOO_LONG' },
  { more: { author: '名'.repeat(17) }, code: 'AUTHOR_TOO_LONG' },
  { more: { digest: '摘'.repeat(121) }, code: 'DIGEST_TOO_LONG' },
  { more: { html: '' }, code: 'BODY_EMPTY' },
  { more: { html: '<p>&nbsp;</p><style>p{}</style>' }, code: 'BODY_EMPTY' },
  { more: { html: '文'.repeat(20_000) }, code: 'BODY_TOO_LONG' },
  { more: { html: `<p data-x="${'x'.repeat(1_000_000)}">海</p>` }, code: 'BODY_TOO_LONG' },
  { more: { cover: null }, code: 'COVER_MISSING' },
  { more: { shortUrl: '' }, code: 'SOURCE_URL_EMPTY' },
  { more: { shortUrl: `https://x.test/${'长'.repeat(400)}` }, code: 'SOURCE_URL_TOO_LONG' },
  { more: { html: '<p>海</p><img src="https://elsewhere.test/a.png">' }, code: 'PICTURE_NOT_HOSTED' },
])('refuses with $code', ({ more, code }) => {
  const [refusal, ...others] = inspectParcel(parcel(more))
  expect([refusal?.code, others]).toEqual([code, []])
  expect(refusal?.text.zh).toMatch(/请/)
})

it('says how much to cut', () => {
  expect(inspectParcel(parcel({ title: '题'.repeat(70) }))[0]).toMatchObject({
    text: { zh: expect.stringContaining('删去 6 字') as string },
    data: { count: 70, limit: 64 },
  })
})

it('warns above 32 characters', () => {
  expect([isTitleRisky('题'.repeat(32)), isTitleRisky('题'.repeat(33))]).toEqual([false, true])
})

it('reads what a reader sees', () => {
  expect(visibleText('<p>洱&#x6D77; &amp;<br>山</p><script>x</script>')).toBe('洱海 & 山')
})
