import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { belowFloor, floors, isAtLeast, lockedPackages, offPin, pins, unsafePackages, type LockedPackage } from '../support/lock-floors'

const packages = lockedPackages(await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8'))
const installed = new Set(packages.map(({ name }) => name))

const planted = (name: string, version: string): LockedPackage => ({ name, version, place: `node_modules/juice/node_modules/${name}` })

describe('the lock file', () => {
  it('has no package below its security floor', () => {
    expect(belowFloor(packages)).toEqual([])
  })

  it('keeps the whole Payload family, Next and Lexical at the versions that were tried together', () => {
    expect(offPin(packages)).toEqual([])
  })

  it('has every package that a floor or a pin is about', () => {
    expect([...floors.map(({ name }) => name), ...Object.keys(pins)].filter((name) => !installed.has(name))).toEqual([])
  })

  it('has only version 16 of graphql', () => {
    expect(packages.filter(({ name }) => name === 'graphql').map(({ version }) => version.split('.')[0])).toEqual(['16'])
  })

  it('has none of the unsafe plugins', () => {
    expect(unsafePackages.filter((name) => installed.has(name))).toEqual([])
  })
})

describe('the floor check', () => {
  it.each(floors)('reports an old $name at any depth', ({ name }) => {
    expect(belowFloor([planted(name, '0.1.0')])).toHaveLength(1)
  })

  it('reports a member of the Payload family that moved alone', () => {
    expect(offPin([planted('@payloadcms/storage-s3', '3.90.2')])).toEqual(['node_modules/juice/node_modules/@payloadcms/storage-s3 is 3.90.2, not 3.90.1'])
  })

  it('compares versions by number', () => {
    expect(isAtLeast('16.10.0', '16.4.1')).toBe(true)
    expect(isAtLeast('16.4.1', '16.4.1')).toBe(true)
    expect(isAtLeast('16.4.1-canary.3', '16.4.1')).toBe(false)
    expect(isAtLeast('9.99.99', '16.4.1')).toBe(false)
  })
})
