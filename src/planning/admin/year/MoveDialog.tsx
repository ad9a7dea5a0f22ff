'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import type { Bilingual } from '@/platform/language'
import type { MovePreview } from '../../rules/answers'
import { addDays, daysBetween, isDay, type Day } from '../../rules/days'
import type { From, Opened } from './opened'
import { useAsking } from './use-asking'
import type { Doing } from './use-done'
import { useWords } from '@/platform/admin/room/use-words'

type MoveProps = { opened: Opened; from: From; doing: Doing; onClose: () => void; onBack: () => void }
type Moved = { moved: number; stayed: number; from: Day; lastDay: Day }

/** 改日期: another day, then which topics follow and which stay and why, then all of it in one act. */
export function MoveDialog({ opened, from, doing, onClose, onBack }: MoveProps) {
  const words = useWords()
  const { i18n } = useTranslation()
  const first = firstDay(opened)
  const [to, setTo] = useState(first.day)
  const [lastDay, setLastDay] = useState(first.lastDay)
  const [preview, setPreview] = useState<MovePreview | null>(null)
  const { isBusy, problem, ask } = useAsking()
  const { kind, id, day } = from
  const isOccasion = kind === 'occasion'
  useEffect(() => {
    setPreview(null)
    if (!isDay(to) || (isOccasion && (!isDay(lastDay) || lastDay < to))) return
    void ask<MovePreview>('/occasions/move/look', { from: { kind, id, day }, to, ...(isOccasion ? { lastDay } : {}) }).then(setPreview)
  }, [ask, kind, id, day, to, lastDay, isOccasion])

  /** The end goes along, so that the occasion stays as long as it is. */
  function moveStart(next: Day) {
    if (isDay(next) && isDay(to)) setLastDay(addDays(lastDay, daysBetween(to, next)))
    setTo(next)
  }

  async function move() {
    if (!preview) return
    const done = await ask<Moved>('/occasions/move', { from, to, ...(isOccasion ? { lastDay } : {}), seen: preview.seen })
    if (!done) return
    const undo = isOccasion ? () => goBack(from, done, i18n.language) : undefined
    doing.tell(
      { zh: `「${preview.name}」移到 ${to}，${done.moved} 个选题跟着移了`, en: `“${preview.name}” is on ${to} now; ${done.moved} topics followed` },
      undo,
    )
    onClose()
  }

  const changesNothing = preview !== null && preview.moves.length === 0 && preview.from === preview.to && first.lastDay === lastDay
  return (
    <Dialog
      title={words({ zh: '改日期', en: 'Move the date' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onBack}>
            {words({ zh: '返回', en: 'Back' })}
          </Button>
          <Button disabled={isBusy || !preview || changesNothing} onClick={() => void move()}>
            {preview && preview.moves.length > 0
              ? words({ zh: `移动，${preview.moves.length} 个选题跟着移`, en: `Move, with ${preview.moves.length} topics` })
              : words({ zh: '移动', en: 'Move' })}
          </Button>
        </>
      }
    >
      <div className="xw-fields">
        {opened.kind === 'lost' ? (
          <label>
            {words({ zh: `${opened.lost.day} 的选题改按哪个班期`, en: `Departure that the topics of ${opened.lost.day} follow` })}
            <select value={to} onChange={(event) => setTo(event.target.value)}>
              {opened.lost.departures.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <>
            <label>
              {words({ zh: '开始', en: 'From' })}
              <input type="date" value={to} onChange={(event) => moveStart(event.target.value)} />
            </label>
            <label>
              {words({ zh: '结束', en: 'Until' })}
              <input type="date" value={lastDay} min={to} onChange={(event) => setLastDay(event.target.value)} />
            </label>
          </>
        )}
      </div>
      {preview && <Consequences preview={preview} />}
    </Dialog>
  )
}

function Consequences({ preview: { moves, stays } }: { preview: MovePreview }) {
  const words = useWords()
  return (
    <div className="xw-moves" aria-live="polite">
      {moves.length > 0 && (
        <>
          <h3>{words({ zh: '跟着移', en: 'These follow' })}</h3>
          <ul>
            {moves.map(({ id, title, from, to, isPast }) => (
              <li key={id}>
                <span>{title}</span>
                <span className="tabular">
                  {from} → {to}
                  {isPast && <b>{words({ zh: ' 日子已过', en: ' already over' })}</b>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {stays.length > 0 && (
        <>
          <h3>{words({ zh: '不动', en: 'These stay' })}</h3>
          <ul>
            {stays.map(({ id, title, on, reason }) => (
              <li key={id}>
                <span>{title}</span>
                <span className="tabular">
                  {on} · {words(reason)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {moves.length === 0 && stays.length === 0 && <p className="xw-hint">{words({ zh: '没有选题要跟着移。', en: 'No topics have to follow.' })}</p>}
    </div>
  )
}

function firstDay(opened: Opened): { day: Day; lastDay: Day } {
  if (opened.kind === 'occasion') return { day: opened.occasion.startsOn, lastDay: opened.occasion.endsOn }
  const { day } = opened.kind === 'departure' ? opened.departure : opened.lost
  const near = opened.kind === 'lost' ? nearest(opened.lost.departures, day) : day
  return { day: near, lastDay: near }
}

/** The departure that the lost one most likely became. */
function nearest(days: readonly Day[], day: Day): Day {
  return [...days].sort((a, b) => Math.abs(daysBetween(day, a)) - Math.abs(daysBetween(day, b)))[0] ?? day
}

/** The same act the other way: what follows is looked at anew and confirmed at once. */
async function goBack(from: From, { from: to, lastDay }: Moved, language: string): Promise<Bilingual> {
  const body = { from, to, lastDay }
  const look = await call<MovePreview>('/occasions/move/look', { method: 'POST', body, language })
  const back = look.ok ? await call('/occasions/move', { method: 'POST', body: { ...body, seen: look.value.seen }, language }) : look
  return back.ok ? { zh: '已撤销', en: 'Undone' } : { zh: `没有撤销：${back.problem.text.zh}`, en: `Not undone: ${back.problem.text.en}` }
}
