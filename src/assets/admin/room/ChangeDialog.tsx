'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import type { Bilingual } from '@/platform/language'
import type { ChangeRequest, Refused } from '../../rules/change-many'
import type { Changing } from './use-changes'
import { useWords } from '@/platform/admin/room/use-words'

type Props = {
  title: string
  confirm: string
  /** What is asked for; null while nothing was filled in. */
  request: ChangeRequest | null
  said: (count: number) => Bilingual
  changing: Changing
  onClose: () => void
  children: React.ReactNode
}

/** One act on the chosen pictures: asks, does it, and says of every picture that stayed why it did. */
export function ChangeDialog({ title, confirm, request, said, changing, onClose, children }: Props) {
  const words = useWords()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [refused, setRefused] = useState<{ those: Refused[]; done: number } | null>(null)
  async function perform() {
    if (!request) return
    setBusy(true)
    const outcome = await changing.change(request, said)
    setBusy(false)
    setProblem(outcome.problem)
    if (!outcome.answer) return
    if (outcome.answer.refused.length === 0) onClose()
    else setRefused({ those: outcome.answer.refused, done: outcome.answer.done.length })
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {refused ? words({ zh: '关闭', en: 'Close' }) : words({ zh: '取消', en: 'Cancel' })}
          </Button>
          {!refused && (
            <Button id="confirm-change" disabled={isBusy || !request} onClick={() => void perform()}>
              {confirm}
            </Button>
          )}
        </>
      }
    >
      {refused ? (
        <>
          <p>
            {words({
              zh: `改好 ${refused.done} 张，这 ${refused.those.length} 张没有动：`,
              en: `${refused.done} changed, these ${refused.those.length} were left as they are:`,
            })}
          </p>
          <ul className="xw-refusals">
            {refused.those.map(({ id, text }) => (
              <li key={String(id)}>{words(text)}</li>
            ))}
          </ul>
        </>
      ) : (
        <form
          className="xw-change"
          onSubmit={(event) => {
            event.preventDefault()
            void perform()
          }}
        >
          {children}
          <button type="submit" hidden />
        </form>
      )}
    </Dialog>
  )
}
