import { dayIn } from '@/platform/say-moment'
import type { Bilingual } from '@/platform/language'
import { mayMove } from './push-kind'
import { whyOverQuota } from './quota'
import type { RoomAnswer, RoomEntry } from './room-answers'
import { graceMs } from './late-policy'

/** What moving a push would do, or why it cannot be moved there; the server judges once more. */
export type Judged = { isAllowed: boolean; says: Bilingual }

type Around = Pick<RoomAnswer, 'entries' | 'blackouts' | 'channels'> & { now: number; zone: string; moment: Bilingual; mayAct: boolean }

/** `to.channel`: the row it is held over. A push moves with all its channels and keeps them. */
export function judgeMove(entry: RoomEntry, to: { channel: string; iso: string }, around: Around): Judged {
  const why = whyNotMovable(entry, around.mayAct) ?? whyNotThere(entry, to, around)
  if (why) return { isAllowed: false, says: why }
  const { moment } = around
  const more = [entry.others > 0 ? withOthers(entry.others) : null, overQuota(entry, to.iso, around)].filter((one) => one !== null)
  return {
    isAllowed: true,
    says: { zh: [`改到 ${moment.zh}`, ...more.map(({ zh }) => zh)].join('；'), en: [`To ${moment.en}`, ...more.map(({ en }) => en)].join('; ') },
  }
}

/** Why this one cannot be moved wherever it goes; null when it can. */
export function whyNotMovable({ status, delivery, said }: RoomEntry, mayAct: boolean): Bilingual | null {
  if (!mayAct) return { zh: '排期由运营改', en: 'Marketers move pushes' }
  if (mayMove({ status, delivery: delivery === null ? null : { state: 'queued' } })) return null
  return { zh: `已经${said.zh.startsWith('已') ? said.zh.slice(1) : said.zh}，不能再改时间`, en: `It cannot be moved any more: ${said.en.toLowerCase()}` }
}

function whyNotThere(
  entry: RoomEntry,
  { channel, iso }: { channel: string; iso: string },
  { entries, blackouts, channels, now, zone }: Around,
): Bilingual | null {
  if (channel !== entry.channel) return { zh: '渠道不能拖着换：在自己这一行里移动', en: 'Its channel stays: move it within its own row' }
  if (Date.parse(iso) < now - graceMs) return { zh: '这个时间已经过去', en: 'This time is past' }
  const day = dayIn(zone, Date.parse(iso))
  const through = [entry.channel, ...entries.filter(({ push }) => push === entry.push).map((one) => one.channel)]
  const blackout = blackouts.find((one) => one.day === day && (one.channels.length === 0 || one.channels.some((id) => through.includes(id))))
  if (!blackout) return null
  const names = channels.filter(({ id }) => blackout.channels.includes(id)).map(({ name }) => name)
  const of = names.length > 0 ? names.join('、') : ''
  return { zh: `${of}这天禁发：${blackout.reason}`, en: `Nothing goes out on this day${of ? ` (${of})` : ''}: ${blackout.reason}` }
}

function withOthers(others: number): Bilingual {
  return { zh: `同一排期的另外 ${others} 个渠道一起`, en: `with ${others} more ${others === 1 ? 'channel' : 'channels'} of the same push` }
}

/** Said, not refused: the platform counts what it counts, and a person may know better. */
function overQuota(entry: RoomEntry, iso: string, { channels, zone }: Around): Bilingual | null {
  const channel = channels.find(({ id }) => id === entry.channel)
  if (!channel?.quota) return null
  const [from, to] = [dayIn(zone, Date.parse(entry.at)), dayIn(zone, Date.parse(iso))]
  const isSameSpan = channel.quota.per === 'day' ? from === to : from.slice(0, 7) === to.slice(0, 7)
  return isSameSpan ? null : whyOverQuota(channel.quota, channel.uses, to)
}
