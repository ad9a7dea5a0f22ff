'use client'
import type { NoticeReading } from '../../rules/answers'
import { weekdayOf, type Day } from '../../rules/days'
import { holidayName, type ArrangedDay } from '../../rules/holidays'
import { useWords } from '@/platform/admin/room/use-words'

const weekdays = { zh: '一二三四五六日', en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] }

/** Every day that was read, festival by festival, with what is doubtful beside it; and what could not be read. */
export function NoticeTable({ reading }: { reading: NoticeReading }) {
  const words = useWords()
  const firstOff = (name: string) => reading.days.find((one) => one.name === name && one.is === 'off')?.day ?? ''
  const names = [...new Set(reading.days.map(({ name }) => name))].sort((a, b) => firstOff(a).localeCompare(firstOff(b)))
  const before = new Map(reading.known?.days.map(({ day, is }) => [day, is]) ?? [])
  const blocking = reading.doubts.filter(({ blocks }) => blocks)
  const others = reading.doubts.filter(({ blocks }) => !blocks)
  return (
    <div className="xw-notice">
      <p className="xw-hint">
        {reading.source}
        {reading.publishedOn && words({ zh: `，${reading.publishedOn} 公布`, en: `, published ${reading.publishedOn}` })}
      </p>
      {reading.known && (
        <p className="xw-notice__known">
          {words({
            zh: `${reading.year} 年已经有安排（${reading.known.source}）。和它不同的日子标了「新」。`,
            en: `${reading.year} is recorded already (${reading.known.source}). Days that differ say “new”.`,
          })}
        </p>
      )}
      {blocking.length > 0 && (
        <div className="xw-notice__blocking" role="alert">
          <strong>{words({ zh: '有读不全或矛盾的地方，不能存：', en: 'Something is missing or contradicts itself; this cannot be stored:' })}</strong>
          <DoubtList doubts={blocking} />
        </div>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{words({ zh: '节日', en: 'Festival' })}</th>
            <th scope="col">{words({ zh: '放假', en: 'Off' })}</th>
            <th scope="col">{words({ zh: '上班', en: 'Working days' })}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">{words(holidayName(name))}</th>
              {(['off', 'work'] as const).map((is) => (
                <td key={is}>
                  <DayList days={reading.days.filter((one) => one.name === name && one.is === is)} before={reading.known ? before : null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {others.length > 0 && (
        <>
          <h3>{words({ zh: '没有读进去的句子', en: 'Sentences that were not read' })}</h3>
          <DoubtList doubts={others} />
        </>
      )}
    </div>
  )
}

function DoubtList({ doubts }: { doubts: NoticeReading['doubts'] }) {
  const words = useWords()
  return (
    <ul className="xw-notice__doubts">
      {doubts.map(({ about, text }, at) => (
        <li key={at}>
          <q>{about}</q>
          <span>{words(text)}</span>
        </li>
      ))}
    </ul>
  )
}

function DayList({ days, before }: { days: readonly ArrangedDay[]; before: ReadonlyMap<Day, string> | null }) {
  const words = useWords()
  return (
    <ul className="xw-notice__days">
      {days.map(({ day, is }) => (
        <li key={day} className={is === 'off' ? 'is-off' : 'is-work'}>
          <span className="tabular">{day}</span>
          <span>{words({ zh: `周${weekdays.zh[weekdayOf(day)] ?? ''}`, en: weekdays.en[weekdayOf(day)] ?? '' })}</span>
          {before && before.get(day) !== is && <b>{words({ zh: '新', en: 'new' })}</b>}
        </li>
      ))}
    </ul>
  )
}
