import type { CollectionBeforeOperationHook } from 'payload'
import { describe, expect, it } from 'vitest'
import { findByIds, leaveJoinsOut } from './lean-lists'

const read = (hook: CollectionBeforeOperationHook, args: object, operation = 'read'): unknown => hook({ args, operation } as never)

describe('a list reads only what it shows', () => {
  it('joins nothing, whatever is asked for', () => {
    expect(read(leaveJoinsOut, { limit: 10 })).toMatchObject({ joins: false })
    expect(read(leaveJoinsOut, { joins: { drafts: { limit: 3 } }, overrideAccess: false })).toMatchObject({ joins: false })
  })

  it('leaves a document its joins, and those that the product itself asks for', () => {
    expect(read(leaveJoinsOut, { id: 1 })).toBeUndefined()
    expect(read(leaveJoinsOut, { joins: { drafts: { limit: 3 } }, overrideAccess: true })).toBeUndefined()
    expect(read(leaveJoinsOut, {}, 'update')).toBeUndefined()
  })

  it('finds documents by their ids in the order of their ids, unless another is asked for', () => {
    const where = { id: { in: [3, 1] } }
    expect(read(findByIds, { where })).toEqual({ where, sort: 'id' })
    expect(read(findByIds, { where, sort: '-createdAt' })).toBeUndefined()
    expect(read(findByIds, { where: { title: { equals: 'x' } } })).toBeUndefined()
  })
})
