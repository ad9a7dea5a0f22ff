import type { Column } from './plan-columns'
import type { TopicStage } from './topic-stages'
import type { DraftType, Form } from './vocabulary'

export type Id = string | number
/** The light columns of a topic. */
export type LightTopic = {
  id: Id
  title: string
  stage: TopicStage
  draftType: DraftType
  form: Form
  product: Id | null
  owner: Id | null
  occasion: Id | null
  dueAt: string | null
  publishAt: string | null
  revision: number
}

/** The newest draft of a topic, the next push of it that is still to go out, whether readers can see it, and where it goes. */
export type DraftStanding = {
  topic: Id
  id: Id
  stage: string
  owner: Id | null
  push: { id: Id; dueAt: string } | null
  isLive: boolean
  channels: Id[]
}

export type PlanRow = LightTopic & { column: Column; draft: DraftStanding | null }

/** What a card says; names beside ids, because the room shows them. */
export type PlanCard = PlanRow & { productName: string | null; ownerName: string | null; occasionName: string | null; channelNames: string[] }

/** Whether the date by which the text is due has passed while it is still being written. */
export function isOverdue({ dueAt, column }: Pick<PlanRow, 'dueAt' | 'column'>, now: number): boolean {
  return dueAt !== null && Date.parse(dueAt) < now && (column === 'proposed' || column === 'approved' || column === 'inWriting')
}

/** Earliest first by when it goes out, then by when it is due; what has no date comes last. */
export function byTime(a: PlanRow, b: PlanRow): number {
  const key = ({ publishAt, dueAt }: PlanRow) => publishAt ?? dueAt ?? '9999'
  return key(a).localeCompare(key(b)) || String(a.id).localeCompare(String(b.id), undefined, { numeric: true })
}
