'use client'
import { useTranslation } from '@payloadcms/ui'
import { StateWord, type Tone } from '@/platform/admin/StateWord'
import { say } from '@/platform/language'
import { draftStageNames, type DraftStage } from '../rules/stages'

const tones: Record<DraftStage, Tone> = { inWriting: 'going', inReview: 'decide', changesRequested: 'decide', approved: 'live' }

/** The stage of a draft in a list. */
export function StageCell({ cellData }: { cellData?: DraftStage }) {
  const { i18n } = useTranslation()
  return cellData ? <StateWord tone={tones[cellData]}>{say(draftStageNames[cellData], i18n.language)}</StateWord> : null
}
