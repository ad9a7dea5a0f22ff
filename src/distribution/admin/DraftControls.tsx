'use client'
import { Button, useAuth, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { mayAct, type Act, type Role } from '@/people'
import { call } from '@/platform/admin/call'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { StateWord } from '@/platform/admin/StateWord'
import { useAct } from '@/platform/admin/use-act'
import { useSavedForm } from '@/platform/admin/use-saved-form'
import { say, type Bilingual } from '@/platform/language'
import { draftStageNames, type DraftStage } from '@/writing'
import { ApproveDialog } from './ApproveDialog'
import { ConfirmFactsDialog } from './ConfirmFactsDialog'
import { NextPush, useNextPush } from './NextPush'
import { PublishNowDialog } from './PublishNowDialog'
import { RequestChangesDialog } from './RequestChangesDialog'
import { ScheduleDialog } from './ScheduleDialog'
import { SubmitDialog } from './SubmitDialog'
import { draftTones } from './tones'
import { useShowAnew } from './use-show-anew'
import { useVariants } from './use-variants'
import type { Described, DescribedVariant } from './variants'
import { WithdrawDialog } from './WithdrawDialog'
import './distribution.css'

/** Where a draft stands on its way out, and what moves it on. */
export function DraftControls() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const stage = useFormFields(([fields]) => fields?.stage?.value as DraftStage | undefined)
  if (!id || !stage) return null
  return (
    <div className="xw-acts">
      <StateWord tone={draftTones[stage]}>{say(draftStageNames[stage], i18n.language)}</StateWord>
      {stage === 'approved' ? <ApprovedActs draftId={id} /> : stage === 'inReview' ? <ReviewActs draftId={id} /> : <WritingActs draftId={id} />}
    </div>
  )
}

type OfDraft = { draftId: string | number }

function WritingActs({ draftId, again }: OfDraft & { again?: boolean }) {
  const may = useMay()
  const { isBusy, problem, forget, run } = useAct()
  const showAnew = useShowAnew()
  const t = useWords()
  const { i18n } = useTranslation()
  const { settle } = useSavedForm()
  const [found, setFound] = useState<Described | null>(null)
  if (!may('draft.submit')) return null
  const submit = async () => {
    if (!(await run(`/drafts/${draftId}/submit`))) return
    setFound(null)
    await showAnew()
  }
  const askFirst = async () => {
    // What is unsaved is part of what goes out; what it is refused for, submitting says.
    await settle()
    const answer = await call<Described>(`/drafts/${draftId}/variants`, { language: i18n.language })
    // When nobody can say how it would look, submitting says why.
    const described = answer.ok ? answer.value : { variants: [], missing: [] }
    const stopped = described.variants.filter(({ contentRefusals }) => contentRefusals.length > 0)
    if (stopped.length + described.missing.length > 0) return setFound({ variants: stopped, missing: described.missing })
    await submit()
  }
  return (
    <>
      <Button size="medium" disabled={isBusy} onClick={() => void askFirst()}>
        {t(again ? { zh: '重新提交审核', en: 'Submit again' } : { zh: '提交审核', en: 'Submit for review' })}
      </Button>
      {found ? (
        <SubmitDialog found={found} act={{ isBusy, problem }} onSubmit={() => void submit()} onClose={() => setFound(null)} />
      ) : (
        <ProblemNote problem={problem} onClose={forget} />
      )}
    </>
  )
}

function ReviewActs({ draftId }: OfDraft) {
  const may = useMay()
  const t = useWords()
  const [open, setOpen] = useState<'approve' | 'return' | 'withdraw' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {may('draft.withdraw') && (
        <Button size="medium" buttonStyle="secondary" onClick={() => setOpen('withdraw')}>
          {t({ zh: '撤回', en: 'Withdraw' })}
        </Button>
      )}
      {open === 'withdraw' && <WithdrawDialog draftId={draftId} onClose={close} />}
      {may('draft.requestChanges') && (
        <Button size="medium" buttonStyle="secondary" onClick={() => setOpen('return')}>
          {t({ zh: '退回修改', en: 'Request changes' })}
        </Button>
      )}
      {may('draft.approve') && (
        <Button size="medium" onClick={() => setOpen('approve')}>
          {t({ zh: '通过', en: 'Approve' })}
        </Button>
      )}
      {open === 'return' && <RequestChangesDialog draftId={draftId} onClose={close} />}
      {open === 'approve' && <ApproveDialog draftId={draftId} onClose={close} />}
    </>
  )
}

function ApprovedActs({ draftId }: OfDraft) {
  const may = useMay()
  const t = useWords()
  const revision = useFormFields(([fields]) => fields?.revision?.value)
  const { variants, problem, reload } = useVariants(draftId, revision)
  const [open, setOpen] = useState<'facts' | 'schedule' | 'now' | null>(useSearchParams().get('act') === 'confirm' ? 'facts' : null)
  const [planned, setPlanned] = useState(0)
  const push = useNextPush(draftId, planned)
  const close = () => {
    setOpen(null)
    void reload()
  }
  const inState = (...states: DescribedVariant['approval']['state'][]) => (variants ?? []).filter(({ approval }) => states.includes(approval.state))
  const withNewFacts = inState('factsChanged')
  return (
    <>
      {push && <NextPush push={push} />}
      {inState('changed', 'none').length > 0 && <WritingActs draftId={draftId} again />}
      {withNewFacts.length > 0 && may('facts.confirm') && (
        <Button size="medium" buttonStyle="secondary" onClick={() => setOpen('facts')}>
          {t({ zh: '确认价格变化', en: 'Confirm changed facts' })}
        </Button>
      )}
      {inState('approved').length > 0 && may('push.schedule') && (
        <Button size="medium" buttonStyle={push ? 'secondary' : 'primary'} onClick={() => setOpen('schedule')}>
          {t(push ? { zh: '再排一次', en: 'Schedule another' } : { zh: '排期', en: 'Schedule' })}
        </Button>
      )}
      {inState('approved').length > 0 && may('push.schedule') && (
        <Button size="medium" buttonStyle="secondary" onClick={() => setOpen('now')}>
          {t({ zh: '立即发布', en: 'Publish now' })}
        </Button>
      )}
      {open === 'now' && variants && (
        <PublishNowDialog draftId={draftId} variants={variants} onClose={close} onPlanned={() => setPlanned((count) => count + 1)} />
      )}
      <ProblemNote problem={problem} />
      {open === 'facts' && withNewFacts.length > 0 && <ConfirmFactsDialog draftId={draftId} variants={withNewFacts} onClose={close} onStale={reload} />}
      {open === 'schedule' && variants && (
        <ScheduleDialog draftId={draftId} variants={variants} onClose={close} onPlanned={() => setPlanned((count) => count + 1)} />
      )}
    </>
  )
}

function useMay(): (act: Act) => boolean {
  const { user } = useAuth()
  return (act) => mayAct((user?.role as Role | undefined) ?? null, act)
}

function useWords(): (text: Bilingual) => string {
  const { i18n } = useTranslation()
  return (text) => say(text, i18n.language)
}
