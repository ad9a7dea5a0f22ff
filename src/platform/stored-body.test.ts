import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DomainError } from './errors'
import { store, withStoredBody } from './stored-body'

let dataDir = ''
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'stored-body-'))
  vi.stubEnv('DATA_DIR', dataDir)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(dataDir, { recursive: true })
})

const bodyOf = (...parts: string[]) => new Response(parts.join('')).body
const words = async (body: ReadableStream | null, largest = 100) =>
  withStoredBody({ body: body ?? undefined }, largest, async ({ size, read }) => `${size} ${Buffer.from(await read(0, size)).toString()}`)
const code = (act: Promise<unknown>) =>
  act.then(
    () => 'stored',
    (error: DomainError) => error.code,
  )

describe('a body that is kept in a file', () => {
  it('is read from below DATA_DIR, where nothing of it can be left behind', async () => {
    let during: string[] = []
    await withStoredBody({ body: bodyOf('洱海') ?? undefined }, 100, async ({ read }) => {
      during = readdirSync(path.join(dataDir, 'tmp'))
      expect(Buffer.from(await read(0, 100)).toString()).toBe('洱海')
    })
    expect(during).toEqual([])
    expect(await words(bodyOf('风', '从'))).toBe('6 风从')
    expect(await words(null)).toBe('0 ')
  })

  it('is refused when it is longer than it may be', async () => {
    expect([await code(words(bodyOf('x'.repeat(100)))), await code(words(bodyOf('x'.repeat(101))))]).toEqual(['stored', 'BODY_TOO_LARGE'])
  })

  it('is refused while two others are read, and taken afterwards', async () => {
    let end = (): void => undefined
    const open = new Promise<void>((resolve) => (end = resolve))
    const others = [1, 2].map(() => withStoredBody({ body: undefined }, 1, () => open))
    await expect(words(bodyOf('a'))).rejects.toMatchObject({ code: 'BODIES_BUSY', status: 503, text: { en: expect.stringContaining('Try again') as string } })
    end()
    await Promise.all(others)
    expect(await words(bodyOf('a'))).toBe('1 a')
  })

  it('is refused in words when the disk is full', async () => {
    const file = (reason: string) => ({ writeFile: () => Promise.reject(Object.assign(new Error(reason), { code: reason })) })
    await expect(store(bodyOf('a') ?? undefined, file('ENOSPC'), 9)).rejects.toMatchObject({
      code: 'DISK_FULL',
      status: 507,
      text: { zh: expect.stringContaining('DATA_DIR') as string },
    })
    await expect(store(bodyOf('a') ?? undefined, file('EIO'), 9)).rejects.toThrow('EIO')
  })
})
