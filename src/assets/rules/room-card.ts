import type { Bilingual } from '@/platform/language'
import { expiryOf } from './room-facets'
import { whyNotOutgoing, type Licence, type Tier } from './tiers'
import type { Origin } from './origin'

/** A picture as the room shows it. */
export type RoomCard = {
  id: string | number
  title: string
  alt: string
  caption: string | null
  tier: Tier
  destination: string | null
  season: string | null
  tags: string[]
  licence: Licence
  author: string | null
  source: string | null
  expiresAt: string | null
  origin: Origin
  note: string | null
  derivedFrom: string | number | null
  sha256: string | null
  filename: string
  mimeType: string
  filesize: number
  width: number
  height: number
  createdAt: string
  updatedAt: string
  revision: number
  /** Addresses, from small to whole. */
  thumb: string
  card: string
  url: string
  /** Documents that may refer to it. */
  uses: number
}

/** How a picture stands with going out, as a dot beside its name: the tone and the word. */
export type Standing = { tone: 'live' | 'decide' | 'failed' | 'quiet'; word: Bilingual; why: Bilingual | null }

/** `now` in epoch milliseconds. */
export function standingOf(card: Pick<RoomCard, 'title' | 'tier' | 'licence' | 'expiresAt'>, now: number): Standing {
  const why = whyNotOutgoing(card, now)
  const expiry = expiryOf(card.expiresAt, now)
  if (card.tier === 'inspiration') return { tone: 'quiet', word: { zh: '只供学习', en: 'To learn from' }, why }
  if (expiry === 'ended') return { tone: 'failed', word: { zh: '授权已到期', en: 'Licence ended' }, why: why ?? null }
  if (card.tier === 'rework') return { tone: 'decide', word: { zh: '待加工', en: 'To rework' }, why }
  if (why) return { tone: 'decide', word: { zh: '授权未确认', en: 'Licence unknown' }, why }
  if (expiry === 'soon') return { tone: 'decide', word: { zh: `${expiresAt(card)} 到期`, en: `Ends ${expiresAt(card)}` }, why: null }
  return { tone: 'live', word: { zh: '可以发布', en: 'May go out' }, why: null }
}

function expiresAt({ expiresAt: at }: Pick<RoomCard, 'expiresAt'>): string {
  return at?.slice(0, 10) ?? ''
}
