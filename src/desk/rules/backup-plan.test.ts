import { describe, expect, it } from 'vitest'
import { backupName, isClock, isPartName, lastSlot, whichToRemove } from './backup-plan'

const zone = 'Asia/Shanghai'
const at = (iso: string) => Date.parse(iso)
const names = (days: number, from = '2026-11-30') =>
  Array.from({ length: days }, (_, day) => `xingwen-${new Date(Date.parse(`${from}T00:00:00Z`) - day * 86_400_000).toISOString().slice(0, 10)}T0300`)

describe('the plan of backups', () => {
  it('is due at its time on the wall clock of the workspace, also when the house was closed then', () => {
    const plan = { at: '03:00' }
    expect(new Date(lastSlot(plan, zone, at('2026-11-30T03:00:00+08:00'))).toISOString()).toBe('2026-11-29T19:00:00.000Z')
    expect(new Date(lastSlot(plan, zone, at('2026-11-30T02:59:59+08:00'))).toISOString()).toBe('2026-11-28T19:00:00.000Z')
    expect(new Date(lastSlot(plan, zone, at('2026-11-30T23:59:00+08:00'))).toISOString()).toBe('2026-11-29T19:00:00.000Z')
  })

  it('keeps the newest of each of the last days and of each of the last weeks', () => {
    const all = names(60)
    const removed = new Set(whichToRemove(all, { keepDaily: 7, keepWeekly: 4 }))
    const kept = all.filter((name) => !removed.has(name)).map((name) => name.slice(8, 18))
    // 30 November 2026 is a Monday: its week has one backup so far, and the weeks before end on Sundays.
    expect(kept).toEqual(['2026-11-30', '2026-11-29', '2026-11-28', '2026-11-27', '2026-11-26', '2026-11-25', '2026-11-24', '2026-11-22', '2026-11-15'])
  })

  it('keeps the newest of several of one day, counts days that have one, and never touches what it did not make', () => {
    const day = ['xingwen-2026-11-30T0300', 'xingwen-2026-11-30T1200', 'xingwen-2026-10-01T0300', 'holiday-pictures', 'xingwen-2026-11-30T0300.part-a1B2c3']
    expect(whichToRemove(day, { keepDaily: 2, keepWeekly: 0 })).toEqual(['xingwen-2026-11-30T0300'])
    expect(isPartName('xingwen-2026-11-30T0300.part-a1B2c3')).toBe(true)
    expect(whichToRemove(['xingwen-2026-11-30T0300'], { keepDaily: 1, keepWeekly: 0 })).toEqual([])
  })

  it('names backups so that their order is the order of time', () => {
    expect(backupName(zone, at('2026-11-29T19:00:00Z'))).toBe('xingwen-2026-11-30T0300')
    expect(['24:00', '3:00', '03:60', '', '23:59'].map(isClock)).toEqual([false, false, false, false, true])
  })
})
