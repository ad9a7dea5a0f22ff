import type { Payload } from 'payload'
import sharp from 'sharp'
import { bringPicture } from '@/typesetting/actions/bring-picture'
import { DomainError } from '@/platform/errors'
import { describe, expect, test } from '../../support/fixtures'

const red = () =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: '#c8402f' } })
    .jpeg()
    .toBuffer()

async function newDraft(payload: Payload) {
  const data = { title: '粘贴图片', draftType: 'opinion', form: 'story', stage: 'inWriting', theme: 'sea' } as const
  return (await payload.create({ collection: 'drafts', draft: true, data, overrideAccess: true })).id
}

const counted = async (payload: Payload) => (await payload.count({ collection: 'assets', overrideAccess: true })).totalDocs

describe('a picture that is pasted into a draft', () => {
  test('comes from its address into the rework tier, with where it came from', async ({ payload, requestAs }) => {
    const bytes = await red()
    const { asset } = await bringPicture(await requestAs('editor'), {
      draft: await newDraft(payload),
      address: ' https://example.com/lake.jpg ',
      alt: '湖',
      fetch: (url) => Promise.resolve({ bytes, url, contentType: 'image/jpeg' }),
    })
    expect(await payload.findByID({ collection: 'assets', id: asset, depth: 0, overrideAccess: true })).toMatchObject({
      tier: 'rework',
      alt: '湖',
      source: 'https://example.com/lake.jpg',
    })
  })

  test('comes with its bytes, and the same bytes are kept once', async ({ payload, requestAs }) => {
    const [draft, data] = [await newDraft(payload), await red()]
    const file = { mimetype: 'image/jpeg', data }
    const first = await bringPicture(await requestAs('editor'), { draft, file })
    const before = await counted(payload)
    expect(await bringPicture(await requestAs('editor'), { draft, file })).toEqual(first)
    expect(await counted(payload)).toBe(before)
  })

  test('is named when it cannot be had, and nothing is stored', async ({ payload, requestAs }) => {
    const draft = await newDraft(payload)
    const before = await counted(payload)
    const fetch = () => Promise.reject(new DomainError({ code: 'FETCH_FAILED', text: { zh: '没有取到', en: 'not fetched' } }))
    const asking = bringPicture(await requestAs('editor'), { draft, address: 'https://example.com/gone.jpg', fetch })
    await expect(asking).rejects.toMatchObject({ code: 'PICTURE_NOT_BROUGHT', text: { zh: expect.stringContaining('https://example.com/gone.jpg') as string } })
    expect(await counted(payload)).toBe(before)
  })

  test.for([
    ['a file of this computer', { address: 'file:///C:/Users/a.jpg' }],
    ['an address inside the house', { address: 'http://127.0.0.1/a.jpg' }],
    ['a page for a picture', { file: { mimetype: 'image/jpeg', data: Buffer.from('<!doctype html><script>1</script>') } }],
    ['a drawing with scripts', { address: `data:image/svg+xml;base64,${Buffer.from('<svg onload="1"/>').toString('base64')}` }],
    ['nothing', { address: '' }],
    ['a list', { address: ['https://example.com/a.jpg'] }],
  ] as const)('is refused when it is %s', async ([, given], { payload, requestAs }) => {
    const draft = await newDraft(payload)
    const before = await counted(payload)
    await expect(bringPicture(await requestAs('editor'), { draft, ...given })).rejects.toThrow(/PICTURE_/)
    expect(await counted(payload)).toBe(before)
  })

  test('is refused to whoever may not add to the library', async ({ payload, requestAs }) => {
    const asking = bringPicture(await requestAs('reviewer'), { draft: await newDraft(payload), address: 'https://example.com/a.jpg' })
    await expect(asking).rejects.toThrow(/PICTURES_NOT_YOURS_TO_SAVE/)
  })
})
