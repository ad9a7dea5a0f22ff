import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import sharp from 'sharp'
import { inject, vi } from 'vitest'
import type { Draft } from '@/payload-types'
import { bytesAsSource } from '@/platform/archive'
import { showExport } from '@/typesetting/actions/bring-back-preview'
import { sourceHash } from '@/typesetting/rules/variants/source-hash'
import { themes } from '@/typesetting'
import { card, document, paragraph, text, type PartSource, type RichDocument } from '@/writing'
import { describe, expect, test as base } from '../../support/fixtures'
import { bringBack, exported, newPromotion } from './exported'

type Id = string | number

type Weibo = { cover: string; pictures: string[]; from: { cover: PartSource; pictures: PartSource } }

/** What belongs to a record, not to what a writer made. */
const OWN = ['stage', 'reviews', 'revision', 'savedBy', 'writers', 'updatedAt', 'createdAt', '_status', 'id']
const THEME = { ...themes[0], id: 'autumn-lake', name: { zh: '秋湖', en: 'Autumn lake' } }

/** A second system with nothing in it but its people. */
const test = base.extend<{ other: Payload }>({
  other: [
    async ({ dataDir, payload }, use) => {
      expect(payload.db).toBeDefined()
      process.env.MEDIA_DIR = path.join(dataDir, 'other-media')
      process.env.DATABASE_URL = process.env.DATABASE_KIND === 'mongo' ? otherMongo() : `file:${path.join(dataDir, 'other.db')}`
      // The first system has the same schema; without this it counts as written already.
      process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
      vi.resetModules()
      const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('../../../payload.config')])
      const other = await getPayload({ config, key: 'other' })
      delete process.env.PAYLOAD_FORCE_DRIZZLE_PUSH
      await use(other)
      await other.destroy()
    },
    { scope: 'file' },
  ],
})

function otherMongo(): string {
  const address = new URL(inject('mongoUri'))
  address.pathname = `/xingwen_other_${process.pid}`
  return address.toString()
}

async function personIn(payload: Payload, role: string, name: string): Promise<PayloadRequest> {
  const made = await payload.db.create({ collection: 'users', data: { email: `${role}-${name}@other.example`, name, role, revision: 1 } })
  return createLocalReq({ user: { ...made, collection: 'users' } as never }, payload)
}

async function picture(payload: Payload, shade: number, over: Record<string, unknown> = {}): Promise<Id> {
  const data = await sharp({ create: { width: 80, height: 60, channels: 3, background: { r: shade, g: 120, b: 90 } } })
    .jpeg()
    .toBuffer()
  const file = { data, mimetype: 'image/jpeg', name: `p${shade}.jpg`, size: data.length }
  const about = { title: `洱海 ${shade}`, alt: '湖面', tier: 'ready', licence: 'owned', ...over }
  return (await payload.create({ collection: 'assets', overrideAccess: true, data: about as never, file })).id
}

type Records = { product: Id; promotion: Id; topic: Id; channels: Id[]; owner: Id }

async function records(payload: Payload): Promise<Omit<Records, 'owner'>> {
  const add = async (collection: 'products' | 'topics' | 'channels', data: object) =>
    (await payload.create({ collection, overrideAccess: true, data: data as never })).id
  const channel = (name: string) =>
    add('channels', { name, platform: 'shop', mode: 'live', enabled: true, lateToleranceMinutes: 30, settings: { finish: 'draft' } })
  return {
    product: await add('products', {
      title: '大理五日',
      slug: 'dali-5d',
      destination: '大理',
      days: 5,
      priceMinor: 199_900,
      role: 'profit',
      _status: 'published',
    }),
    promotion: await newPromotion(payload),
    topic: await add('topics', { title: '秋天去看湖', draftType: 'emotional' }),
    channels: [await channel('店铺'), await channel('二店')],
  }
}

/** The one draft of this file, made when it is first asked for. */
async function whole(payload: Payload, owner: Id): Promise<Draft> {
  const { docs } = await payload.find({ collection: 'drafts', where: { slug: { equals: 'erhai-east' } }, overrideAccess: true, depth: 0 })
  return docs[0] ?? stored(payload, await wholeDraft(payload, owner))
}

