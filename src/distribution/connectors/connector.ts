import type { Clock } from '@/platform/clock'
import type { Refusal } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'

/**
 * A picture that goes out with a parcel. `id` names the asset; `src` is how the HTML refers to it. `readMoving` gives what
 * moves as a GIF of fewer bytes than the limit, with its AI label; null when it stands still or stays too large.
 */
export type ParcelPicture = { id: string; src: string; fileName: string; read(): Promise<Buffer>; readMoving(limitBytes: number): Promise<Buffer | null> }

/** What is delivered: exactly the bytes that were approved, frozen when the delivery was made. */
export type Parcel = {
  /** Deterministic per (push, channel, slot); usable as an idempotency key, at most 64 bytes. */
  deliveryKey: string
  title: string
  author: string
  digest: string
  html: string
  text: string
  slug: string
  draftId: string
  productIds: string[]
  cover: ParcelPicture | null
  pictures: ParcelPicture[]
  /** Our own short link for this delivery; platforms that allow it carry it as 阅读原文, which also lets us find the delivery again. */
  shortUrl: string
  contentHash: string
  standing: Standing
}

/**
 * How a delivery stands to others of the same draft on the same channel, for platforms on which the later one takes the
 * place of the earlier. `order`: epoch ms of the moment its content was frozen for, whenever it arrives; `decidedAt`:
 * epoch ms of the last time a person wanted it out. `source`: what `html` was made of (JSON), null where it is not kept.
 */
export type Standing = { channelId: string; order: number; decidedAt: number; source: string | null }

/** One line of the delivery page: what was done, when, and what was answered. Never carries a secret. */
export type Step = { at: string; name: string; ok: boolean; text: Bilingual; answer?: unknown }

/** Things a connector remembers between attempts of a channel (tokens, uploaded picture URLs by hash). Atomic per key. */
export type Memory = { get(key: string): Promise<string | null>; set(key: string, value: string, expiresAt?: number): Promise<void> }

/** What became of approved content on a platform. Same words as typesetting's comparison, which the dispatcher hands in. */
export type ReadBack = {
  /** 1: as approved; 0: nothing of it is there. */
  score: number
  verdict: 'same' | 'looks-same' | 'changed' | 'lost'
  /** `content`: a reader would miss or misread something; `look`: it looks different; `markup`: only the code differs. */
  differences: { kind: string; weight: 'content' | 'look' | 'markup'; block?: number; sent: string; kept: string }[]
}

export type ConnectorContext = {
  /** The channel's settings, secrets included, as its `settings` schema describes them. */
  settings: Record<string, unknown>
  mode: 'live' | 'rehearsal'
  clock: Clock
  signal: AbortSignal
  fetch: typeof fetch
  memory: Memory
  step(step: Omit<Step, 'at'>): Promise<void>
  /** Compares HTML that was sent with what the platform kept of it, ignoring what platforms are known to add. */
  compare(sentHtml: string, keptHtml: string): ReadBack
  /**
   * Must be called right before the one call that has an outside effect. Stores the intent durably;
   * throws LeaseLostError when this worker no longer owns the delivery. After it, a lost answer means `unknown`.
   */
  intend(name: string): Promise<void>
}

/** Where the delivery can be seen, and what the platform called it. Ids are strings. */
export type Receipt = { remoteId: string; url: string | null; detail: Record<string, unknown> }

export type Outcome =
  | { state: 'published'; receipt: Receipt }
  | { state: 'failed'; refusal: Refusal; retryable: boolean; retryAfterMs?: number }
  | { state: 'unknown'; refusal: Refusal }
  /** Nothing was sent, and whether it should be is a person's decision. */
  | { state: 'held'; refusal: Refusal }

/** What a probe may use: the channel's settings and a way to ask. */
export type ProbeContext = Pick<ConnectorContext, 'settings' | 'mode' | 'clock' | 'signal' | 'fetch'>

export type ProbeResult = { ok: true } | { ok: false; refusal: Refusal }

/** At most `count` sends a day or a month of the calendar. `basis`: where that is said, for people. */
export type SendQuota = { count: number; per: 'day' | 'month'; basis: Bilingual }

/** One channel's way of delivering. A connector knows its platform and nothing of ours but this file and `platform/`. */
export type Connector = {
  platform: string
  name: Bilingual
  /** What the typesetter writes for it. */
  target: string
  /** How often the platform lets an account with these settings send; absent or null where it says nothing. */
  quota?(settings: Record<string, unknown>): SendQuota | null
  /** Reasons why this channel cannot deliver as configured; empty when it can. Does no I/O. */
  check(settings: Record<string, unknown>, mode: 'live' | 'rehearsal'): Refusal[]
  /** Reasons why this parcel would be refused by the platform; empty when it fits. Does no I/O beyond reading pictures. */
  inspect(parcel: Parcel): Promise<Refusal[]>
  /** Asks the platform whether the settings are right; absent where there is nobody to ask. Sends nothing, changes nothing. */
  probe?(context: ProbeContext): Promise<ProbeResult>
  /** Delivers once. Throws only for bugs: every platform answer becomes an Outcome. */
  deliver(parcel: Parcel, context: ConnectorContext): Promise<Outcome>
  /** Looks on the platform for what became of a delivery whose answer was lost. Has no outside effect. */
  reconcile(parcel: Parcel, context: ConnectorContext): Promise<Outcome>
}

/** This worker lost the delivery to another; it must stop without touching anything. */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError'
}
