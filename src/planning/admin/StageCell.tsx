'use client'
import { useTranslation } from '@payloadcms/ui'
import { StateWord } from '@/platform/admin/StateWord'
import { say } from '@/platform/language'
import { topicStageNames, type TopicStage } from '../rules/topic-stages'
import { topicTones } from './topic-tones'

/** The stage of a topic in a list. */
export function StageCell({ cellData }: { cellData?: TopicStage }) {
  const { i18n } = useTranslation()
  return cellData ? <StateWord tone={topicTones[cellData]}>{say(topicStageNames[cellData], i18n.language)}</StateWord> : null
}
