import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import sharp from 'sharp'
import { approveDraft, describeVariants } from '@/distribution/server'
import { document, paragraph } from '@/writing'
import { openPayload } from './open-payload'

export const lanes = 6
/** One lane is the shop's: its effect is in the same database as the ledger, and a draft has one post there. */
const shopEvery = 6

type Id = string | number
export type Seeded = { channels: Id[]; drafts: Id[] }
export type PlannedPush = { draft: Id; channels: Id[]; dueAt?: number }

/** Fills an empty database with approved drafts and pushes that come due over `spanMs`; each push goes to every lane. */
export async function seed({ deliveries, spanMs, settings = {} }: { deliveries: number; spanMs: number; settings?: object }): Promise<Seeded> {
  const payload = await openPayload()
  const areShops = Array.from({ length: lanes }, (_, lane) => lane % shopEvery === shopEvery - 1)
  const seeded = await stage(payload, { areShops, drafts: Math.ceil(deliveries / lanes), settings })
  const { channels, drafts } = seeded
  for (const [place, draft] of drafts.entries()) {
    await planPush(payload, { draft, channels, dueAt: Date.now() + Math.round((spanMs * place) / drafts.length) })
  }
  await payload.destroy()
  return seeded
}

/** Approved drafts for one channel of WeChat and one of the shop, with nothing planned. */
export async function seedOneOfEach(drafts: number, settings: object): Promise<Seeded> {
  const payload = await openPayload()
  const seeded = await stage(payload, { areShops: [false, true], drafts, settings })
  await payload.destroy()
  return seeded
}

/** Approved content for shop channels alone. */
export async function seedShops(payload: Payload, count: number): Promise<{ draft: Id; channels: Id[] }> {
  const { channels, drafts } = await stage(payload, { areShops: Array.from({ length: count }, () => true), drafts: 1, settings: {} })
  return { channels, draft: drafts[0] as Id }
}

/** Plans a push that is due now or at `dueAt`. Answers its id. */
export async function planPush(payload: Payload, { draft, channels, dueAt = Date.now() }: PlannedPush): Promise<string> {
  const made = await payload.create({
    collection: 'pushes',
    depth: 0,
    overrideAccess: true,
    data: {
      draft: draft as never,
      channels: channels as never,
      dueAt: new Date(dueAt).toISOString(),
      lateToleranceMinutes: 24 * 60,
      status: 'scheduled',
    },
  })
  return String(made.id)
}

type Stage = { areShops: boolean[]; drafts: number; settings: object }

/** Each push has a draft of its own: what one leaves behind must not be taken for the work of another. */
async function stage(payload: Payload, { areShops, drafts, settings }: Stage): Promise<Seeded> {
  const req = await administrator(payload)
  const channels: Id[] = []
  for (const [lane, isShop] of areShops.entries()) channels.push(await channel(payload, { lane, isShop, settings }))
  const cover = await picture(payload)
  const approved: Id[] = []
  for (let number = 1; number <= drafts; number++) approved.push(await approvedDraft(req, { channels, cover, number }))
  return { channels, drafts: approved }
}

async function administrator(payload: Payload): Promise<PayloadRequest> {
  const made: unknown = await payload.db.create({
    collection: 'users',
    data: { email: 'faults@test.example', name: '故障演练', role: 'administrator', revision: 1 },
  })
  const { id } = made as { id: string | number }
  return createLocalReq({ user: { id, role: 'administrator', collection: 'users' } as never }, payload)
}

async function channel(payload: Payload, { lane, isShop, settings }: { lane: number; isShop: boolean; settings: object }): Promise<Id> {
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
      settings: { appId: `wxsim${String(lane).padStart(13, '0')}`, appSecret: `secret of lane ${lane}`, finish: 'draft', ...settings },
    },
  })
  return made.id
}

async function picture(payload: Payload): Promise<Id> {
  const data = await sharp({ create: { width: 900, height: 383, channels: 3, background: '#2f7d8c' } })
    .jpeg()
    .toBuffer()
  const made = await payload.create({
    collection: 'assets',
    overrideAccess: true,
    data: { title: '封面', alt: '湖面', tier: 'ready', licence: 'owned' },
    file: { data, mimetype: 'image/jpeg', name: 'cover.jpg', size: data.length },
  })
  return made.id
}

async function approvedDraft(req: PayloadRequest, { channels, cover, number }: { channels: Id[]; cover: Id; number: number }): Promise<Id> {
  const { payload } = req
  const made = await payload.create({
    collection: 'drafts',
    draft: true,
    overrideAccess: true,
    context: { stageIsSet: true },
    data: {
      title: `故障演练 ${number}`,
      digest: '每一次投递都要有结果',
      author: '行文',
      theme: 'sea',
      draftType: 'emotional',
      form: 'story',
      stage: 'inReview',
      slug: `faults-${number}`,
      cover: cover as never,
      channels: channels as never,
      body: document(paragraph('断电、断网、杀进程，都不能丢，也不能重。')) as never,
    },
  })
  const { variants } = await describeVariants(req, String(made.id))
  await approveDraft(req, String(made.id), { seen: Object.fromEntries(variants.map((variant) => [variant.channelId, variant.contentHash])) })
  return made.id
}
