import type { Payload, PayloadRequest } from 'payload'
import { seedWorkspace } from '@/planning/actions/seed-workspace'
import { lookAtNotice, storeNotice } from '@/planning/actions/record-notice'
import type { NoticeReading } from '@/planning/rules/answers'
import { addUsual, listUsual } from '@/planning/actions/usual-occasions'
import { yearDays } from '@/planning/actions/year-days'
import { yearView } from '@/planning/actions/year-view'
import { undoPlan } from '@/planning/actions/back-plan'
import { daysIn, isWeekend } from '@/planning/rules/days'
import { isWorkingDay } from '@/planning/rules/year-day'
import { describe, expect, test } from '../../support/fixtures'
import { arranged, notice2024, notice2025, notice2026 } from '../../support/notices'

const refusal = (code: string) => expect.objectContaining({ code }) as Error

async function storeText(req: () => Promise<PayloadRequest>, text: string, replaces?: boolean) {
  const { seen } = await lookAtNotice(await req(), { text })
  return storeNotice(await req(), { text, seen, replaces })
}

const records = async (payload: Payload) => (await payload.find({ collection: 'holiday-years', sort: 'year', limit: 0, overrideAccess: true })).docs

describe('the notice of a year', () => {
  test('of 2026 is known from the first start', async ({ payload }) => {
    expect((await records(payload)).map(({ year, source, days }) => [year, source, days?.length])).toEqual([[2026, '国办发明电〔2025〕7号', 39]])
  })

  test('is read, looked at and stored whole by an administrator; every day is then as published', async ({ payload, requestAs }) => {
    const admin = () => requestAs('administrator')
    for (const text of [notice2024, notice2025, notice2026]) await storeText(admin, text, true)
    expect((await records(payload)).map(({ year, source, publishedOn }) => [year, source, publishedOn])).toEqual([
      [2024, '国务院办公厅关于2024年部分节假日安排的通知', '2023-10-25'],
      [2025, '国办发明电〔2024〕12号', '2024-11-12'],
      [2026, '国办发明电〔2025〕7号', '2025-11-04'],
    ])
    for (const year of [2024, 2025, 2026] as const) {
      const [from, to] = [`${year}-01-01`, `${year}-12-31`]
      const days = await yearDays(payload, from, to)
      const { off, work } = arranged[year]
      const works = daysIn(from, to).filter((day) => isWorkingDay(day, days, isWeekend(day)))
      expect(works).toEqual(daysIn(from, to).filter((day) => work.includes(day) || (!isWeekend(day) && !off.includes(day))))
    }
  })

  test('asks before it takes the place of one that is recorded', async ({ payload, requestAs }) => {
    const admin = () => requestAs('administrator')
    const reading = await lookAtNotice(await admin(), { text: notice2026 })
    expect(reading.known?.source).toBe('国办发明电〔2025〕7号')
    await expect(storeText(admin, notice2026)).rejects.toThrow(refusal('YEAR_RECORDED'))
    expect(await storeText(admin, notice2026, true)).toMatchObject({ year: 2026, replaced: true })
    const stored = (await records(payload)).filter(({ year }) => year === 2026)
    expect(stored).toHaveLength(1)
    expect(stored[0]?.days).toHaveLength(39)
    expect(stored[0]?.notice).toContain('二、春节')
  })

  test('that is partial, contradicts itself or is no notice stores nothing and says why', async ({ payload, requestAs }) => {
    const admin = () => requestAs('administrator')
    const before = JSON.stringify(await records(payload))
    const half = notice2026.replaceAll('2026', '2027').slice(0, 300)
    for (const [text, code] of [
      ['今天天气很好', 'NOTICE_NOT_READ'],
      ['', 'NOTICE_NOT_READ'],
      ['关于2027年部分节假日安排的通知', 'NOTICE_NOT_READ'],
      [`${notice2025}${notice2026}`, 'NOTICE_NOT_READ'],
    ] as const) {
      await expect(lookAtNotice(await admin(), { text })).rejects.toThrow(refusal(code))
    }
    const reading: NoticeReading = await lookAtNotice(await admin(), { text: half })
    expect(reading).toMatchObject({ year: 2027, mayStore: false })
    await expect(storeNotice(await admin(), { text: half, seen: reading.seen })).rejects.toThrow(refusal('NOTICE_NOT_WHOLE'))
    await expect(storeNotice(await admin(), { text: notice2025, seen: 'something else', replaces: true })).rejects.toThrow(refusal('NOTICE_NOT_SEEN'))
    await expect(lookAtNotice(await admin(), { text: 7 as never })).rejects.toThrow(refusal('REQUEST_MALFORMED'))
    expect(JSON.stringify(await records(payload))).toBe(before)
  })

  test('is for administrators; others read what is recorded', async ({ requestAs }) => {
    for (const role of ['editor', 'designer', 'marketer', 'reviewer'] as const) {
      await expect(lookAtNotice(await requestAs(role), { text: notice2026 })).rejects.toThrow(refusal('NOT_ALLOWED'))
      expect((await yearView(await requestAs(role), '2026')).arrangement?.source).toBe('国办发明电〔2025〕7号')
    }
    await expect(lookAtNotice(await requestAs(null), { text: notice2026 })).rejects.toThrow(refusal('NOT_SIGNED_IN'))
    await expect(yearView(await requestAs(null), '2026')).rejects.toThrow(refusal('NOT_SIGNED_IN'))
  })

  test('that nobody has recorded leaves the days of the law, and the view says so', async ({ requestAs }) => {
    const view = await yearView(await requestAs('editor'), '2027')
    expect(view.arrangement).toBe(null)
    expect(view.days.filter(({ off }) => off)).toHaveLength(13)
    expect(view.days.some(({ work }) => work)).toBe(false)
    for (const asked of ['1999', '2100', 'now', '2026.5']) await expect(yearView(await requestAs('editor'), asked)).rejects.toThrow(refusal('YEAR_UNKNOWN'))
  })
})

