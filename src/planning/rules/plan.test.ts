import { describe, expect, it } from 'vitest'
import { arrangement2026 } from './arrangement-2026'
import { composeYearDays } from './compose-year-days'
import { isDay, isPlanDay } from './days'
import { movePlan, shifted, type PlannedTopic } from './move-plan'
import { firstPattern, marks, proposeRows, sayOffset } from './plan-pattern'
import { offerUsual, usualOccasions } from './usual-occasions'
import { inMonth, weeksOf } from './year-view'

const days = composeYearDays({ from: '2026-01-01', to: '2026-12-31', arrangements: [arrangement2026] })

describe('days', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-00-10', '', ' 2026-01-01', null, 20260101, '2026-01-01T00:00'])(
    'are none when they do not exist: %s',
    (text) => {
      expect(isDay(text)).toBe(false)
    },
  )

  it('of a plan lie in the years of the calendar', () => {
    expect(['1999-12-31', '2000-01-01', '2099-12-31', '2100-01-01'].map(isPlanDay)).toEqual([false, true, true, false])
  })
})

describe('a proposal', () => {
  const asked = { anchor: '2026-10-01', today: '2026-09-10', name: '国庆节', place: '大理', days }

  it('stands in the order of its days and fills the words in', () => {
    const rows = proposeRows(
      [{ ...firstPattern.steps[3], offset: 2, title: '{名称} {地点} {日期}' }, ...firstPattern.steps] as typeof firstPattern.steps,
      asked,
    )
    expect(rows.map(({ offset }) => offset)).toEqual([-45, -30, -14, -3, 2])
    expect(rows[4]).toMatchObject({ title: '国庆节 大理 10-01', publishOn: '2026-10-03', dueOn: '2026-10-02', workingDay: '2026-09-30' })
    expect(rows.map(({ isPast }) => isPast)).toEqual([true, true, false, false, false])
  })

  it('keeps titles short enough and never empty', () => {
    const [row] = proposeRows([{ offset: 0, title: '{地点}', draftType: 'opinion', form: 'story', leadDays: 0 }], {
      ...asked,
      place: '',
      name: '很长'.repeat(60),
    })
    expect(row?.title).toBe('很长'.repeat(40))
  })

  it('offers the working day before, over a whole holiday, and takes a working weekend for one', () => {
    const at = (day: string) => marks(day, { today: '2026-01-01', days }).workingDay
    expect(['2026-02-23', '2026-02-14', '2026-02-28', '2026-03-01', '2026-10-07'].map(at)).toEqual(['2026-02-14', null, null, '2026-02-28', '2026-09-30'])
  })

  it('says its distance', () => {
    expect([-45, 0, 3].map(sayOffset)).toEqual(['T-45', 'T', 'T+3'])
  })
})

describe('a move', () => {
  const topic = (over: Partial<PlannedTopic>): PlannedTopic => ({
    ...{ id: 1, title: '攻略', stage: 'proposed', day: '2026-10-01', offset: -3, revision: 1 },
    ...{ publishAt: '2026-09-28T12:00:00.000Z', dueAt: null, ...over },
  })
  const to = { to: '2026-10-05', zone: 'Asia/Shanghai', today: '2026-10-01' }

  it('shifts what is not in writing, keeps what is, and leaves what stands there already', () => {
    const { moves, stays } = movePlan(
      [topic({}), topic({ id: 2, stage: 'inWriting' }), topic({ id: 3, day: '2026-10-05' }), topic({ id: 4, stage: 'approved' })],
      to,
    )
    expect(moves.map(({ id, from, to: day, dueAt, isPast }) => [id, from, day, dueAt, isPast])).toEqual([
      [1, '2026-09-28', '2026-10-02', null, false],
      [4, '2026-09-28', '2026-10-02', null, false],
    ])
    expect(stays.map(({ id, reason }) => [id, reason.en])).toEqual([[2, 'Already in writing; whoever writes it decides the date']])
  })

  it('marks what would be over', () => {
    expect(movePlan([topic({})], { ...to, to: '2026-10-02' }).moves[0]).toMatchObject({ to: '2026-09-29', isPast: true })
  })

  it('keeps the time of day where clocks change', () => {
    expect(shifted('2026-03-28T09:30:00.000Z', 1, 'Europe/Berlin')).toBe('2026-03-29T08:30:00.000Z')
    expect(shifted('2026-12-31T15:59:00.000Z', 1, 'Asia/Shanghai')).toBe('2027-01-01T15:59:00.000Z')
    expect(shifted(null, 1, 'Asia/Shanghai')).toBe(null)
  })
})

describe('the usual occasions', () => {
  it('have a key each, begin before they end, and lie in their year', () => {
    for (const year of [2025, 2026, 2027]) {
      const all = usualOccasions(year, composeYearDays({ from: `${year}-01-01`, to: `${year}-12-31`, arrangements: [arrangement2026] }))
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
      expect(all.filter(({ startsOn, endsOn }) => !isDay(startsOn) || !isDay(endsOn) || endsOn < startsOn)).toEqual([])
      expect(all.filter(({ startsOn, endsOn }) => !startsOn.startsWith(`${year}-`) && !endsOn.startsWith(`${year}-`))).toEqual([])
      for (const title of ['春节', '元宵', '端午节', '七夕', '重阳', '腊八', '618', '双11', '寒假', '暑假', '洛阳牡丹', '哈尔滨冰雪季', '九寨沟彩林']) {
        expect({ year, title, count: all.filter((one) => one.title === title).length }).toEqual({ year, title, count: 1 })
      }
    }
  })

  it('are there under their key or another name of about the same days, not of another year', () => {
    const all = usualOccasions(2026, days)
    const thereOf = (title: string, known: { title: string; startsOn: string; endsOn: string; usualKey?: string }) =>
      offerUsual(all, [known])
        .filter(({ there }) => there)
        .map(({ title: found }) => found)
        .join() === title
    expect(thereOf('双12', { title: ' 双十二 ', startsOn: '2026-12-12', endsOn: '2026-12-12' })).toBe(true)
    expect(thereOf('', { title: '双12', startsOn: '2025-12-12', endsOn: '2025-12-12' })).toBe(true)
    expect(thereOf('国庆节', { title: '改了名字', startsOn: '2026-01-01', endsOn: '2026-01-01', usualKey: '2026:国庆节' })).toBe(true)
    expect(thereOf('', { title: '别的', startsOn: '2026-10-01', endsOn: '2026-10-07' })).toBe(true)
  })
})

describe('the room', () => {
  it('lays a month out in whole weeks from Monday', () => {
    const weeks = weeksOf(2026, 2)
    expect(weeks.every((week) => week.length === 7)).toBe(true)
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01'])
    expect(weeks.flat().filter(Boolean)).toHaveLength(28)
    expect(weeksOf(2024, 2).flat().filter(Boolean)).toHaveLength(29)
  })

  it('shows what spans months in each of them', () => {
    const snow = { startsOn: '2026-12-18', endsOn: '2027-02-25' }
    expect(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03'].map((month) => inMonth([snow], month).length)).toEqual([0, 1, 1, 1, 0])
  })
})
