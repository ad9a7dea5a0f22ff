import { describe, expect, it } from 'vitest'
import { SavePace } from './save-pace'

const typing = { isUnsaved: true, isSaving: false }

/** Somebody types without a pause; answers when saves began, each taking `tookMs`. */
function savesOf({ untilMs, tookMs, isTaken = () => true }: { untilMs: number; tookMs: number; isTaken?: (at: number) => boolean }): number[] {
  const pace = new SavePace()
  const began: number[] = []
  let savingUntil = -1
  for (let now = 0; now <= untilMs; now += 100) {
    if (savingUntil === now) pace.ended(isTaken(now), now)
    if (!pace.isDue({ isUnsaved: true, isSaving: now < savingUntil }, now)) continue
    pace.begins(now)
    began.push(now)
    savingUntil = now + tookMs
  }
  return began
}

describe('the pace of saves', () => {
  it('saves at least every two seconds while somebody types without a pause', () => {
    const began = savesOf({ untilMs: 26_000, tookMs: 300 })
    const gaps = began.map((at, place) => at - (began[place - 1] ?? 0))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_700)
    expect(began.length).toBeGreaterThan(15)
  })
  it('never sends two saves at once, however slow the server is', () => {
    expect(savesOf({ untilMs: 20_000, tookMs: 5_000 })).toEqual([1_200, 6_200, 11_200, 16_200])
  })
  it('tries again by itself while the server takes nothing', () => {
    expect(savesOf({ untilMs: 11_000, tookMs: 100, isTaken: (at) => at > 8_000 })).toEqual([1_200, 4_300, 7_400, 10_500])
  })
  it('tries at once when the way is open again', () => {
    const pace = new SavePace()
    pace.isDue(typing, 0)
    pace.ended(false, 100)
    expect(pace.isDue(typing, 200)).toBe(false)
    pace.hurry()
    expect(pace.isDue(typing, 201)).toBe(true)
  })
  it('saves nothing when nothing is unsaved', () => {
    const pace = new SavePace()
    expect([0, 2_000, 60_000].map((now) => pace.isDue({ isUnsaved: false, isSaving: false }, now))).toEqual([false, false, false])
  })
})
