'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import type { Bilingual } from '@/platform/language'
import { isDay, type Day } from '../../rules/days'
import { occasionKindNames, type OccasionKind } from '../../rules/vocabulary'
import type { YearDay } from '../../rules/year-day'
import { useWords } from '@/platform/admin/room/use-words'

type DayProps = { day: Day; said: readonly YearDay[]; onClose: () => void; onDone: (text: Bilingual) => void }

/** What a day is, and an own event that begins on it. */
export function DayDialog({ day, said, onClose, onDone }: DayProps) {
  const words = useWords()
  const { i18n } = useTranslation()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<OccasionKind>('own')
  const [startsOn, setStartsOn] = useState(day)
  const [endsOn, setEndsOn] = useState(day)
  const [place, setPlace] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const isReady = title.trim() !== '' && isDay(startsOn) && isDay(endsOn) && startsOn <= endsOn

  async function save() {
    setBusy(true)
    const body = { title: title.trim(), kind, place: place.trim() || null, startsOn: `${startsOn}T12:00:00.000Z`, endsOn: `${endsOn}T12:00:00.000Z` }
    const answer = await call('/occasions?depth=0', { method: 'POST', body, language: i18n.language })
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.problem)
      return
    }
    onDone({ zh: `「${body.title}」已加入`, en: `“${body.title}” was added` })
    onClose()
  }

  return (
    <Dialog
      title={day}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {words({ zh: '取消', en: 'Cancel' })}
          </Button>
          <Button disabled={!isReady || isBusy} onClick={() => void save()}>
            {words({ zh: '加入日历', en: 'Add to the calendar' })}
          </Button>
        </>
      }
    >
      {said.length > 0 && (
        <ul className="xw-day__said">
          {said.map(({ name, source }) => (
            <li key={name.en}>
              {words(name)}
              {source && <span className="xw-hint">{words(source)}</span>}
            </li>
          ))}
        </ul>
      )}
      <div className="xw-fields">
        <label className="is-wide">
          {words({ zh: '名称', en: 'Title' })}
          <input value={title} maxLength={40} onChange={(event) => setTitle(event.target.value)} autoFocus />
        </label>
        <label>
          {words({ zh: '类型', en: 'Kind' })}
          <select value={kind} onChange={(event) => setKind(event.target.value as OccasionKind)}>
            {(Object.keys(occasionKindNames) as OccasionKind[]).map((one) => (
              <option key={one} value={one}>
                {words(occasionKindNames[one])}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words({ zh: '地点', en: 'Place' })}
          <input value={place} maxLength={40} onChange={(event) => setPlace(event.target.value)} />
        </label>
        <label>
          {words({ zh: '开始', en: 'From' })}
          <input type="date" value={startsOn} onChange={(event) => setStartsOn(event.target.value)} />
        </label>
        <label>
          {words({ zh: '结束', en: 'Until' })}
          <input type="date" value={endsOn} min={startsOn} onChange={(event) => setEndsOn(event.target.value)} />
        </label>
      </div>
      {startsOn > endsOn && <p className="xw-hint">{words({ zh: '结束不能在开始之前。', en: 'It cannot end before it begins.' })}</p>}
    </Dialog>
  )
}
