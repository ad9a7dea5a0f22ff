import { describe, expect, it } from 'vitest'
import { everything, isFiltered, planAddressOf, planQueryFrom, readPlanQuery, withOption } from './plan-query'

const through = (address: string) => planAddressOf(planQueryFrom(new URLSearchParams(address))).toString()

describe('the address of the plan', () => {
  it('says a question and is read back as the same', () => {
    const address = 'view=calendar&q=%E6%B4%B1%E6%B5%B7&stage=proposed%2Clive&owner=me%2Cnone&period=month&at=2026-12-01&span=week&hide=due'
    expect(through(address)).toBe(address)
    expect(planAddressOf(everything).toString()).toBe('view=board')
  })
  it('carries only what its view asks', () => {
    expect(through('view=board&at=2026-12-01&order=-dueAt&by=product')).toBe('view=board')
    expect(through('view=table&order=-dueAt')).toBe('view=table&order=-dueAt')
    expect(through('view=coverage&by=product')).toBe('view=coverage&by=product')
  })
  it('leaves out what cannot be read, so that an old link leads somewhere', () => {
    expect(through('view=gantt&stage=lost&q=x&limit=10&at=2026-02-30&period=week,month')).toBe('view=board&q=x')
  })
})

describe('a question to the plan', () => {
  it.each([
    ['stage', 'lost'],
    ['product', "1' OR 1=1"],
    ['at', 'soon'],
    ['order', 'price'],
    ['hide', 'all'],
    ['q', 'x'.repeat(81)],
    ['where', 'x'],
    ['period', 'week,month'],
  ])('refuses %s=%s and names the parameter', (name, value) => {
    expect(() => readPlanQuery({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'PLAN_QUESTION', data: expect.objectContaining({ parameter: name }) }),
    )
  })
  it('turns options on and off, periods one at a time', () => {
    const on = withOption(withOption({}, 'type', 'opinion'), 'type', 'emotional')
    expect(on).toEqual({ type: ['opinion', 'emotional'] })
    expect(withOption(withOption(on, 'type', 'opinion'), 'type', 'emotional')).toEqual({})
    expect(withOption({ period: ['week'] }, 'period', 'month')).toEqual({ period: ['month'] })
  })
  it('is filtered by words or a facet, not by its view', () => {
    expect([isFiltered(everything), isFiltered({ ...everything, view: 'week' }), isFiltered({ ...everything, words: '海' })]).toEqual([false, false, true])
  })
})
