import { expect, test } from 'vitest'
import { seenAfter } from './who-is-here'

test('a member who says so is here, with those who said so lately', () => {
  expect(seenAfter({ '2': 99_000 }, { member: '1', isLeaving: false, now: 100_000 })).toEqual({ '1': 100_000, '2': 99_000 })
})

test('who was silent for too long is gone', () => {
  expect(seenAfter({ '2': 1_000 }, { member: '1', isLeaving: false, now: 100_000 })).toEqual({ '1': 100_000 })
})

test('who leaves is gone at once, the others stay', () => {
  expect(seenAfter({ '1': 99_000, '2': 99_000 }, { member: '1', isLeaving: true, now: 100_000 })).toEqual({ '2': 99_000 })
})
