'use client'
import { daysBetween, isDay, type Day } from '../../rules/days'
import { sayOffset, type ProposedRow } from '../../rules/plan-pattern'
import { draftTypeNames, formNames, type DraftType, type Form } from '../../rules/vocabulary'
import { useWords } from '@/platform/admin/room/use-words'

export type EditedRow = ProposedRow & { key: number; isTaken: boolean }

type RowsProps = { anchor: Day; rows: readonly EditedRow[]; onChange: (key: number, set: Partial<EditedRow>) => void; onMove: (key: number, day: Day) => void }

/** The topics as they would be made: what is past is marked and left out, a free day is moved only if somebody says so. */
export function PlanRows({ anchor, rows, onChange, onMove }: RowsProps) {
  return (
    <ol className="xw-plan-rows">
      {rows.map((row) => (
        <PlanLine key={row.key} {...{ anchor, row, onMove }} onChange={(set) => onChange(row.key, set)} />
      ))}
    </ol>
  )
}

function PlanLine({
  anchor,
  row,
  onChange,
  onMove,
}: {
  anchor: Day
  row: EditedRow
  onChange: (set: Partial<EditedRow>) => void
  onMove: RowsProps['onMove']
}) {
  const words = useWords()
  const { key, isTaken, title, publishOn, dueOn, draftType, form, isPast, workingDay } = row
  const offset = isDay(publishOn) ? sayOffset(daysBetween(anchor, publishOn)) : ''
  return (
    <li className={isTaken ? 'xw-plan__row' : 'xw-plan__row is-left'}>
      <label className="xw-plan__take">
        <input
          type="checkbox"
          checked={isTaken}
          onChange={() => onChange({ isTaken: !isTaken })}
          aria-label={words({ zh: `建立「${title}」`, en: `Make “${title}”` })}
        />
        <strong className="tabular">{offset}</strong>
      </label>
      <input
        className="xw-plan__title"
        value={title}
        maxLength={80}
        aria-label={words({ zh: '题目', en: 'Title' })}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <label>
        {words({ zh: '发布', en: 'Publish' })}
        <input type="date" value={publishOn} onChange={(event) => onMove(key, event.target.value)} />
      </label>
      <label>
        {words({ zh: '交稿', en: 'Due' })}
        <input type="date" value={dueOn} max={publishOn} onChange={(event) => onChange({ dueOn: event.target.value })} />
      </label>
      <select
        value={draftType}
        aria-label={words({ zh: '内容类型', en: 'Draft type' })}
        onChange={(event) => onChange({ draftType: event.target.value as DraftType })}
      >
        {(Object.keys(draftTypeNames) as DraftType[]).map((one) => (
          <option key={one} value={one}>
            {words(draftTypeNames[one])}
          </option>
        ))}
      </select>
      <select value={form} aria-label={words({ zh: '形式创意', en: 'Form' })} onChange={(event) => onChange({ form: event.target.value as Form })}>
        {(Object.keys(formNames) as Form[]).map((one) => (
          <option key={one} value={one}>
            {words(formNames[one])}
          </option>
        ))}
      </select>
      {(isPast || workingDay !== null) && (
        <p className="xw-plan__marks">
          {isPast && <span className="is-past">{words({ zh: '日子已过', en: 'This day is over' })}</span>}
          {workingDay !== null && (
            <>
              <span>{words({ zh: '这天不上班', en: 'Nobody works on this day' })}</span>
              <button type="button" onClick={() => onMove(key, workingDay)}>
                {words({ zh: `提前到 ${workingDay}`, en: `Move to ${workingDay}` })}
              </button>
            </>
          )}
        </p>
      )}
    </li>
  )
}
