import type { CollectionBeforeOperationHook } from 'payload'
import { expect, test } from 'vitest'
import { refuseNoId } from './judged-operations'

/** What Payload hands on when ids are numbers. */
function ask(asked: string, id: number | string = Number.parseFloat(asked)): void {
  const question = { args: { id }, operation: 'read', req: { routeParams: { id: asked } } }
  void refuseNoId(question as unknown as Parameters<CollectionBeforeOperationHook>[0])
}

test.for(['abc', 'trash', '1abc', '1.5', 'NaN', 'Infinity', '-0', '1e3', '01', '12 '])('%s is the id of no document', (asked) => {
  expect(() => ask(asked)).toThrow(expect.objectContaining({ status: 404, code: 'NO_SUCH_DOCUMENT' }))
})

test('a number is an id, a text is one where ids are texts, and another document may be asked for on the way', () => {
  ask('12')
  ask('6564f0c2a1b2c3d4e5f60718', '6564f0c2a1b2c3d4e5f60718')
  ask('some-slug', 7)
})
