'use client'
import { Button, useAuth, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { Lock, MessageSquareText } from 'lucide-react'
import { useEffect, useState } from 'react'
import { mayAct, type Role } from '@/people'
import { call } from '@/platform/admin/call'
import { Moment } from '@/platform/admin/Moment'
import { say, type Bilingual } from '@/platform/language'
import type { DraftStage } from '@/writing'
import { Troubles } from './PushTroubles'
import { UnlockDialog } from './UnlockDialog'
import './draft-bar.css'

/** On top of a draft: what the reviewer asked for, whether it can be written in, and what stands in the way of its pushes. */
export function DraftBar() {
  const { id } = useDocumentInfo()
  const stage = useFormFields(([fields]) => fields?.stage?.value as DraftStage | undefined)
  if (!id || !stage) return null
  return (
    <div className="xw-draft-bar">
      {stage === 'changesRequested' && <ReturnRemark draftId={id} />}
      <Troubles where={`where[draft][equals]=${id}`} />
      {(stage === 'inReview' || stage === 'approved') && <LockNote draftId={id} stage={stage} />}
    </div>
  )
}

type Remark = { id: string | number; remark?: string | null; at: string; by?: { name?: string } | string | number | null }

/** The reviewer's words, whole, until the draft is submitted again. */
function ReturnRemark({ draftId }: { draftId: string | number }) {
  const t = useWords()
  const [line, setLine] = useState<Remark | null>(null)
  useEffect(() => {
    const asked = `/reviews?where[draft][equals]=${draftId}&where[act][equals]=changesRequested&sort=-at&limit=1&depth=1` as const
    void call<{ docs: Remark[] }>(asked).then((answer) => setLine(answer.ok ? (answer.value.docs[0] ?? null) : null))
  }, [draftId])
  if (!line) return null
  const name = typeof line.by === 'object' ? line.by?.name : undefined
  return (
    <section className="xw-note xw-note--decide" aria-label={t({ zh: '审核要求修改', en: 'The reviewer asked for changes' })}>
      <MessageSquareText size={18} aria-hidden />
      <div>
        <p className="xw-note__head">
          {t({ zh: `${name ?? '审核'}要求修改`, en: `${name ?? 'The reviewer'} asked for changes` })} · <Moment iso={line.at} />
        </p>
        <p className="xw-note__words">{line.remark}</p>
      </div>
    </section>
  )
}

/** Only for those who would otherwise write here. */
function LockNote({ draftId, stage }: { draftId: string | number; stage: 'inReview' | 'approved' }) {
  const { user } = useAuth()
  const { hasSavePermission } = useDocumentInfo()
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  if (!mayAct((user?.role as Role | undefined) ?? null, 'draft.unlock')) return null
  if (stage === 'inReview') {
    return (
      <section className="xw-note">
        <Lock size={18} aria-hidden />
        <p>
          {t({ zh: '正在等审核，内容不能改。要接着写，先点上面的「撤回」。', en: 'In review, so it is read-only. To go on writing, choose Withdraw above.' })}
        </p>
      </section>
    )
  }
  if (hasSavePermission) {
    return (
      <section className="xw-note xw-note--decide">
        <p>
          {t({
            zh: '你在改一份已通过的文稿：内容一变，审核就失效；改回一模一样，审核自动恢复。',
            en: 'You are changing an approved draft: its approval falls with the first change, and is there again once it reads exactly as approved.',
          })}
        </p>
      </section>
    )
  }
  return (
    <section className="xw-note">
      <Lock size={18} aria-hidden />
      <p>{t({ zh: '已通过审核，内容锁定。', en: 'Approved, so the content is locked.' })}</p>
      <Button size="small" buttonStyle="secondary" onClick={() => setOpen(true)}>
        {t({ zh: '修改（会撤回审核）', en: 'Change it (takes the approval back)' })}
      </Button>
      {isOpen && <UnlockDialog draftId={draftId} onClose={() => setOpen(false)} />}
    </section>
  )
}

function useWords(): (text: Bilingual) => string {
  const { i18n } = useTranslation()
  return (text) => say(text, i18n.language)
}
