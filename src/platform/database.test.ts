import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config'
import { makeDatabase } from './database'

const pushes = (mode: string | undefined) => {
  const config = readConfig({ NODE_ENV: mode, DATA_DIR: '/nowhere' })
  return (makeDatabase(config).init({ payload: { config: {}, logger: console } as unknown as Payload }) as unknown as { push: boolean }).push
}

describe('makeDatabase', () => {
  it.each(['production', 'development', undefined])('never pushes the schema past the migrations when NODE_ENV is %s', (mode) => {
    expect(pushes(mode)).toBe(false)
  })

  it('pushes it for the tests', () => {
    expect(pushes('test')).toBe(true)
  })
})
