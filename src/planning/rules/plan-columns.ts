import type { Act } from '@/people'
import type { Bilingual } from '@/platform/language'
import { topicStageNames, type TopicStage } from './topic-stages'

/** Where a topic stands on the board: its own three stages, and what follows from its newest draft and the pushes of that. */
export const columnNames = {
  ...topicStageNames,
  inReview: { zh: '待审核', en: 'In review' },
  ready: { zh: '待排期', en: 'To schedule' },
  scheduled: { zh: '已排期', en: 'Scheduled' },
  live: { zh: '已发布', en: 'Live' },
} satisfies Record<string, Bilingual>
export type Column = keyof typeof columnNames
export const columns = Object.keys(columnNames) as Column[]

/** What is known of the newest draft of a topic. */
export type Standing = { draftStage: string; hasPush: boolean; isLive: boolean }

export function columnOf(stage: TopicStage, standing: Standing | null): Column {
  if (stage !== 'inWriting' || !standing) return stage
  if (standing.hasPush) return 'scheduled'
  if (standing.draftStage === 'inReview') return 'inReview'
  if (standing.isLive) return 'live'
  return standing.draftStage === 'approved' ? 'ready' : 'inWriting'
}

/** The stage of the topic itself that a column is made of. */
export function stageOf(column: Column): TopicStage {
  return column === 'proposed' || column === 'approved' ? column : 'inWriting'
}

export type StageAct = 'approve' | 'reconsider' | 'start'
export type StageMove = { act: StageAct; says: Bilingual } | { act: null; says: Bilingual }
type Asked = { from: Column; to: Column; may: (act: Act) => boolean }

const steps: { from: Column; to: Column; act: StageAct; needs: Act; says: Bilingual }[] = [
  { from: 'proposed', to: 'approved', act: 'approve', needs: 'topic.approve', says: { zh: '通过选题', en: 'Approve the topic' } },
  { from: 'approved', to: 'proposed', act: 'reconsider', needs: 'topic.approve', says: { zh: '退回待定', en: 'Back to proposed' } },
  { from: 'approved', to: 'inWriting', act: 'start', needs: 'topic.start', says: { zh: '开始写稿，建一份文稿', en: 'Start writing: a draft is made' } },
]

/** What dropping a topic into a column does, in words; or why it may not be dropped there. Null where it stands already. */
export function moveBetween({ from, to, may }: Asked): StageMove | null {
  if (from === to) return null
  const step = steps.find((one) => one.from === from && one.to === to)
  if (step) return may(step.needs) ? { act: step.act, says: step.says } : { act: null, says: notYours[step.act] }
  if (from === 'proposed' && to === 'inWriting') return { act: null, says: { zh: '先通过选题，再开始写', en: 'Approve the topic first, then start writing' } }
  if (stageOf(to) !== 'inWriting') return { act: null, says: { zh: '已经开始写了，选题不再退回', en: 'Writing has begun; the topic does not go back' } }
  return { act: null, says: follows[to as keyof typeof follows] }
}

const notYours: Record<StageAct, Bilingual> = {
  approve: { zh: '选题由审核或运营通过', en: 'A reviewer or a marketer approves topics' },
  reconsider: { zh: '通过的选题由审核或运营退回', en: 'A reviewer or a marketer takes an approval back' },
  start: { zh: '由编辑开始写', en: 'An editor starts writing' },
}

/** Columns that follow from the documents: nobody puts a topic there by hand. */
const follows = {
  inWriting: { zh: '退回或解锁从文稿里做，之后自己会回到这里', en: 'Send back or unlock in the draft; it then comes here by itself' },
  inReview: { zh: '在文稿里提交审核，之后自己会到这里', en: 'Submit the draft for review; it then comes here by itself' },
  ready: { zh: '审核通过后自己会到这里', en: 'It comes here by itself once the draft is approved' },
  scheduled: { zh: '在文稿里排期，之后自己会到这里', en: 'Schedule the draft; it then comes here by itself' },
  live: { zh: '发出后自己会到这里', en: 'It comes here by itself once it is live' },
} satisfies Partial<Record<Column, Bilingual>>
