'use client'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { keepCopy, letGo, type LocalCopy } from '@/platform/admin/local-copies'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { KeepAsText } from './KeepAsText'
import { sendChosen } from './send-chosen'
import { reloadPage } from './page'
import type { FieldShape } from './versions-compared'
import './conflict.css'

type Props = {
  mine: LocalCopy
  file: File | null
  problem: Problem
  /** Lets saves of this document through again, right before this one is sent. */
  onSend: () => void
  /** Somebody saved other words meanwhile: both versions have to be compared. */
  onStale: () => void
}

type Opened = { revision: number }

/** A draft was submitted or approved while this page was writing in it: what was typed waits here until its writer decides. */
export function LockedDialog({ mine, file, problem: refusal, onSend, onStale }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { getEntityConfig } = useConfig()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const isApproved = refusal.data.wayOut === 'unlock'

  async function writeAnyway() {
    setBusy(true)
    const opened = await call<Opened>(`/${mine.key}/${isApproved ? 'unlock' : 'withdraw'}` as `/${string}`, { method: 'POST', language: i18n.language })
    if (!opened.ok) {
      setBusy(false)
      return setProblem(opened.problem)
    }
    onSend()
    if (mine.data.revision !== refusal.data.revision) return onStale()
    const fromMine = Object.entries(mine.data).map(([name, value]) => ({ name, mine: value }))
    const refused = await sendChosen({ mine, file, fromMine, base: opened.value.revision, language: i18n.language })
    setBusy(false)
    if (refused) return refused.code === 'STALE_SAVE' ? onStale() : setProblem(refused)
    await letGo(mine)
    await reloadPage()
  }

  async function leaveIt() {
    await keepCopy({ ...mine, kind: 'refused' })
    await reloadPage()
  }

  return (
    <Dialog
      title={t(isApproved ? { zh: '这份文稿已通过审核', en: 'This draft is approved' } : { zh: '这份文稿正在审核', en: 'This draft is in review' })}
      footer={
        <>
          <ProblemNote problem={problem} />
          <KeepAsText version={mine} fields={(getEntityConfig({ collectionSlug: 'drafts' })?.fields ?? []) as FieldShape[]} />
          <Button buttonStyle="secondary" disabled={busy} onClick={() => void leaveIt()}>
            {t({ zh: '先不写入', en: 'Do not write it' })}
          </Button>
          <Button disabled={busy} onClick={() => void writeAnyway()}>
            {t(
              isApproved ? { zh: '修改（会撤回审核）', en: 'Change it (takes the approval back)' } : { zh: '撤回送审并写入', en: 'Withdraw it and write mine' },
            )}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '你刚才写的还没有写入，也没有丢：它保存在这台电脑上，直到你作出选择。',
          en: 'What you just wrote is not written, and not lost: it is kept on this computer until you choose.',
        })}
      </p>
      <p>
        {t(
          isApproved
            ? {
                zh: '写入后，内容与审核过的不一样，审核随之失效，要重新送审；已排期的到点不会发出，直到重新通过。',
                en: 'Once written it differs from what was approved, so the approval falls and it has to be submitted again; nothing scheduled goes out until then.',
              }
            : {
                zh: '撤回后它不再等审核，写完要重新提交。审核记录会写明是你撤回的。',
                en: 'Withdrawn, it no longer waits for its review and has to be submitted again. The review log says that you withdrew it.',
              },
        )}
      </p>
    </Dialog>
  )
}
