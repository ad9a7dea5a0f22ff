'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { say, type Bilingual } from '../../language'
import { call, type Problem } from '../call'
import { Dialog } from '../Dialog'
import { ProblemNote } from '../ProblemNote'
import { UseList, type ListedUse } from './UseList'

type Named = { id: string | number; title: Bilingual }
type Plan = { from: Named; to: Named; changes: ListedUse[]; stays: ListedUse[]; more: boolean; seen: string }
type Props = { collection: string; id: string | number; other: string | number; onDone: () => void; onClose: () => void }

/** What changes when another takes the place everywhere, and what cannot; then the act, for all places or none. */
export function ReplaceDialog({ collection, id, other, onDone, onClose }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [plan, setPlan] = useState<Plan | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const look = useCallback(
    async (signal?: AbortSignal) => {
      const answer = await call<Plan>(`/${collection}/${id}/replacement?with=${other}`, { language: i18n.language, signal })
      if (answer.ok) setPlan(answer.value)
      else setProblem(answer.problem)
    },
    [collection, id, other, i18n.language],
  )
  useEffect(() => {
    const stop = new AbortController()
    look(stop.signal).catch(() => undefined)
    return () => stop.abort()
  }, [look])
  async function replace() {
    setBusy(true)
    const answer = await call(`/${collection}/${id}/replace`, { method: 'POST', body: { with: other, seen: plan?.seen }, language: i18n.language })
    setBusy(false)
    if (answer.ok) return onDone()
    setProblem(answer.problem)
    // Something came in between: what is shown must be what is agreed to.
    if (answer.problem.code === 'CONSEQUENCES_NOT_NAMED') await look()
  }
  return (
    <Dialog
      title={plan ? t({ zh: `换成「${plan.to.title.zh}」`, en: `Use “${plan.to.title.en}” instead` }) : t({ zh: '换成另一个', en: 'Use another' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '不换', en: 'Leave it' })}
          </Button>
          <Button id="confirm-replace" disabled={isBusy || !plan || plan.changes.length === 0} onClick={() => void replace()}>
            {t({ zh: `全部换掉（${plan?.changes.length ?? 0} 处）`, en: `Replace in all (${plan?.changes.length ?? 0})` })}
          </Button>
        </>
      }
    >
      {plan ? <Follows plan={plan} /> : !problem && <p>{t({ zh: '正在查找各处的引用…', en: 'Looking for its uses…' })}</p>}
    </Dialog>
  )
}

function Follows({ plan: { changes, stays, more } }: { plan: Plan }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <>
      <p>
        {changes.length > 0
          ? t({ zh: '下面各处一次换好，要么全换，要么都不换：', en: 'These places change in one act, all of them or none:' })
          : t({ zh: '没有可以换的地方。', en: 'There is no place to change.' })}
      </p>
      <UseList uses={changes} />
      {more && <p>{t({ zh: '另外还有更多，没有全部列出，也会一起换。', en: 'There are more that are not listed; they change as well.' })}</p>}
      {stays.length > 0 && (
        <>
          <p>{t({ zh: '这些地方不变，在那之前原来的还不能删除：', en: 'These stay as they are, and keep it from being deleted until then:' })}</p>
          <UseList uses={stays} />
        </>
      )}
    </>
  )
}
