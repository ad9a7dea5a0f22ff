'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '@/platform/admin/Dialog'
import { useWords } from '@/platform/admin/room/use-words'
import { instantIn, wallClock } from '@/platform/say-moment'
import { dateNames, type DateField } from '../../rules/calendar-items'
import type { PlanCard } from '../../rules/plan-card'
import { columnNames, columns, type Column } from '../../rules/plan-columns'
import { addDays, onDay, usualClocks, weekdayOf } from '../../rules/plan-days'
import type { Moved } from '../../rules/topic-move'
import { pushStays } from './say-push'
import type { Moves } from './use-moves'
import type { Time } from '@/platform/admin/room/use-time'

type Props = { card: PlanCard; moves: Moves; time: Time; onClose: () => void }

/** Where a topic is moved without dragging it: to a stage, to a day. */
export function MoveDialog({ card, moves, time, onClose }: Props) {
  const words = useWords()
  const { zone } = time
  const local = (iso: string | null) => (iso === null ? '' : wallClock(zone, Date.parse(iso)))
  const [stage, setStage] = useState<Column>(card.column)
  const [dates, setDates] = useState<Record<DateField, string>>({ publishAt: local(card.publishAt), dueAt: local(card.dueAt) })
  const stays = pushStays(card, time)
  const set = changed(card, dates, zone)
  const isMoved = Object.keys(set).length > 0
  const move = async () => {
    onClose()
    if (isMoved) await moves.setDates(card, set, { said: saidDates(card, set, time) })
    if (stage !== card.column) await moves.setStage(card, stage)
  }
  const shift = (field: DateField, day: string) =>
    setDates((before) => ({ ...before, [field]: local(onDay(card[field], day, { zone, clock: usualClocks[field] })) }))
  return (
    <Dialog
      title={words({ zh: `移动「${card.title}」`, en: `Move “${card.title}”` })}
      onClose={onClose}
      footer={
        <>
          <Button buttonStyle="secondary" margin={false} onClick={onClose}>
            {words({ zh: '取消', en: 'Cancel' })}
          </Button>
          <Button margin={false} disabled={!isMoved && stage === card.column} onClick={() => void move()}>
            {words({ zh: '移动', en: 'Move' })}
          </Button>
        </>
      }
    >
      <fieldset className="xw-move__stages">
        <legend>{words({ zh: '阶段', en: 'Stage' })}</legend>
        {columns.map((column) => {
          const step = moves.stageMove(card, column)
          const isRefused = step !== null && step.act === null
          return (
            <label key={column} className={isRefused ? 'is-refused' : undefined}>
              <input type="radio" name="stage" checked={stage === column} disabled={isRefused} onChange={() => setStage(column)} />
              <strong>{words(columnNames[column])}</strong>
              <span>{step ? words(step.says) : words({ zh: '现在', en: 'Now' })}</span>
            </label>
          )
        })}
      </fieldset>
      {(['publishAt', 'dueAt'] as const).map((field) => (
        <div key={field} className="xw-move__date">
          <label>
            <span>{words(dateNames[field])}</span>
            <input
              type="datetime-local"
              value={dates[field]}
              disabled={!moves.mayChange}
              onChange={(event) => setDates({ ...dates, [field]: event.target.value })}
            />
          </label>
          {moves.mayChange && (
            <div className="xw-move__near">
              {nearDays(time).map(({ day, name }) => (
                <button key={day} type="button" onClick={() => shift(field, day)} title={time.day(day)}>
                  {words(name)}
                </button>
              ))}
            </div>
          )}
        </div>
      ))}
      {!moves.mayChange && <p>{words({ zh: '日期由编辑或运营改。', en: 'Editors and marketers change dates.' })}</p>}
      {stays && <p className="xw-move__push">{words(stays)}</p>}
    </Dialog>
  )
}

function nearDays({ today }: Time) {
  return [
    { day: addDays(today, 1), name: { zh: '明天', en: 'Tomorrow' } },
    { day: addDays(today, 7 - weekdayOf(today)), name: { zh: '下周一', en: 'Next Monday' } },
    { day: addDays(today, 14 - weekdayOf(today)), name: { zh: '再下周一', en: 'Monday after' } },
  ]
}

/** What of the dates was changed, as moments. A field that was emptied has none any more. */
function changed(card: PlanCard, dates: Record<DateField, string>, zone: string): Moved {
  const set: Moved = {}
  for (const field of ['publishAt', 'dueAt'] as const) {
    const instant = dates[field] === '' ? null : instantIn(zone, dates[field].slice(0, 16))
    const iso = instant === null ? null : new Date(instant).toISOString()
    const isSame = iso === null ? card[field] === null : card[field] !== null && wallClock(zone, Date.parse(card[field])) === dates[field].slice(0, 16)
    if (!isSame) set[field] = iso
  }
  return set
}

/** What was changed, in words for the line below, with what does not follow. */
export function saidDates(card: PlanCard, set: Moved, time: Time) {
  const stays = set.publishAt === undefined ? null : pushStays(card, time)
  const parts = (['publishAt', 'dueAt'] as const).flatMap((field) => {
    const iso = set[field]
    if (iso === undefined) return []
    const to = iso === null ? { zh: '未定', en: 'no date' } : time.moment(iso)
    return [{ zh: `${dateNames[field].zh}改到 ${to.zh}`, en: `${dateNames[field].en.toLowerCase()} ${to.en}` }]
  })
  return {
    zh: `「${card.title}」${parts.map(({ zh }) => zh).join('，')}。${stays?.zh ?? ''}`,
    en: `“${card.title}”: ${parts.map(({ en }) => en).join(', ')}. ${stays?.en ?? ''}`.trim(),
  }
}
