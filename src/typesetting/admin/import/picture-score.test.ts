import { describe, expect, it } from 'vitest'
import { likeness, type Mark } from './picture-score'

const line = (top: number, kind: Mark['kind'] = 'words', height = 20): Mark => ({ kind, left: 16, top, width: 350, height })
const page = [line(0), line(40), line(80, 'picture', 200), line(300)]

describe('the likeness of two layouts', () => {
  it('is 1 for the same and for one that only begins lower', () => {
    expect(likeness(page, page, 390)).toBe(1)
    expect(
      likeness(
        page,
        page.map((mark) => ({ ...mark, top: mark.top + 50 })),
        390,
      ),
    ).toBeCloseTo(1, 2)
  })

  it('falls when a picture is gone or stands elsewhere', () => {
    const without = page.filter(({ kind }) => kind === 'words')
    const elsewhere = [line(0, 'picture', 200), line(220), line(260), line(300)]
    expect(likeness(page, without, 390)).toBeLessThan(0.5)
    expect(likeness(page, elsewhere, 390)).toBeLessThan(0.8)
  })

  it('is 0 where nothing meets', () => expect(likeness([line(0)], [line(0, 'picture')], 390)).toBe(0))
})