/** A draft with everything on it. `chosen`: pictures that only a channel version shows. */
async function wholeDraft(payload: Payload, owner: Id): Promise<Id> {
  const { product, promotion, topic, channels } = await records(payload)
  const cover = await picture(payload, 10, { focalX: 20, focalY: 80, caption: '清晨六点', author: '阿木', expiresAt: '2036-05-01T00:00:00.000Z' })
  const [shown, chosen] = [await picture(payload, 20), await picture(payload, 30)]
  const source = [shown, cover].join('\n')
  await payload.create({ collection: 'themes', overrideAccess: true, data: { theme: THEME } as never })
  const data = {
    title: '洱海：东岸三日',
    slug: 'erhai-east',
    digest: '第一天\n看湖。 ',
    author: '阿木',
    theme: THEME.id,
    draftType: 'opinion',
    form: 'longImage',
    titleStyle: 'proof',
    cover,
    channels,
    topic,
    product,
    owner,
    body: document(
      paragraph('从', text('大理站', 1), '出发。'),
      card({ blockType: 'lead', text: '慢一点', theme: THEME.id }),
      card({ blockType: 'productCard', product }),
      card({ blockType: 'couponCard', promotion }),
      { type: 'upload', relationTo: 'assets', value: shown, fields: { caption: '东岸' }, version: 3 },
    ),
    variants: {
      weibo: {
        title: '去洱海',
        cover: String(chosen),
        body: { kind: 'condensed', max: 140 },
        topics: ['洱海'],
        pictures: [String(chosen), String(shown)],
        from: {
          title: { hash: sourceHash('洱海'), text: '洱海' },
          cover: { hash: sourceHash(String(cover)), text: String(cover) },
          pictures: { hash: sourceHash(source), text: source },
        },
      },
      xiaohongshu: { opening: '早起，风很大。', body: { kind: 'own', text: '一\n\n二' }, digest: '短', link: 'https://shop.example.com/a' },
    },
  }
  return (await payload.create({ collection: 'drafts', draft: true, overrideAccess: true, data: data as never })).id
}

const stored = (payload: Payload, id: Id) => payload.findByID({ collection: 'drafts', id, draft: true, depth: 0, overrideAccess: true })

/** Every field that the collection has, but for those that belong to the record: a new one is compared from its first day. */
function written(payload: Payload, draft: Draft): Record<string, unknown> {
  const names = payload.collections.drafts.config.flattenedFields.map(({ name }) => name).filter((name) => !OWN.includes(name))
  const told = draft as unknown as Record<string, unknown>
  return JSON.parse(
    JSON.stringify(Object.fromEntries(names.map((name) => [name, told[name]])), (key, value: unknown) => (key === 'id' ? undefined : value)),
  ) as Record<string, unknown>
}

/** The assets of a system by what they show. */
async function shades(payload: Payload): Promise<Map<string, Id>> {
  const { docs } = await payload.find({ collection: 'assets', pagination: false, depth: 0, overrideAccess: true })
  return new Map(docs.map(({ id, title }) => [title, id]))
}

