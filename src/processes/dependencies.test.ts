import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { oneAtATime } from './dependencies.mjs'

let directory = ''
beforeEach(() => void (directory = mkdtempSync(path.join(tmpdir(), 'installing-'))))
afterEach(() => rmSync(directory, { recursive: true }))

describe('installing', () => {
  it('is done by one process at a time, and the other is told', async () => {
    const told: string[] = []
    const place = { file: path.join(directory, 'installing'), say: (text: string) => void told.push(text) }
    const order: string[] = []
    const install = (who: string) =>
      oneAtATime(place, async () => {
        order.push(`${who} begins`)
        await new Promise((resolve) => setTimeout(resolve, 50))
        order.push(`${who} ends`)
      })
    await Promise.all([install('one'), install('other')])
    expect(order).toEqual(['one begins', 'one ends', 'other begins', 'other ends'])
    expect(told).toHaveLength(1)
  })

  it('begins when the process that was at it has died', async () => {
    const file = path.join(directory, 'installing')
    const { pid } = spawnSync(process.execPath, ['--eval', ''])
    writeFileSync(file, String(pid))
    expect(await oneAtATime({ file, say: () => undefined }, () => Promise.resolve('installed'))).toBe('installed')
  })
})
