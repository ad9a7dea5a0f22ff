import { plannedTopics } from './topics-planned'
import { topicsInWriting } from './topics-in-writing'
import type { DemoTopic } from './types'

/** Twenty-four topics over a hundred days: sixteen have a draft, five are approved, three are proposed. */
export const demoTopics: DemoTopic[] = [...topicsInWriting, ...plannedTopics]
