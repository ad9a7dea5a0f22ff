import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import sharp from 'sharp'
import { approveDraft, describeVariants } from '@/distribution/server'
import { document, paragraph } from '@/writing'
import { openPayload } from './open-payload'

export const lanes = 6
/** One lane in three is the shop's: its effect is in the same database as the ledger. */
const shopEvery = 3

/** Fills an empty database with approved drafts and pushes that come due over `spanMs`; each push goes to every lane. */
export async function seed(deliveries: number, spanMs: number): Promise<{ channels: string[]; pushes: number }> {
  const payload = await openPayload()
  const req = await administrator(payload)
  const channels = await makeChannels(
    payload,
    Array.from({ length: lanes }, (_, lane) => lane % shopEvery === shopEvery - 1),
  )
  const draft = await approvedDraft(req, channels)
  const pushes = Math.ceil(deliveries / lanes)
  for (let i = 0; i < pushes; i++) {
    const dueAt = new Date(Date.now() + Math.round((spanMs * i) / pushes)).toISOString()
    await payload.create({
      collection: 'pushes',
      depth: 0,
      overrideAccess: true,
      data: { draft: draft as never, channels: channels as never, dueAt, lateToleranceMinutes: 24 * 60, status: 'scheduled' },
    })
  }
  await payload.destroy()
  return { channels: channels.map(String), pushes }
}

async function administrator(payload: Payload): Promise<PayloadRequest> {
  const made: unknown = await payload.db.create({
    collection: 'users',
    data: { email: 'faults@test.example', name: '故障演练', role: 'administrator', revision: 1 },
  })
  const { id } = made as { id: string | number }
  return createLocalReq({ user: { id, role: 'administrator', collection: 'users' } as never }, payload)
}

/** Approved content for shop channels alone. */
export async function seedShops(payload: Payload, count: number): Promise<{ draft: string | number; channels: (string | number)[] }> {
  const req = await administrator(payload)
  const channels = await makeChannels(
    payload,
    Array.from({ length: count }, () => true),
  )
  return { channels, draft: await approvedDraft(req, channels) }
}

async function makeChannels(payload: Payload, areShops: boolean[]): Promise<(string | number)[]> {
  const ids: (string | number)[] = []
  for (const [lane, isShop] of areShops.entries()) ids.push(await channel(payload, lane, isShop))
  return ids
}

async function channel(payload: Payload, lane: number, isShop: boolean): Promise<string | number> {
  const made = await payload.create({
    collection: 'channels',
    depth: 0,
    overrideAccess: true,
    data: {
      name: `通道 ${lane}`,
      platform: isShop ? 'shop' : 'wechat-official',
      mode: isShop ? 'live' : 'rehearsal',
      enabled: true,
      lateToleranceMinutes: 30,
      settings: { appId: `wxsim${String(lane).padStart(13, '0')}`, appSecret: `secret of lane ${lane}`, finish: 'draft' },
    },
  })
  return made.id
}

async function approvedDraft(req: PayloadRequest, channels: (string | number)[]): Promise<string | number> {
  const { payload } = req
  const data = await sharp({ create: { width: 900, height: 383, channels: 3, background: '#2f7d8c' } })
    .jpeg()
    .toBuffer()
  const cover = await payload.create({
    collection: 'assets',
    overrideAccess: true,
    data: { title: '封面', alt: '湖面', tier: 'ready', licence: 'owned' },
    file: { data, mimetype: 'image/jpeg', name: 'cover.jpg', size: data.length },
  })
  const made = await payload.create({
    collection: 'drafts',
    draft: true,
    overrideAccess: true,
    context: { stageIsSet: true },
    data: {
      title: '故障演练',
      digest: '每一次投递都要有结果',
      author: '行文',
      theme: 'sea',
      draftType: 'emotional',
      form: 'story',
      stage: 'inReview',
      slug: 'faults',
      cover: cover.id,
      channels: channels as never,
      body: document(paragraph('断电、断网、杀进程，都不能丢，也不能重。')) as never,
    },
  })
  const { variants } = await describeVariants(req, String(made.id))
  await approveDraft(req, String(made.id), { seen: Object.fromEntries(variants.map((variant) => [variant.channelId, variant.contentHash])) })
  return made.id
}
