import type { Payload, PayloadRequest } from 'payload'
import pino from 'pino'
import sharp from 'sharp'
import { vi } from 'vitest'
import { approveDraft } from '@/distribution/actions/approve-draft'
import { describeVariants } from '@/distribution/actions/describe-variants'
import { ledgerOf } from '@/distribution/actions/open-ledger'
import { schedulePush } from '@/distribution/actions/schedule-push'
import type { Delivery } from '@/distribution/ledger/ledger-store'
import { startDispatcher, type Dispatcher, type DispatcherOptions, type Shelf, type ShelfPost } from '@/distribution/server'
import { card, document, paragraph, text, type BlockNode } from '@/writing'
import type { Clock } from '@/platform/clock'
import type { Role } from '@/people'
import { test as base, type Fixtures } from '../../support/fixtures'

type Id = string | number

/** For what never comes: a wait ends with a reason before the runner ends the test without one. */
const netOf = { timeout: 300_000, interval: 10 }
type Requests = (role: Role | null) => Promise<PayloadRequest>

/** A shelf in memory that counts what reached it; `behave` lets a test lose answers or hang. */
export class MemoryShelf implements Shelf {
  readonly posts = new Map<string, ShelfPost>()
  readonly puts: string[] = []
  behave: (post: ShelfPost, store: () => void) => Promise<void> = async (_post, store) => store()

  async put(post: ShelfPost) {
    this.puts.push(post.deliveryKey)
    await this.behave(post, () => this.posts.set(post.deliveryKey, post))
    return this.#answer(post)
  }

  async find(deliveryKey: string) {
    const post = this.posts.get(deliveryKey)
    return post ? this.#answer(post) : null
  }

  #answer(post: ShelfPost) {
    return { url: `/posts/${post.slug}`, postId: post.deliveryKey, productUrls: [] }
  }
}

/** A clock that a test moves; otherwise it runs with the machine's. */
export class TravelClock implements Clock {
  offset = 0
  now(): number {
    return Date.now() + this.offset
  }
}

export class Scene {
  readonly shelf = new MemoryShelf()
  readonly clock = new TravelClock()
  readonly #dispatchers: Dispatcher[] = []
  #made = 0

  constructor(
    readonly payload: Payload,
    readonly requestAs: Requests,
  ) {}

  get ledger() {
    return ledgerOf(this.payload)
  }

  async asset(over: Record<string, unknown> = {}): Promise<Id> {
    const shade = ++this.#made
    const data = await sharp({ create: { width: 64, height: 48, channels: 3, background: { r: shade % 256, g: 120, b: 90 } } })
      .png()
      .toBuffer()
    const made = await this.payload.create({
      collection: 'assets',
      overrideAccess: true,
      data: { title: `洱海 ${shade}`, alt: '湖面', tier: 'ready', licence: 'owned', ...over } as never,
      file: { data, mimetype: 'image/png', name: `erhai-${shade}.png`, size: data.length },
    })
    return made.id
  }

  async product(over: Record<string, unknown> = {}) {
    const made = await this.payload.create({
      collection: 'products',
      overrideAccess: true,
      data: {
        title: '大理五日',
        destination: '大理',
        departureCity: '上海',
        days: 5,
        nights: 4,
        priceMinor: 199_900,
        role: 'profit',
        _status: 'published',
        ...over,
      } as never,
    })
    return made.id
  }

  async channel(over: Record<string, unknown> = {}): Promise<string> {
    const made = await this.payload.create({
      collection: 'channels',
      overrideAccess: true,
      data: {
        name: `店铺 ${++this.#made}`,
        platform: 'shop',
        mode: 'live',
        enabled: true,
        lateToleranceMinutes: 30,
        settings: { finish: 'draft' },
        ...over,
      } as never,
    })
    return String(made.id)
  }

  /** A draft in review, with a bound price and a picture. */
  async draft(channels: string[], over: { blocks?: BlockNode[]; data?: Record<string, unknown> } = {}): Promise<string> {
    const body = document(paragraph('去洱海边住几天，风从苍山来。'), ...(over.blocks ?? []))
    const made = await this.payload.create({
      collection: 'drafts',
      draft: true,
      overrideAccess: true,
      context: { stageIsSet: true },
      data: {
        title: '洱海慢游',
        digest: '五天四晚',
        author: '行文',
        theme: 'sea',
        draftType: 'emotional',
        form: 'story',
        cover: await this.asset(),
        channels,
        stage: 'inReview',
        body,
        ...over.data,
      } as never,
    })
    return String(made.id)
  }

