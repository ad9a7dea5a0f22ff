import { expect, it } from 'vitest'
import { inGroups } from './card-groups'

it('parts a menu by what cards are for, in the order of each group, and loses no item', () => {
  const parted = inGroups(['code', 'lead', 'somethingNew', 'productCard', 'titleBar'], (kind) => kind)
  expect(parted.map(({ key, items }) => [key, items])).toEqual([
    ['structure', ['titleBar', 'lead']],
    ['trip', ['productCard']],
    ['other', ['code', 'somethingNew']],
  ])
})
