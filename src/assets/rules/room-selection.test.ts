import { describe, expect, it } from 'vitest'
import { everyOne, nothingChosen, upTo, within, withToggled } from './room-selection'

const order = ['a', 'b', 'c', 'd', 'e']
const chosen = (selection: { chosen: ReadonlySet<string> }) => [...selection.chosen].sort()

describe('choosing as in a file manager', () => {
  it('adds one by one, takes one away, and begins the next range there', () => {
    const two = withToggled(withToggled(nothingChosen, 'b'), 'd')
    expect(chosen(two)).toEqual(['b', 'd'])
    expect(chosen(withToggled(two, 'b'))).toEqual(['d'])
    expect(chosen(upTo(two, 'b', order))).toEqual(['b', 'c', 'd'])
  })

  it('grows and shrinks a range around its beginning', () => {
    const begun = withToggled(nothingChosen, 'c')
    const grown = upTo(begun, 'e', order)
    expect(chosen(grown)).toEqual(['c', 'd', 'e'])
    expect(chosen(upTo(grown, 'a', order))).toEqual(['a', 'b', 'c'])
    expect(chosen(upTo(nothingChosen, 'd', order))).toEqual(['d'])
  })

  it('chooses all, and forgets what is not found any more', () => {
    expect(chosen(within(everyOne(order), ['b', 'e']))).toEqual(['b', 'e'])
    const all = everyOne(order)
    expect(within(all, order)).toEqual(all)
  })
})
