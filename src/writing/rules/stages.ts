import type { Refusal } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'

export const draftStageNames = {
  inWriting: { zh: '写作中', en: 'In writing' },
  inReview: { zh: '待审核', en: 'In review' },
  changesRequested: { zh: '已退回', en: 'Changes requested' },
  approved: { zh: '已通过', en: 'Approved' },
} satisfies Record<string, Bilingual>
export type DraftStage = keyof typeof draftStageNames

export const reviewActNames = {
  submitted: { zh: '提交审核', en: 'Submitted' },
  changesRequested: { zh: '退回修改', en: 'Changes requested' },
  approved: { zh: '审核通过', en: 'Approved' },
  factsConfirmed: { zh: '确认事实变化', en: 'Changed facts confirmed' },
  approvedAlone: { zh: '独自审核通过', en: 'Approved alone' },
  withdrawn: { zh: '撤回送审', en: 'Withdrawn' },
  unlocked: { zh: '解锁修改', en: 'Unlocked for changes' },
  reopened: { zh: '改动后审核失效', en: 'Changed: no longer approved' },
  restored: { zh: '内容与审核过的一致，恢复通过', en: 'As approved again' },
} satisfies Record<string, Bilingual>
export type ReviewAct = keyof typeof reviewActNames

/** Lines of the review log after which somebody has approved the whole draft. */
export const approvals = ['approved', 'approvedAlone'] as const satisfies ReviewAct[]

type Draft = { title: string; stage: DraftStage; empty: boolean; channels: number; digest?: string; author?: string }

/** As many characters as the fields hold; a draft is saved with more, so that no word is lost while it is written. */
export const longestParts = { title: 64, digest: 120, author: 16 } as const
const partNames = {
  title: { zh: '标题', en: 'title' },
  digest: { zh: '摘要', en: 'digest' },
  author: { zh: '作者', en: 'author' },
} satisfies Record<string, Bilingual>

/** Everything that keeps a draft from being submitted for review, each with the field to go to; empty when nothing does. */
export function whyNotSubmittable(draft: Draft): Refusal[] {
  const refuse = (code: string, field: string | null, text: Bilingual): Refusal => ({ code, text, ...(field ? { data: { field } } : {}) })
  if (draft.stage === 'inReview') {
    const text = { zh: `《${draft.title}》已经在审核中，请等审核结果。`, en: `“${draft.title}” is already in review. Wait for the result.` }
    return [refuse('ALREADY_IN_REVIEW', null, text)]
  }
  const noTitle = { zh: '还没有标题，先写标题。', en: 'There is no title. Write one first.' }
  const noBody = { zh: `《${draft.title}》的正文还是空的，写完正文再提交审核。`, en: `The body of “${draft.title}” is empty. Write it before you submit it.` }
  const noChannel = {
    zh: `《${draft.title}》还没有选择渠道。审核看的是每个渠道的成品，请先在右侧选好渠道。`,
    en: `“${draft.title}” has no channel yet. A review looks at what each channel will show, so choose channels first.`,
  }
  return [
    ...(draft.title.trim() === '' ? [refuse('TITLE_EMPTY', 'title', noTitle)] : []),
    ...(draft.empty ? [refuse('BODY_EMPTY', 'body', noBody)] : []),
    ...(Object.keys(longestParts) as (keyof typeof longestParts)[]).flatMap((part) => {
      const [length, longest] = [(draft[part] ?? '').length, longestParts[part]]
      if (length <= longest) return []
      const { zh, en } = partNames[part]
      return [
        refuse(`${part.toUpperCase()}_TOO_LONG`, part, {
          zh: `${zh}有 ${length} 个字，最多 ${longest} 个，请删去 ${length - longest} 个。`,
          en: `The ${en} has ${length} characters, at most ${longest} fit. Shorten it by ${length - longest}.`,
        }),
      ]
    }),
    ...(draft.channels === 0 ? [refuse('CHANNELS_EMPTY', 'channels', noChannel)] : []),
  ]
}

/** Why a draft under review cannot be sent back; null when it can. */
export function whyNotReturnable(draft: { title: string; stage: DraftStage }, remark: string): Bilingual | null {
  if (draft.stage !== 'inReview') return { zh: `《${draft.title}》不在审核中，不能退回。`, en: `“${draft.title}” is not in review, so it cannot be sent back.` }
  if (!remark.trim()) return { zh: '请写明要改什么，作者才知道怎么改。', en: 'Say what has to change, so that the author knows what to do.' }
  return null
}
