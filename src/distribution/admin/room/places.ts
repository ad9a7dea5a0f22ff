import type { Day } from '@/platform/calendar-days'

/** Where something can be dropped: a day of a channel (null: of the calendar, whatever the channel), at a time of its own or the one it has. */
export type Place = { channel: string | null; day: Day; clock: string | null }

export function placeOf({ channel, day, clock }: Place): string {
  return `${channel ?? ''}|${day}|${clock ?? ''}`
}

export function placeIn(id: string): Place {
  const [channel = '', day = '', clock = ''] = id.split('|')
  return { channel: channel || null, day, clock: clock || null }
}
