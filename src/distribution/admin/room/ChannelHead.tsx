'use client'
import { Pause as PauseIcon, Play } from 'lucide-react'
import Link from 'next/link'
import { useWords } from '@/platform/admin/room/use-words'
import type { Time } from '@/platform/admin/room/use-time'
import type { Day } from '@/platform/calendar-days'
import type { Bilingual } from '@/platform/language'
import { platformNames } from '../../rules/platforms'
import type { RoomChannel } from '../../rules/room-answers'

type Props = { channel: RoomChannel; time: Time; day: Day; mayPause: boolean; onPause: () => void; onResume: () => void }

/** A channel at the head of its row: what it is, what of its quota is left, and its one button. */
export function ChannelHead({ channel, time, day, mayPause, onPause, onResume }: Props) {
  const words = useWords()
  const { id, name, platform, mode, enabled, pause } = channel
  const quota = sayQuota(channel, { today: time.today, day })
  const what = mode === 'rehearsal' ? { zh: `${platformNames[platform].zh} · 演练`, en: `${platformNames[platform].en} · rehearsal` } : platformNames[platform]
  return (
    <div className={pause ? 'xw-channelhead is-paused' : 'xw-channelhead'} role="rowheader">
      <Link href={`/admin/collections/channels/${id}`} prefetch={false} title={name}>
        {name}
      </Link>
      <small>{words(enabled ? what : { zh: `${what.zh} · 已停用`, en: `${what.en} · off` })}</small>
      {quota && (
        <small className={quota.isFull ? 'is-full' : undefined} title={channel.quota ? words(channel.quota.basis) : undefined}>
          {words(quota.says)}
        </small>
      )}
      {pause && <small className="is-full">{words({ zh: `已暂停 · ${pause.by}`, en: `Paused · ${pause.by}` })}</small>}
      {mayPause && enabled && (
        <button
          type="button"
          onClick={pause ? onResume : onPause}
          aria-label={words(pause ? { zh: `恢复「${name}」`, en: `Resume “${name}”` } : { zh: `暂停「${name}」`, en: `Pause “${name}”` })}
          title={words(pause ? { zh: '恢复', en: 'Resume' } : { zh: '暂停这个渠道', en: 'Pause this channel' })}
        >
          {pause ? <Play size={16} aria-hidden /> : <PauseIcon size={16} aria-hidden />}
        </button>
      )}
    </div>
  )
}

/** 今天 1/1 · 本月还剩 2: for the span in which today stands, or the first that is shown. */
function sayQuota({ quota, uses }: RoomChannel, { today, day }: { today: Day; day: Day }): { says: Bilingual; isFull: boolean } | null {
  if (!quota) return null
  const use = uses.find(({ span }) => day.startsWith(span)) ?? uses.find(({ span }) => today.startsWith(span)) ?? uses[0]
  if (!use) return null
  const isToday = today.startsWith(use.span)
  const span =
    quota.per === 'day'
      ? { zh: isToday ? '今天' : `${Number(use.span.slice(5, 7))}月${Number(use.span.slice(8))}日`, en: isToday ? 'today' : `on ${use.span.slice(5)}` }
      : { zh: isToday ? '本月' : `${Number(use.span.slice(5))}月`, en: isToday ? 'this month' : `in ${use.span}` }
  const [used, left] = [use.used, use.left]
  const over = use.used + use.planned - quota.count
  return {
    says:
      over > 0
        ? { zh: `${span.zh}超出 ${over} 次（限 ${quota.count}）`, en: `${over} over ${span.en} (limit ${quota.count})` }
        : { zh: `${span.zh}已发 ${used}，排了 ${use.planned}，剩 ${left}`, en: `${span.en}: ${used} sent, ${use.planned} planned, ${left} left` },
    isFull: over > 0,
  }
}