  price(product: Id): BlockNode {
    return paragraph('起价', { type: 'inlineBlock', fields: { blockType: 'fact', product, fact: 'price' }, version: 1 })
  }

  picture(asset: Id): BlockNode {
    return { type: 'upload', relationTo: 'assets', value: asset, fields: {}, version: 3 }
  }

  productCard(product: Id): BlockNode {
    return card({ blockType: 'productCard', product })
  }

  async rewrite(draft: string, words: string): Promise<void> {
    await this.payload.update({ collection: 'drafts', id: draft, draft: true, overrideAccess: true, data: { body: document(paragraph(text(words))) as never } })
  }

  async seen(draft: string): Promise<Record<string, string>> {
    const { variants } = await describeVariants(await this.requestAs('reviewer'), draft)
    return Object.fromEntries(variants.map((variant) => [variant.channelId, variant.contentHash]))
  }

  async approve(draft: string): Promise<void> {
    await approveDraft(await this.requestAs('reviewer'), draft, { seen: await this.seen(draft) })
  }

  async approvedDraft(channels: string[], over: Parameters<Scene['draft']>[1] = {}): Promise<string> {
    const draft = await this.draft(channels, over)
    await this.approve(draft)
    return draft
  }

  async schedule(draft: string, channels: string[], over: Record<string, unknown> = {}): Promise<string> {
    const made = await schedulePush(await this.requestAs('marketer'), draft, { channels, dueAt: new Date(Date.now() + 1_000).toISOString(), ...over })
    return String(made.id)
  }

  async dispatcher(over: Partial<DispatcherOptions> = {}): Promise<Dispatcher> {
    const dispatcher = await startDispatcher({ payload: this.payload, shelf: this.shelf, clock: this.clock, logger: pino({ level: 'silent' }), ...over })
    this.#dispatchers.push(dispatcher)
    return dispatcher
  }

  /** Waits until a dispatcher has looked at the database as many times from now on: what was due by then, it has seen. */
  async looks(times = 2): Promise<void> {
    const looking = vi.spyOn(this.ledger, 'wakeTimes')
    await vi.waitUntil(() => looking.mock.settledResults.filter(({ type }) => type === 'fulfilled').length > times, netOf)
    looking.mockRestore()
  }

  async deliveries(push: string): Promise<Delivery[]> {
    return this.ledger.ofPush(push)
  }

  /** Waits until every delivery of a push is in one of the states. */
  async until(push: string, states: string[]): Promise<Delivery[]> {
    const net = Date.now() + netOf.timeout
    for (;;) {
      const rows = await this.deliveries(push)
      if (rows.length > 0 && rows.every((row) => states.includes(row.state))) return rows
      if (Date.now() > net) throw new Error(`still ${rows.map((row) => `${row.key} ${row.state} ${row.reason?.code ?? ''}`).join(', ') || 'no delivery'}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  async end(): Promise<void> {
    this.shelf.behave = async (_post, store) => store()
    for (const dispatcher of this.#dispatchers) await dispatcher.stop(50)
    for (const collection of ['pushes', 'deliveries', 'pauses'] as const) await this.payload.db.deleteMany({ collection, where: {} })
  }
}

export const test = base.extend<{ scene: Scene }>({
  scene: async ({ payload, requestAs }: Pick<Fixtures, 'payload' | 'requestAs'>, use: (scene: Scene) => Promise<void>) => {
    const scene = new Scene(payload, requestAs)
    await use(scene)
    await scene.end()
  },
})

/** An account on the platform that asks for a confirmation of changed facts. */
export const account = {
  platform: 'wechat-official',
  mode: 'live',
  settings: { appId: 'wx0123456789abcdef', appSecret: 'a-secret-of-a-test', finish: 'draft' },
}

/** What an act was refused with. */
export async function refusal(
  act: Promise<unknown>,
): Promise<{ code: string; status: number; text: { zh: string; en: string }; data: Record<string, unknown> }> {
  return act.then(
    (answer) => {
      throw new Error(`it was not refused: ${JSON.stringify(answer)}`)
    },
    (error) => error as Awaited<ReturnType<typeof refusal>>,
  )
}

export { describe, expect } from '../../support/fixtures'
