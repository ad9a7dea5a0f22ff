import { createLocalReq, type PayloadRequest } from 'payload'
import { approveDraft, describeVariants, schedulePush } from '@/distribution/server'
import type { Role } from '@/people'
import { requestChanges, submitDraft } from '@/writing/server'
import { buildDocument, demoDrafts, demoStorefront, demoTopics, type DemoDraft, type DemoTopic } from './content'
import type { DemoContext } from './demo-context'
import { inDays } from './load-plan'

/** Posts that open the shop go out at once, on the account one an evening as it is allowed to; the others keep the day that their topic planned. */
const rightAway = 5_000
const eveningHour = 20

/** Loads the drafts and takes each as far as its stage, by the same acts that people perform. */
export async function loadDrafts(context: DemoContext) {
  const { progress } = context
  progress(`文稿 0/${demoDrafts.length} · drafts`)
  const requestAs = await requests(context)
  for (const [index, draft] of demoDrafts.entries()) {
    const id = await createDraft(context, draft)
    await takeToStage(context, { draft, id, requestAs })
    if (index % 5 === 4) progress(`文稿 ${index + 1}/${demoDrafts.length} · drafts`)
  }
}

type RequestAs = (role: Role) => Promise<PayloadRequest>

async function requests({ payload, keys }: DemoContext): Promise<RequestAs> {
  return async (role) => {
    const user = await payload.findByID({ collection: 'users', id: keys.id('user', role), depth: 0, overrideAccess: true })
    return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  }
}

async function createDraft({ payload, keys, publicUrl }: DemoContext, draft: DemoDraft): Promise<string> {
  const topic = topicOf(draft)
  const body = buildDocument(draft.blocks, {
    asset: (key) => keys.id('asset', key),
    product: (key) => keys.id('product', key),
    promotion: (key) => keys.id('promotion', key),
    address: (path) => `${publicUrl}${path}`,
    boundProduct: draft.product ? keys.id('product', draft.product) : null,
  })
  const made = await payload.create({
    collection: 'drafts',
    draft: true,
    depth: 0,
    overrideAccess: true,
    data: {
      title: draft.title,
      digest: draft.digest,
      author: draft.author,
      theme: draft.theme,
      slug: draft.key,
      stage: 'inWriting',
      draftType: topic.draftType,
      form: topic.form,
      titleStyle: topic.titleStyle,
      topic: keys.id('topic', draft.topic),
      product: draft.product ? keys.id('product', draft.product) : undefined,
      cover: keys.id('asset', draft.cover),
      owner: keys.id('user', 'editor'),
      channels: [keys.id('channel', 'shop'), keys.id('channel', 'wechat')],
      body: body as never,
    },
  })
  return String(made.id)
}

async function takeToStage(context: DemoContext, { draft, id, requestAs }: { draft: DemoDraft; id: string; requestAs: RequestAs }) {
  if (draft.stage === 'inWriting') return
  await submitDraft(await requestAs('editor'), id, {})
  if (draft.stage === 'changesRequested') await requestChanges(await requestAs('reviewer'), id, { remark: draft.remark })
  if (draft.stage !== 'approved') return
  const { variants } = await describeVariants(await requestAs('reviewer'), id)
  const seen = Object.fromEntries(variants.map(({ channelId, contentHash }) => [channelId, contentHash]))
  await approveDraft(await requestAs('reviewer'), id, { seen, remark: draft.remark })
  await schedule(context, { draft, id, requestAs })
}

async function schedule({ keys, now }: DemoContext, { draft, id, requestAs }: { draft: DemoDraft; id: string; requestAs: RequestAs }) {
  const topic = topicOf(draft)
  const place = demoStorefront.featuredTopics.indexOf(draft.topic)
  const [shop, account] = [String(keys.id('channel', 'shop')), String(keys.id('channel', 'wechat'))]
  const push = async (channels: string[], dueAt: string) => schedulePush(await requestAs('marketer'), id, { channels, dueAt })
  const atOnce = () => new Date(Date.now() + rightAway).toISOString()
  if (place < 0) await push([shop, account], inDays(now, Math.max(topic.publishInDays, 1), topic.hour))
  else if (place === 0) await push([shop, account], atOnce())
  else {
    await push([shop], atOnce())
    await push([account], inDays(now, place, eveningHour))
  }
}

function topicOf(draft: DemoDraft): DemoTopic {
  const topic = demoTopics.find(({ key }) => key === draft.topic)
  if (!topic) throw new Error(`The demo draft ${draft.key} names an unknown topic: ${draft.topic}`)
  return topic
}
