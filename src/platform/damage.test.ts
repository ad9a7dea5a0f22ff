import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from './config'
import { refuseDamage } from './damage'

/** A data folder that holds these files; `media/` is beside them. */
function folder(files: Record<string, string>) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xingwen-damage-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  mkdirSync(path.join(dataDir, 'media'))
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(dataDir, name), content)
  return { config: readConfig({ DATA_DIR: dataDir, MEDIA_DIR: path.join(dataDir, 'media') }), dataDir }
}

const whole = 'SQLite format 3\0 and so on'
const secret = 'a secret that is long enough'

describe('refuseDamage', () => {
  it.each<[string, Record<string, string>, string]>([
    ['an empty secret', { secret: '', 'xingwen.db': whole }, 'secret'],
    ['a secret cut off', { secret: 'abc', 'xingwen.db': whole }, 'secret'],
    ['broken sign-ins', { 'sign-ins.json': '{"editor":', 'xingwen.db': whole }, 'sign-ins.json'],
    ['sign-ins that are none', { 'sign-ins.json': '[]', 'xingwen.db': whole }, 'sign-ins.json'],
    ['a database of 0 bytes beside sign-ins', { 'sign-ins.json': '{}', 'xingwen.db': '' }, 'xingwen.db'],
    ['a database of 0 bytes beside pictures', { 'media/a.jpg': 'x', 'xingwen.db': '' }, 'xingwen.db'],
    ['no database beside sign-ins', { 'sign-ins.json': '{}' }, 'xingwen.db'],
    ['something else in the place of the database', { 'xingwen.db': 'GIF89a and more than sixteen bytes' }, 'xingwen.db'],
  ])('names %s, and leaves all as it was', (_what, files, named) => {
    const { config, dataDir } = folder(files)
    expect(() => refuseDamage(config)).toThrow(expect.objectContaining({ code: 'DATA_DAMAGED', message: expect.stringContaining(named) as string }))
    for (const [name, content] of Object.entries(files)) expect(readFileSync(path.join(dataDir, name), 'utf8')).toBe(content)
  })

  it.each<[string, Record<string, string>]>([
    ['an empty folder', {}],
    ['a whole one', { secret, 'sign-ins.json': '{"editor":{}}', 'xingwen.db': whole }],
    ['a database that was only just begun', { secret, 'xingwen.db': '' }],
    ['a first run that was killed', { secret, 'sign-ins.json': '{}', 'xingwen.db': '', 'first-run': 'x' }],
  ])('lets %s be', (_what, files) => {
    expect(() => refuseDamage(folder(files).config)).not.toThrow()
  })
})
