import { createLocalReq, type Payload } from 'payload'
import { roles } from '@/people'
import { document, paragraph } from '@/writing'
import { password } from './password'

const past = '2025-01-01T00:00:00.000Z'

type Id = string | number
type Made = { id: Id }
type Make = (collection: string, data: object, more?: object) => Promise<Made>

/** One of everything, made as the product makes it; where that needs a file or a ledger, as it stores it. */
export async function makeOriginals(payload: Payload): Promise<void> {
  const make: Make = async (collection, data, more = {}) =>
    (await payload.create({ collection, data, overrideAccess: true, ...more } as never)) as unknown as Made
  const store: Make = async (collection, data) => (await payload.db.create({ collection, data } as never)) as Made
  const people = new Map<string, Made>()
  for (const role of roles) people.set(role, await make('users', { email: `${role}@bench.example`, name: role, role, password }))
  const editor = people.get('editor')?.id
  const picture = await store('assets', asset)
  const category = await make('product-categories', { title: '山水', slug: 'nature', order: 1 })
  const product = await make('products', { ...trip, category: category.id, pictures: [picture.id] })
  await store('promotions', { ...promotion, products: [product.id] })
  const channel = await make('channels', shop)
  const topic = await make('topics', { title: '选题', draftType: 'emotional', form: 'story', owner: editor, product: product.id })
  const links = { owner: editor, topic: topic.id, cover: picture.id, channels: [channel.id] }
  const draft = await make('drafts', { ...article, ...links }, { draft: true, req: await createLocalReq({}, payload) })
  await make('reviews', { draft: draft.id, act: 'submitted', by: editor, at: past })
  const push = await make('pushes', { draft: draft.id, channels: [channel.id], dueAt: past, status: 'dispatched', lateToleranceMinutes: 30 })
  await store('deliveries', { ...delivery, draft: draft.id, channel: channel.id, push: push.id, lane: String(channel.id) })
  await store('posts', { ...post, draft: String(draft.id), cover: picture.id, products: [product.id] })
  await store('post-versions', { ...shown, key: 'push/0', kind: 'delivery', at: past, changes: [] })
  await store('old-addresses', { slug: 'old-0', address: 'posts/old-0', kind: 'posts', document: '1', at: past })
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ title: `第 ${i + 1} 项`, text: '上午慢慢出发，路上停两次，午饭在村里吃，下午的时间都是自己的。' }))

const asset = {
  title: '洱海',
  alt: '清晨的洱海',
  tier: 'ready',
  licence: 'owned',
  filename: 'p0.jpg',
  mimeType: 'image/jpeg',
  width: 1600,
  height: 1200,
  filesize: 100_000,
  origin: 'photo',
  revision: 1,
}

const trip = {
  title: '大理慢住',
  slug: 'trip-0',
  destination: '大理',
  days: 5,
  nights: 4,
  role: 'profit',
  priceMinor: 258_000,
  departures: Array.from({ length: 8 }, (_, i) => ({ date: `2099-12-0${i + 1}`, seats: 10 })),
  highlights: lines(3),
  itinerary: lines(5),
  included: lines(6),
  excluded: lines(3),
  notices: lines(3),
  _status: 'published',
}

const promotion = {
  title: '早鸟',
  kind: 'flash',
  amountIs: 'reduction',
  amountMinor: 10_000,
  startsAt: past,
  endsAt: '2025-02-01T00:00:00.000Z',
  revision: 1,
}

const shop = { name: '行文小店', platform: 'shop', mode: 'live', enabled: true, lateToleranceMinutes: 30, settings: { finish: 'draft' } }

const sentence = '渔船从雾里划出来，像有人把一支笔搁在纸上。湖不赶路，人也不必。住满三晚才发现，湖是会换衣服的。'

const article = {
  title: '文稿',
  slug: 'draft-0',
  digest: '住满三晚',
  author: '林知夏',
  theme: 'sea',
  draftType: 'emotional',
  form: 'story',
  body: document(...Array.from({ length: 30 }, (_, i) => paragraph(`${i + 1} ${sentence}`))),
}

const html = '<p>湖会换衣服。</p>'.repeat(120)

const delivery = {
  key: 'push/0',
  platform: 'shop',
  mode: 'live',
  slot: 1,
  contentHash: 'abc',
  content: { title: '文稿', html },
  shortCode: 'code0',
  state: 'published',
  dueAt: past,
  readyAt: past,
  lateUntil: past,
  publishedAt: past,
  fence: 0,
  attempt: 1,
  looks: 0,
  steps: [],
}

/** Of a post and of its version. */
const shown = {
  title: '文章',
  slug: 'story-0',
  author: '林知夏',
  digest: '住满三晚',
  html,
  text: '湖会换衣服。',
  contentHash: 'abc',
  identity: 'identity/0',
  order: 1,
  deliveryKey: 'push/0',
  shortCode: 'code0',
}

const post = { ...shown, status: 'live', publishedAt: past, version: 'push/0', edition: 1, acts: [] }
