import type { Tone } from '@/platform/admin/StateWord'
import type { TopicStage } from '../rules/topic-stages'

export const topicTones: Record<TopicStage, Tone> = { proposed: 'decide', approved: 'live', inWriting: 'going' }
