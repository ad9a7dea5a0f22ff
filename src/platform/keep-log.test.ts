import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepLog } from './keep-log'
import { lastLines, logFiles } from './log-files'
import { makeLogger } from './logging'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'xingwen-log-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const logs = (name = 'logs') => ({ logs: { directory: path.join(directory, name), keepMegabytes: 10 } })

describe('the log on disk', () => {
  it('has every line of every logger of the process without its secrets, and is read from the end', async () => {
    const kept = await keepLog(logs(), { process: 'web', onTrouble: () => undefined })
    for (let at = 0; at < 30; at++) makeLogger('fatal').fatal({ url: `/x?token=0123456789abcdef${at}` }, `line ${at}`)
    kept.close()
    await expect.poll(async () => (await lastLines(logs(), 1_000_000)).length).toBe(30)
    const [file] = await logFiles(logs())
    expect(readFileSync(file!, 'utf8')).not.toContain('0123456789abcdef')
    const end = await lastLines(logs(), 300)
    expect(end.length).toBeLessThan(5)
    expect(JSON.parse(end.at(-1)!)).toMatchObject({ msg: 'line 29' })
  })

  it('that cannot be kept is said, and nothing else fails', async () => {
    writeFileSync(path.join(directory, 'taken'), '')
    const said: string[] = []
    const kept = await keepLog(logs('taken'), { process: 'web', onTrouble: (text) => said.push(text) })
    kept.close()
    expect(said.join()).toContain('the log cannot be kept')
    expect(readdirSync(directory)).toEqual(['taken'])
    expect(await logFiles(logs('nowhere'))).toEqual([])
  })
})
