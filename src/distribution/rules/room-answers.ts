import type { CalendarDayItem } from '@/planning'
import type { Day } from '@/platform/calendar-days'
import type { Bilingual } from '@/platform/language'
import type { DeliveryState } from './delivery-state'
import type { Mode, Platform, PushStatus } from './platforms'
import type { PushKind } from './push-kind'
import type { Quota, QuotaUse } from './quota'

export type Id = string | number

/** Who stopped sending, since when (ISO 8601), and why. `channel` null: everything stands. */
export type Pause = { id: Id; channel: string | null; by: string; since: string; reason: string }

export type RoomChannel = {
  id: string
  name: string
  platform: Platform
  mode: Mode
  enabled: boolean
  pause: Pause | null
  quota: Quota | null
  uses: QuotaUse[]
}

/** A push on one of its channels. `key` is `push/channel`; `at` when it is due, ISO 8601; `others`: how many channels it goes to beside this. */
export type RoomEntry = {
  key: string
  push: Id
  channel: string
  draft: Id | null
  title: string
  at: string
  status: PushStatus
  kind: PushKind
  said: Bilingual
  /** What stands in its way, in one sentence. */
  trouble: Bilingual | null
  delivery: Id | null
  owner: string | null
  ownerId: string | null
  others: number
}

export type RoomBlackout = { id: Id; day: Day; reason: string; channels: string[] }

/** `total`: how many pushes the days hold; `looked`: how many of them were looked at. */
export type RoomAnswer = {
  shown: Day[]
  channels: RoomChannel[]
  entries: RoomEntry[]
  notes: CalendarDayItem[]
  blackouts: RoomBlackout[]
  pause: Pause | null
  total: number
  looked: number
}

/** An approved draft that could be planned for a channel, with the next push it has. */
export type RoomDraft = { id: Id; title: string; nextAt: string | null; hasChannel: boolean }

/** A delivery that could not go while its channel was paused. `isLate`: later than it may be by itself. */
export type Overdue = { id: Id; channel: string; channelName: string; draft: Id | null; title: string; at: string; state: DeliveryState; isLate: boolean }
