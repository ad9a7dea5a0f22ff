import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '@/platform/config'
import { fillEmptyDatabase, forgetHalfLoaded } from './first-run'

let dataDir = ''
beforeEach(() => (dataDir = mkdtempSync(path.join(tmpdir(), 'xingwen-first-run-'))))
afterEach(() => rmSync(dataDir, { recursive: true }))

const configFor = (file: string) => readConfig({ DATA_DIR: dataDir, DATABASE_URL: `file:${path.join(dataDir, file)}`, DEMO: '0' })
const write = (file: string) => writeFileSync(path.join(dataDir, file), 'pages of a database')
const has = (file: string) => existsSync(path.join(dataDir, file))

/** A database in which creating the first person fails half-way, as a kill would. */
const failing = { count: () => Promise.resolve({ totalDocs: 0 }), create: () => Promise.reject(new Error('killed')) } as unknown as Payload

describe('forgetHalfLoaded', () => {
  it('removes the database whose first run was cut short', async () => {
    await expect(fillEmptyDatabase(failing, configFor('a.db'))).rejects.toThrow('killed')
    write('a.db')
    forgetHalfLoaded(configFor('a.db'))
    expect(has('a.db')).toBe(false)
  })

  it('never touches another database', async () => {
    await expect(fillEmptyDatabase(failing, configFor('a.db'))).rejects.toThrow('killed')
    write('b.db')
    forgetHalfLoaded(configFor('b.db'))
    expect(has('b.db')).toBe(true)
  })

  it('leaves a database alone that was filled', () => {
    write('a.db')
    forgetHalfLoaded(configFor('a.db'))
    expect(has('a.db')).toBe(true)
  })
})
