import sharp from 'sharp'
import { fitMoving } from '@/assets/server'
import type { Parcel, ParcelPicture } from '@/distribution/connectors/connector'
import { wechatOfficial } from '@/distribution/connectors/wechat-official/connector'
import type { SimulatedAccount } from '@/distribution/connectors/wechat-official/simulator/accounts'
import type { Fault } from '@/distribution/connectors/wechat-official/simulator/faults'
import { startSimulator } from '@/distribution/connectors/wechat-official/simulator/start'
import type { Simulator } from '@/distribution/connectors/wechat-official/simulator/start'
import type { ConnectorBench } from './connector-contract'

export const account: SimulatedAccount = { appId: 'wxsim0000000000001', secret: 'simulated-test-secret', titleLimit: 64, publishDelayMs: 0 }

export function manualClock(start = Date.UTC(2026, 8, 30, 2)) {
  let now = start
  return { now: () => now, advance: (ms: number) => void (now += ms) }
}

/** A picture of one colour; `number` makes its bytes unlike those of every other. */
export async function drawn(number: number, format: 'png' | 'jpeg' | 'webp' | 'gif' = 'png'): Promise<Buffer> {
  const background = { r: number % 256, g: Math.floor(number / 256) % 256, b: 120 }
  return sharp({ create: { width: 32, height: 24, channels: 3, background } })
    .toFormat(format)
    .toBuffer()
}

export function pictureOf(id: string, bytes: () => Promise<Buffer>, fileName = `${id}.png`): ParcelPicture {
  return { id, src: `/media/${fileName}?v=1&w=640`, fileName, read: bytes, readMoving: async (limitBytes) => fitMoving(await bytes(), limitBytes) }
}

/** A parcel that WeChat accepts: a title, a body with a picture, a cover and a short link of its own. */
export function parcelOf(number: number, overrides: Partial<Parcel> = {}): Parcel {
  const picture = pictureOf('cang-shan', () => drawn(1))
  return {
    deliveryKey: `push-${number}:channel-1:0`,
    standing: { channelId: 'channel-1', order: number, decidedAt: number, source: null },
    title: `大理四天三晚：苍山脚下的慢日子（${number}）`,
    author: '行文旅行',
    digest: '从古城到洱海，一份不赶路的行程。',
    html: `<section style="color:#333;line-height:1.8"><p>第 ${number} 篇：清晨的洱海 &amp; 苍山。</p><img src="/media/cang-shan.png?v=1&amp;w=640" alt="苍山"><p>晚上住在才村。</p></section>`,
    text: `第 ${number} 篇：清晨的洱海 & 苍山。晚上住在才村。`,
    slug: `dali-${number}`,
    draftId: `draft-${number}`,
    productIds: ['product-1'],
    cover: pictureOf('cover', () => drawn(2)),
    pictures: [picture],
    shortUrl: `https://example.test/s/w${number}`,
    contentHash: `hash-${number}`,
    ...overrides,
  }
}

export type WeChatBench = ConnectorBench & { simulator: Simulator; close(): Promise<void> }

type Options = { account?: Partial<SimulatedAccount>; settings?: Record<string, unknown> }

export async function openWeChatBench(options: Options = {}): Promise<WeChatBench> {
  const clock = manualClock()
  const played = { ...account, ...options.account }
  const simulator = await startSimulator({ clock, accounts: [played] })
  const effect = options.settings?.finish === 'publish' ? 'freepublish/submit' : 'draft/add'
  const lose = (when: Fault['when']) => simulator.script({ route: effect, when, what: 'reset' })
  return {
    simulator,
    clock,
    connector: wechatOfficial,
    mode: 'rehearsal',
    settings: {
      appId: played.appId,
      appSecret: played.secret,
      rehearsalUrl: simulator.url,
      finish: 'draft',
      timeoutMs: 600_000,
      pollDelaysMs: [0, 0],
      ...options.settings,
    },
    parcel: parcelOf,
    loseNextAnswer: () => lose('after'),
    loseNextCall: () => lose('before'),
    cutOff: () => simulator.script({ route: '*', what: 'html', times: 1_000 }),
    restore: () => simulator.clearFaults(),
    copiesOf: (parcel) => copiesIn(simulator, parcel),
    secrets: [played.secret, 'SIM_'],
    close: () => simulator.close(),
  }
}

/** Drafts in the box and publications that are not deleted; a published draft counts once. */
export function copiesIn(simulator: Simulator, parcel: Parcel): number {
  return simulator.state().drafts.filter(({ state, articles }) => state !== 'deleted' && articles[0]?.content_source_url === parcel.shortUrl).length
}
