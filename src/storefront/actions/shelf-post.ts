import type { Payload } from 'payload'
import type { Clock } from '@/platform/clock'

/** A post to put on the shelf: exactly the bytes that were approved. See `Standing` of the connectors for the last four. */
export type ShelfPost = {
  deliveryKey: string
  slug: string
  title: string
  author: string
  digest: string
  html: string
  text: string
  coverId: string | null
  draftId: string
  productIds: string[]
  contentHash: string
  channelId: string
  order: number
  decidedAt: number
  source: string | null
}

/** Where a post stands. Addresses are absolute. `isSuperseded`: readers get the version of a later delivery. */
export type ShelvedPost = { url: string; postId: string; productUrls: string[]; isSuperseded?: boolean }

export type PostShelf = { put(post: ShelfPost): Promise<ShelvedPost>; find(deliveryKey: string): Promise<ShelvedPost | null> }

export type Shelving = { payload: Payload; publicUrl: string; clock: Clock }
