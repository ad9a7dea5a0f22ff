'use client'
import { Button } from '@payloadcms/ui'
import Link from 'next/link'
import { useCallback, useEffect, useState } from 'react'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import type { PlanProposal } from '../../rules/answers'
import { isDay, type Day } from '../../rules/days'
import type { YearView } from '../../rules/year-view'
import type { From } from './opened'
import { PlanRows, type EditedRow } from './PlanRows'
import { useAsking } from './use-asking'
import type { Doing } from './use-done'
import { useWords } from '@/platform/admin/room/use-words'

type BackPlanProps = { from: From; patterns: YearView['patterns']; doing: Doing; onClose: () => void; onBack: () => void }

/** 倒推: the topics of a pattern with their days, all of it editable, then made in one act. */
export function BackPlanDialog({ from, patterns, doing, onClose, onBack }: BackPlanProps) {
  const words = useWords()
  const [pattern, setPattern] = useState(patterns[0]?.id ?? null)
  const [proposal, setProposal] = useState<PlanProposal | null>(null)
  const [rows, setRows] = useState<EditedRow[]>([])
  const { isBusy, problem, ask } = useAsking()
  const { kind, id, day } = from
  useEffect(() => {
    void ask<PlanProposal>('/occasions/plan/propose', { from: { kind, id, day }, pattern }).then((answer) => {
      if (!answer) return
      setProposal(answer)
      setRows(answer.rows.map((row, key) => ({ ...row, key, isTaken: !row.isPast })))
    })
  }, [ask, kind, id, day, pattern])
  const change = useCallback(
    (key: number, set: Partial<EditedRow>) => setRows((before) => before.map((row) => (row.key === key ? { ...row, ...set } : row))),
    [],
  )

  /** Another day may be past or free: the server knows the calendar. */
  async function moveRow(key: number, publishOn: Day) {
    change(key, { publishOn })
    if (!isDay(publishOn)) return
    const answer = await ask<{ days: { isPast: boolean; workingDay: Day | null }[] }>('/occasions/plan/mark', { days: [publishOn] })
    const [mark] = answer?.days ?? []
    if (mark) change(key, mark)
  }

  const taken = rows.filter(({ isTaken }) => isTaken)
  const isReady = taken.length > 0 && taken.every(({ title, publishOn, dueOn }) => title.trim() !== '' && isDay(publishOn) && isDay(dueOn))

  async function create() {
    if (!proposal) return
    const sent = taken.map(({ title, draftType, form, publishOn, dueOn }) => ({ title, draftType, form, publishOn, dueOn }))
    const answer = await ask<{ act: string; count: number }>('/occasions/plan/create', { from, day: proposal.day, rows: sent })
    if (!answer) return
    doing.tell(
      { zh: `从「${proposal.name}」倒推出 ${answer.count} 个选题`, en: `${answer.count} topics were planned back from “${proposal.name}”` },
      doing.undoAct(answer.act),
    )
    onClose()
  }

  return (
    <Dialog
      wide
      title={words({ zh: `从「${proposal?.name ?? '……'}」倒推`, en: `Plan back from “${proposal?.name ?? '…'}”` })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onBack}>
            {words({ zh: '返回', en: 'Back' })}
          </Button>
          <Button disabled={isBusy || !isReady} onClick={() => void create()}>
            {words({ zh: `建立 ${taken.length} 个选题`, en: taken.length === 1 ? 'Make 1 topic' : `Make ${taken.length} topics` })}
          </Button>
        </>
      }
    >
      <div className="xw-fields">
        <label>
          {words({ zh: '倒推模板', en: 'Pattern' })}
          <select value={String(pattern ?? '')} onChange={(event) => setPattern(patterns.find((one) => String(one.id) === event.target.value)?.id ?? null)}>
            {patterns.map((one) => (
              <option key={one.id} value={String(one.id)}>
                {one.title}
              </option>
            ))}
          </select>
        </label>
        <p className="xw-hint">
          {proposal && words({ zh: `T 是 ${proposal.day}。`, en: `T is ${proposal.day}. ` })}
          <Link href="/admin/collections/plan-patterns/create" prefetch={false}>
            {words({ zh: '自己做一个模板', en: 'Make a pattern of your own' })}
          </Link>
        </p>
      </div>
      {proposal && proposal.planned.length > 0 && (
        <p className="xw-anchor__adrift">
          {words({
            zh: `这里已经倒推过 ${proposal.planned.length} 个选题，例如「${proposal.planned[0]?.title ?? ''}」。再建会多出一组。`,
            en: `${proposal.planned.length} topics were planned from it before, such as “${proposal.planned[0]?.title ?? ''}”. This makes another set.`,
          })}
        </p>
      )}
      {proposal && rows.length === 0 && !isBusy && (
        <p className="xw-hint">{words({ zh: '还没有倒推模板，请先做一个。', en: 'There is no pattern yet; make one first.' })}</p>
      )}
      {proposal && <PlanRows anchor={proposal.day} rows={rows} onChange={change} onMove={(key, publishOn) => void moveRow(key, publishOn)} />}
    </Dialog>
  )
}
