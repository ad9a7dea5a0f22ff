import type { Bilingual } from '@/platform/language'
import type { PlanCard } from '../../rules/plan-card'
import type { Time } from '@/platform/admin/room/use-time'

/** A push that is planned stays where it is when the topic moves: named, so that nobody believes otherwise. */
export function pushStays({ draft, channelNames }: PlanCard, time: Time): Bilingual | null {
  const push = draft?.push
  if (!push) return null
  const at = time.moment(push.dueAt)
  return {
    zh: `排期不跟着动：${channelNames.join('、') || '文稿'}仍在 ${at.zh} 发出。`,
    en: `The push does not move with it: ${channelNames.join(', ') || 'the draft'} still goes out ${at.en}.`,
  }
}
