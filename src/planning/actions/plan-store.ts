import type { DraftStanding, Id, LightTopic } from '../rules/plan-card'
import type { Window } from '../rules/plan-days'
import type { TopicStage } from '../rules/topic-stages'

/** Which topics are asked for; an empty list asks for nothing of its kind. `none` among ids: those without. */
export type Asked = {
  words: readonly string[]
  stages: readonly TopicStage[]
  draftType: readonly string[]
  form: readonly string[]
  product: readonly string[]
  owner: readonly string[]
  occasion: readonly string[]
  /** Published or due within. */
  within: Window | null
  dueBefore: string | null
  isUndated: boolean
  /** So many at most of those with a date of publication, latest first, and as many of those without. */
  most: number
}

/**
 * What the plan reads past Payload's operations: the adapter builds a document of every row, which takes milliseconds
 * each on a busy machine. Each method is one statement on SQLite, and as many for ten as for ten thousand on MongoDB.
 */
export type PlanStore = {
  topics(asked: Asked): Promise<LightTopic[]>
  count(asked: Asked): Promise<number>
  /** The newest draft of each of these topics. */
  standings(topics: readonly Id[]): Promise<DraftStanding[]>
  /** Titles of the newest topics. */
  titles(most: number): Promise<{ id: Id; title: string; stage: TopicStage }[]>
}
