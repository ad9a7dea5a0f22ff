'use client'
import { useTranslation } from '@payloadcms/ui'
import type { Refusal } from '@/platform/errors'
import { say } from '@/platform/language'
import { aboutPart, whyNotSchedulable, type ScheduleWish, type WishPart } from '../rules/schedule'

/** What is wrong with the times that are being chosen, all at once; a time that is not chosen yet is asked for. */
export function wishProblems({ dueAt, ...wish }: Omit<ScheduleWish, 'dueAt'> & { dueAt: string | null }): Refusal[] {
  const found = whyNotSchedulable({ ...wish, dueAt: dueAt ?? '' }, Date.now())
  return dueAt === null ? [noTime, ...found.filter(({ data }) => data?.part !== 'dueAt')] : found
}

const noTime: Refusal = { code: 'DUE_MISSING', text: { zh: '请填写发布时间。', en: 'Enter when it goes out.' }, data: { part: 'dueAt' } }

/** Below its field: what is wrong with this part of the wish; without a part, all of it. */
export function WishProblems({ problems, part }: { problems: Refusal[]; part?: WishPart }) {
  const { i18n } = useTranslation()
  const shown = part ? aboutPart(problems, part) : problems
  return shown.map(({ code, text }) => (
    <span key={code} className="xw-warning" role="status">
      {say(text, i18n.language)}
    </span>
  ))
}