describe('a draft with everything on it', () => {
  test('comes back the same where it was', async ({ payload, requestAs, users }) => {
    const { id } = await whole(payload, users.designer.id)
    const { bytes } = await exported(await requestAs('editor'), id)
    await payload.update({ collection: 'topics', where: {}, data: { title: '换了名字的选题' }, overrideAccess: true })
    const { draftId, report } = await bringBack(await requestAs('editor'), bytes)
    const [before, back] = [written(payload, await stored(payload, id)), written(payload, await stored(payload, draftId))]
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['variants', 'topic', 'channels', 'owner', 'cover', 'product']))
    expect({ ...back, slug: before['slug'] }).toEqual(before)
    expect(back['slug']).not.toBe(before['slug'])
    expect(report.map(({ rule }) => rule)).toEqual(['exchange-address-taken'])
  })

  test('says what another system does not have, and takes nothing else for it', async ({ payload, other, requestAs, users }) => {
    const { bytes } = await exported(await requestAs('editor'), (await whole(payload, users.designer.id)).id)
    for (const decoy of [200, 210, 220, 230]) await picture(other, decoy)
    await other.create({
      collection: 'products',
      overrideAccess: true,
      data: { title: '三亚四日', slug: 'sanya-4d', destination: '三亚', days: 4, priceMinor: 100, role: 'profit', _status: 'published' } as never,
    })
    const editor = await personIn(other, 'editor', '编辑')
    const rules = [
      'exchange-products-gone',
      'exchange-promotions-gone',
      'exchange-topics-gone',
      'exchange-channels-gone',
      'exchange-channels-gone',
      'exchange-users-gone',
      'exchange-theme-not-brought',
    ]
    const shown = await showExport(editor, bytesAsSource(bytes))
    expect([...shown.report.remarks.map(({ rule }) => rule)].sort()).toEqual([...rules].sort())
    const { draftId, report } = await bringBack(editor, bytes)
    expect(report.map(({ message }) => message)).toEqual(shown.report.remarks.map(({ message }) => message))
    expect(report.map(({ message }) => message.zh + message.en).join()).toMatch(/大理五日[\s\S]*早订优惠[\s\S]*选题「[\s\S]*店铺[\s\S]*秋湖/)
    const back = await stored(other, draftId)
    expect([back.product, back.topic, back.channels ?? [], back.owner, back.theme]).toEqual([null, null, [], editor.user?.id, THEME.id])
    const blocks = (back.body as unknown as RichDocument).root.children as { fields?: { product?: unknown; promotion?: unknown } }[]
    expect([blocks[2]?.fields?.product, blocks[3]?.fields?.promotion]).toEqual([null, null])
    await other.delete({ collection: 'drafts', id: draftId, overrideAccess: true })
  })

  test('comes back the same in another system that has its records', async ({ payload, other, requestAs, users }) => {
    const from = await whole(payload, users.designer.id)
    await payload.update({ collection: 'topics', where: {}, data: { title: '秋天去看湖' }, overrideAccess: true })
    const { bytes } = await exported(await requestAs('editor'), from.id)
    const here = await records(other)
    const owner = await personIn(other, 'designer', 'designer')
    const administrator = await personIn(other, 'administrator', '管理员')
    const { draftId, report } = await bringBack(administrator, bytes)
    expect(report.map(({ rule }) => rule)).toEqual(['exchange-theme-brought'])
    const [old, now] = [await shades(payload), await shades(other)]
    const assets = new Map([...old].flatMap(([title, id]) => (now.has(title) ? [[id, now.get(title) as Id]] : [])))
    const was = from as unknown as Records
    const expected = written(payload, from)
    const swapped = (id: unknown) => assets.get(id as Id) ?? assets.get(Number(id))
    const swapAll = (ids: string) =>
      ids
        .split('\n')
        .map((id) => String(swapped(id)))
        .join('\n')
    const { weibo, ...others } = expected['variants'] as { weibo: Weibo }
    const sourceNow = ({ text }: PartSource): PartSource => ({ text: swapAll(text), hash: sourceHash(swapAll(text)) })
    const variants = {
      ...others,
      weibo: {
        ...weibo,
        cover: swapAll(weibo.cover),
        pictures: weibo.pictures.map(swapAll),
        from: { ...weibo.from, cover: sourceNow(weibo.from.cover), pictures: sourceNow(weibo.from.pictures) },
      },
    }
    const body = JSON.stringify(expected['body'])
      .replace(`"product":${JSON.stringify(was.product)}`, `"product":${JSON.stringify(here.product)}`)
      .replace(
        `"promotion":${JSON.stringify((await payload.find({ collection: 'promotions', overrideAccess: true })).docs[0]?.id)}`,
        `"promotion":${JSON.stringify(here.promotion)}`,
      )
      .replace(/"value":("?\w+"?)/, (_, id: string) => `"value":${JSON.stringify(swapped(JSON.parse(id)))}`)
    expect(written(other, await stored(other, draftId))).toEqual({
      ...expected,
      product: here.product,
      topic: here.topic,
      channels: here.channels,
      owner: owner.user?.id,
      cover: swapped(expected['cover']),
      variants,
      body: JSON.parse(body) as unknown,
    })
    const cover = await other.findByID({ collection: 'assets', id: swapped(expected['cover']) as Id, depth: 0, overrideAccess: true })
    expect(cover).toMatchObject({
      focalX: 20,
      focalY: 80,
      caption: '清晨六点',
      author: '阿木',
      expiresAt: '2036-05-01T00:00:00.000Z',
      tier: 'rework',
      licence: 'unknown',
    })
    const theme = await other.find({ collection: 'themes', overrideAccess: true, depth: 0 })
    expect(theme.docs).toMatchObject([{ slug: THEME.id, archived: true }])
    const before = (await other.count({ collection: 'assets', overrideAccess: true })).totalDocs
    const again = await bringBack(await personIn(other, 'editor', '另一位'), bytes)
    expect([again.report.map(({ rule }) => rule), (await other.count({ collection: 'assets', overrideAccess: true })).totalDocs]).toEqual([
      ['exchange-address-taken'],
      before,
    ])
  })
})
