'use client'
import type { Bilingual } from '@/platform/language'
import { shortDay, type Day } from '../../rules/days'
import type { YearDay } from '../../rules/year-day'
import { inMonth, layerOf, weeksOf, type Layer, type ShownDeparture, type ShownOccasion, type YearView } from '../../rules/year-view'
import { useWords, type Words } from '@/platform/admin/room/use-words'

export type MonthProps = {
  view: YearView
  month: number
  layers: ReadonlySet<Layer>
  mayCreate: boolean
  onDay: (day: Day) => void
  onOccasion: (occasion: ShownOccasion) => void
  onDeparture: (departure: ShownDeparture) => void
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = { zh: ['一', '二', '三', '四', '五', '六', '日'], en: ['M', 'T', 'W', 'T', 'F', 'S', 'S'] }
/** More chips than this fold away in a month: the year stays one screen of months. */
const MOST_CHIPS = 8

/** One small month: days off and working weekends as ground, terms and festivals as small words, occasions as chips. */
export function MonthCard({ view, month, layers, onOccasion, onDeparture, ...days }: MonthProps) {
  const words = useWords()
  const id = `${view.year}-${String(month).padStart(2, '0')}`
  const occasions = layers.has('occasions') ? inMonth(view.occasions, id) : []
  const departures = layers.has('departures') ? view.departures.filter(({ day }) => day.startsWith(id)) : []
  const shown = occasions.slice(0, MOST_CHIPS)
  const folded = occasions.slice(MOST_CHIPS)
  const chip = (one: ShownOccasion) => <OccasionChip key={one.id} occasion={one} year={view.year} onOpen={() => onOccasion(one)} />
  return (
    <section className={view.today.startsWith(id) ? 'xw-month is-now' : 'xw-month'} aria-labelledby={`month-${id}`}>
      <h2 id={`month-${id}`}>{words({ zh: `${month}月`, en: monthNames[month - 1] ?? '' })}</h2>
      <Days {...days} {...{ view, month, layers }} />
      {(occasions.length > 0 || departures.length > 0) && (
        <div className="xw-month__chips">
          {shown.map(chip)}
          {folded.length > 0 && (
            <details>
              <summary>{words({ zh: `还有 ${folded.length} 个节点`, en: `${folded.length} more` })}</summary>
              {folded.map(chip)}
            </details>
          )}
          {departures.length > 0 && <Departures {...{ departures, onDeparture }} year={view.year} />}
        </div>
      )}
    </section>
  )
}

function Days({ view, month, layers, mayCreate, onDay }: Pick<MonthProps, 'view' | 'month' | 'layers' | 'mayCreate' | 'onDay'>) {
  const words = useWords()
  const byDay = new Map<Day, YearDay[]>()
  for (const one of view.days) if (layers.has(layerOf(one))) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one])
  return (
    <table className="xw-days">
      <thead>
        <tr>
          {weekdays.zh.map((zh, at) => (
            <th key={zh} scope="col">
              {words({ zh, en: weekdays.en[at] ?? '' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(view.year, month).map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) => (
              <td key={weekday} className={day ? groundOf(byDay.get(day) ?? [], { day, today: view.today, weekday }) : undefined}>
                {day && <DayButton {...{ day, mayCreate, onDay, words }} said={byDay.get(day) ?? []} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayProps = { day: Day; said: YearDay[]; mayCreate: boolean; onDay: (day: Day) => void; words: Words }

function DayButton({ day, said, mayCreate, onDay, words }: DayProps) {
  const about = said.map(({ name }) => words(name)).join(words({ zh: '、', en: ', ' }))
  // What the day itself is, before the holiday that it lies in: 除夕, then 春节.
  const small = said.find(({ kind }) => kind !== 'holiday' && kind !== 'count') ?? said.find(({ work }) => !work)
  const isWork = said.some(({ work }) => work)
  const title = about ? `${day} ${about}` : day
  const under = isWork ? words({ zh: '班', en: 'work' }) : small && words(small.name)
  // What is read aloud begins with what is seen, so that whoever speaks to the screen can say it.
  const label = [Number(day.slice(8)), under, title].filter(Boolean).join(' ')
  const face = (
    <>
      <span>{Number(day.slice(8))}</span> {under && (isWork ? <b>{under}</b> : <small>{under}</small>)}
    </>
  )
  return mayCreate ? (
    <button type="button" title={title} aria-label={label} onClick={() => onDay(day)}>
      {face}
    </button>
  ) : (
    <div title={title} aria-label={label} role="img">
      {face}
    </div>
  )
}

function groundOf(said: readonly YearDay[], { day, today, weekday }: { day: Day; today: Day; weekday: number }): string {
  const ground = said.some(({ work }) => work) ? 'is-work' : said.some(({ off }) => off) ? 'is-off' : weekday > 4 ? 'is-weekend' : ''
  return day === today ? `${ground} is-today` : ground
}

function OccasionChip({ occasion, year, onOpen }: { occasion: ShownOccasion; year: number; onOpen: () => void }) {
  const words = useWords()
  const { title, kind, startsOn, endsOn, planned, adrift, approximate } = occasion
  const span = startsOn === endsOn ? shortDay(startsOn, year) : `${shortDay(startsOn, year)}–${shortDay(endsOn, year)}`
  const state: Bilingual | null =
    adrift > 0
      ? { zh: `${adrift} 个选题没跟上`, en: `${adrift} left behind` }
      : planned > 0
        ? { zh: `${planned} 个选题`, en: planned === 1 ? '1 topic' : `${planned} topics` }
        : null
  return (
    <button type="button" className={`xw-chip xw-chip--${kind}${adrift > 0 ? ' is-adrift' : ''}`} title={title} onClick={onOpen}>
      <span className="xw-chip__title">{title}</span>
      <span className="xw-chip__span">
        {approximate && words({ zh: '约 ', en: 'about ' })}
        {span}
      </span>
      {state && <span className="xw-chip__state">{words(state)}</span>}
    </button>
  )
}

function Departures({ departures, year, onDeparture }: { departures: readonly ShownDeparture[]; year: number; onDeparture: MonthProps['onDeparture'] }) {
  const words = useWords()
  return (
    <details className="xw-month__departures">
      <summary>{words({ zh: `${departures.length} 个班期`, en: departures.length === 1 ? '1 departure' : `${departures.length} departures` })}</summary>
      {departures.map((one) => (
        <button key={`${one.product}:${one.day}`} type="button" className="xw-chip xw-chip--departure" title={one.title} onClick={() => onDeparture(one)}>
          <span className="xw-chip__title">{one.title}</span>
          <span className="xw-chip__span">{shortDay(one.day, year)}</span>
          {one.planned > 0 && <span className="xw-chip__state">{words({ zh: `${one.planned} 个选题`, en: `${one.planned} topics` })}</span>}
        </button>
      ))}
    </details>
  )
}