test('a workspace begins with a pattern, fourteen sources and their words, and another start adds nothing', async ({ payload }) => {
  const counts = async () =>
    Promise.all(
      (['plan-patterns', 'source-sites', 'glossary'] as const).map(async (collection) => (await payload.count({ collection, overrideAccess: true })).totalDocs),
    )
  const first = await counts()
  expect(first).toEqual([1, 14, 30])
  const { docs } = await payload.find({ collection: 'plan-patterns', overrideAccess: true })
  expect(docs[0]?.steps.map(({ offset }) => offset)).toEqual([-45, -30, -14, -3])
  // As a form saves it: what was written past Payload is whole.
  await payload.update({ collection: 'plan-patterns', id: docs[0]?.id ?? '', data: { note: '改过' }, overrideAccess: true })
  await payload.delete({ collection: 'source-sites', where: { title: { equals: 'Giphy' } }, overrideAccess: true })
  await seedWorkspace(payload)
  expect(await counts()).toEqual([1, 13, 30])
})

describe('the usual occasions of a year', () => {
  test('are offered with what is there, added once, and taken back in one act', async ({ payload, requestAs }) => {
    const marketer = () => requestAs('marketer')
    await payload.create({
      collection: 'occasions',
      data: { title: '双十二', kind: 'sale', startsOn: '2026-12-10T12:00:00.000Z', endsOn: '2026-12-12T12:00:00.000Z' },
      overrideAccess: true,
    })
    const { occasions } = await listUsual(await marketer(), '2026')
    expect(occasions.filter(({ there }) => there).map(({ title }) => title)).toEqual(['双12'])
    expect(occasions.find(({ title }) => title === '春节')).toMatchObject({ startsOn: '2026-02-15', endsOn: '2026-02-23', approximate: false })
    expect(occasions.find(({ title }) => title === '哈尔滨冰雪季')).toMatchObject({
      startsOn: '2026-12-18',
      endsOn: '2027-02-25',
      approximate: true,
      place: '哈尔滨',
    })
    expect(new Set(occasions.map(({ key }) => key)).size).toBe(occasions.length)
    const keys = occasions.map(({ key }) => key)
    const { act, added } = await addUsual(await marketer(), { year: 2026, keys })
    expect(added).toBe(keys.length - 1)
    await expect(addUsual(await marketer(), { year: 2026, keys })).rejects.toThrow(refusal('NOTHING_TO_ADD'))
    const { docs } = await payload.find({ collection: 'occasions', where: { usualKey: { exists: true } }, limit: 0, overrideAccess: true })
    expect(new Set(docs.map(({ usualKey }) => usualKey)).size).toBe(added)
    expect((await listUsual(await marketer(), 2026)).occasions.every(({ there }) => there)).toBe(true)
    await expect(undoPlan(await requestAs('editor'), { act })).rejects.toThrow(refusal('ACT_UNKNOWN'))
    expect(await undoPlan(await marketer(), { act })).toEqual({ count: added })
    expect((await payload.count({ collection: 'occasions', overrideAccess: true })).totalDocs).toBe(1)
    await expect(addUsual(await requestAs('designer'), { year: 2026, keys })).rejects.toThrow(refusal('NOT_ALLOWED'))
  })
})
