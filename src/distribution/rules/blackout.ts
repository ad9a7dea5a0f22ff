import type { Day } from '@/platform/calendar-days'
import type { Refusal } from '@/platform/errors'
import { dayIn } from '@/platform/say-moment'

/** Days on which nothing goes out. `until` null: one day. `channels` empty: all of them. */
export type Blackout = { id: string; day: Day; until: Day | null; reason: string; channels: readonly string[] }

export function covers({ day: first, until, channels }: Blackout, day: Day, channel: string | null): boolean {
  return day >= first && day <= (until ?? first) && (channels.length === 0 || channel === null || channels.includes(channel))
}

type Asked = { channels: readonly { id: string; name: string }[]; at: number; zone: string }

/** Why nothing may go out through these channels at a moment; a blackout of all channels is said once. */
export function whyBlackout(blackouts: readonly Blackout[], { channels, at, zone }: Asked): Refusal[] {
  const day = dayIn(zone, at)
  return blackouts.flatMap((blackout) => {
    const met = channels.filter(({ id }) => covers(blackout, day, id))
    return met.length === 0 ? [] : [blackedOut(blackout, day, blackout.channels.length === 0 ? [] : met.map(({ name }) => name))]
  })
}

function blackedOut({ id, reason }: Blackout, day: Day, names: string[]): Refusal {
  const [through, by] = names.length === 0 ? ['', ''] : [`「${names.join('」「')}」`, ` for ${names.map((name) => `“${name}”`).join(', ')}`]
  return {
    code: 'BLACKOUT_DAY',
    text: {
      zh: `${day} 是${through}禁发日（${reason}），这天什么都不发。请换一天，或请管理员取消禁发日。`,
      en: `${day} is a blackout day${by} (${reason}): nothing goes out on it. Choose another day, or ask an administrator to lift it.`,
    },
    data: { part: 'dueAt', blackout: id, day },
  }
}
