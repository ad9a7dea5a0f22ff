'use client'
import { Button, useAuth, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { mayAct, type Act, type Role } from '@/people'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { StateWord } from '@/platform/admin/StateWord'
import { useAct } from '@/platform/admin/use-act'
import { say } from '@/platform/language'
import { topicStageNames, type TopicStage } from '../rules/topic-stages'
import { DraftLink } from './DraftLink'
import { topicTones } from './topic-tones'

/** Where a topic stands, and the one thing that moves it on. */
export function TopicControls() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const { i18n } = useTranslation()
  const router = useRouter()
  const stage = useFormFields(([fields]) => fields?.stage?.value as TopicStage | undefined)
  const { isBusy, problem, forget, run } = useAct()
  if (!id || !stage) return null
  const may = (act: Act) => mayAct((user?.role as Role | undefined) ?? null, act)

  async function start() {
    const started = await run<{ draftId: string | number }>(`/topics/${id}/start`)
    if (started) router.push(`/admin/collections/drafts/${started.draftId}`)
  }

  const startButton = may('topic.start') && (
    <Button size="medium" disabled={isBusy} onClick={() => void start()}>
      {say({ zh: '开始写稿', en: 'Start writing' }, i18n.language)}
    </Button>
  )

  return (
    <div className="xw-acts">
      <StateWord tone={topicTones[stage]}>{say(topicStageNames[stage], i18n.language)}</StateWord>
      {stage === 'proposed' && may('topic.approve') && (
        <Button size="medium" disabled={isBusy} onClick={() => void run(`/topics/${id}/approve`)}>
          {say({ zh: '通过选题', en: 'Approve' }, i18n.language)}
        </Button>
      )}
      {stage === 'approved' && startButton}
      {stage === 'inWriting' && <DraftLink topicId={id} otherwise={startButton} />}
      <ProblemNote problem={problem} onClose={forget} />
    </div>
  )
}
