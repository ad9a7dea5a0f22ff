import type { Bilingual } from '@/platform/language'

export const topicStageNames = {
  proposed: { zh: '待定', en: 'Proposed' },
  approved: { zh: '已通过', en: 'Approved' },
  inWriting: { zh: '写作中', en: 'In writing' },
} satisfies Record<string, Bilingual>
export type TopicStage = keyof typeof topicStageNames

/** Why a topic cannot be approved; null when it can. */
export function whyNotApprovable(topic: { title: string; stage: TopicStage }): Bilingual | null {
  if (topic.stage === 'proposed') return null
  return { zh: `选题「${topic.title}」已经通过，不需要再次通过。`, en: `The topic “${topic.title}” has already been approved.` }
}

/** Why an approval cannot be taken back; null when it can. */
export function whyNotReconsiderable(topic: { title: string; stage: TopicStage }): Bilingual | null {
  if (topic.stage === 'approved') return null
  if (topic.stage === 'proposed') return { zh: `选题「${topic.title}」本来就待定。`, en: `The topic “${topic.title}” is proposed already.` }
  return {
    zh: `选题「${topic.title}」已经有文稿在写，不能退回待定。`,
    en: `A draft of the topic “${topic.title}” is being written, so it does not go back to proposed.`,
  }
}

/** Why no draft can be started from a topic; null when one can. A topic in writing whose draft was deleted can be started anew. */
export function whyNotStartable(topic: { title: string; stage: TopicStage; drafts: number }): Bilingual | null {
  if (topic.stage === 'approved') return null
  if (topic.stage === 'inWriting') {
    if (topic.drafts === 0) return null
    return {
      zh: `选题「${topic.title}」已经有文稿在写，请打开那份文稿继续。`,
      en: `A draft of the topic “${topic.title}” has already been started. Open that draft.`,
    }
  }
  return {
    zh: `选题「${topic.title}」还没有通过，请先请审核或运营通过选题。`,
    en: `The topic “${topic.title}” is not approved yet. Ask a reviewer or a marketer to approve it first.`,
  }
}
