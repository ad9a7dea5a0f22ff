import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { backUp } from '@/platform/backup/back-up'
import { settleRestore } from '@/platform/backup/half-restored'
import { readManifest, type Manifest } from '@/platform/backup/manifest'
import { withMongo } from '@/platform/backup/mongo-connection'
import { withNotes } from '@/platform/backup/notes'
import { restore } from '@/platform/backup/restore'
import { restorePoints } from '@/platform/backup/restore-points'
import type { Config } from '@/platform/config'
import { FENCE } from '@/platform/fence'
import { describe, expect, test } from './copies'

const givenSecret = process.env.PAYLOAD_SECRET
const isMongo = process.env.DATABASE_KIND === 'mongo'

function filesIn(directory: string): string[] {
  if (!existsSync(directory)) return []
  const found = readdirSync(directory, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile() && !entry.name.startsWith('process.lock')).map((entry) => entry.name)
}

/** Nothing is left of a restore: no file, no document. */
async function isEmpty({ dataDir, mediaDir, database }: Config): Promise<boolean> {
  const left = [...filesIn(dataDir), ...filesIn(mediaDir)]
  const collections = database.kind === 'mongodb' ? await withMongo(database.url, (db) => db.listCollections().toArray()) : []
  return left.length + collections.length === 0
}

/** What a workspace holds, told by a backup of it: the same rows, and the same bytes of every file. */
async function contentOf(config: Config, folder: string): Promise<{ counts: Manifest['counts']; files: Record<string, string> }> {
  await backUp({ config, version: '1', folder })
  return contentIn(folder)
}

async function contentIn(folder: string): Promise<{ counts: Manifest['counts']; files: Record<string, string> }> {
  const { counts, files } = await readManifest(folder)
  // The fence is a row of each backup's own, and SQLite counts its pages anew.
  const told = files.filter(({ path: name }) => !name.endsWith('.db') && !name.includes('payload-kv') && !name.includes('payload-locked'))
  return { counts, files: Object.fromEntries(told.map(({ path: name, sha256 }) => [name, sha256])) }
}

describe('a restore', () => {
  test('onto an empty host gives back every row and every file, and the copy is fenced', async ({ backup, emptyHost, desk }) => {
    const { config } = emptyHost()
    const manifest = await restore({ config, folder: backup, givenSecret })
    await settleRestore(config)
    expect(await withNotes(config, (notes) => notes.get(FENCE))).toEqual({ backup: manifest.id, at: manifest.at })
    const { files, counts } = await contentIn(backup)
    const again = await contentOf(config, path.join(desk, 'again'))
    expect(again.counts).toEqual(counts)
    expect(again.files).toEqual(files)
    expect(JSON.parse(readFileSync(path.join(config.dataDir, 'restored.json'), 'utf8'))).toMatchObject({ backup: manifest.id })
  })

  test('into a place that holds anything is refused with the way out and changes nothing', async ({ backup, emptyHost }) => {
    for (const where of ['dataDir', 'mediaDir'] as const) {
      const { config } = emptyHost()
      mkdirSync(config[where], { recursive: true })
      writeFileSync(path.join(config[where], 'mine.txt'), 'mine')
      await expect(restore({ config, folder: backup, givenSecret })).rejects.toMatchObject({
        code: 'NOT_EMPTY',
        text: { zh: expect.stringContaining('mine.txt') as string },
      })
      expect(filesIn(config.dataDir).concat(filesIn(config.mediaDir))).toEqual(['mine.txt'])
    }
  })

  test('of a backup with anything broken names it and leaves nothing', async ({ backup, emptyHost, desk }) => {
    const { files } = await readManifest(backup)
    const database = files.find(({ path: name }) => (isMongo ? name === 'database/topics.bson' : name.endsWith('.db')))!.path
    const picture = files.find(({ path: name }) => name.startsWith('media/') && name.endsWith('.png'))!.path
    const harms: [string, (file: string) => void][] = [
      [picture, (file) => rmSync(file)],
      [picture, (file) => appendFileSync(file, 'x')],
      [picture, (file) => flip(file)],
      [database, (file) => truncateSync(file, 100)],
      [database, (file) => flip(file)],
      ['backup.json', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/"bytes": \d/, '"bytes": 9'))],
      ['backup.json', (file) => truncateSync(file, 200)],
    ]
    for (const [name, harm] of harms) {
      const copy = path.join(desk, 'harmed')
      rmSync(copy, { recursive: true, force: true })
      copyFolder(backup, copy)
      harm(path.join(copy, name))
      const { config } = emptyHost()
      await expect(restore({ config, folder: copy, givenSecret })).rejects.toMatchObject({
        code: 'BACKUP_BROKEN',
        text: { zh: expect.stringContaining(path.basename(name)) as string },
        data: { broken: [name] },
      })
      expect(await isEmpty(config)).toBe(true)
    }
    await expect(restore({ config: emptyHost().config, folder: desk, givenSecret })).rejects.toMatchObject({ code: 'NOT_A_BACKUP' })
  })

  test('opens a sealed secret with its passphrase alone', async ({ workspace, emptyHost, desk }) => {
    writeFileSync(path.join(workspace.dataDir, 'secret'), 'a secret to be sealed', { mode: 0o600 })
    const folder = path.join(desk, 'sealed')
    await backUp({ config: workspace, version: '1', folder, passphrase: '一句只有我们知道的长口令' })
    expect(filesIn(folder)).toContain('secret.sealed')
    expect(filesIn(folder)).not.toContain('secret')
    for (const [passphrase, code] of [
      [null, 'PASSPHRASE_NEEDED'],
      ['另一句完全不相干的口令', 'PASSPHRASE_WRONG'],
    ] as const) {
      const { config } = emptyHost()
      await expect(restore({ config, folder, passphrase, givenSecret })).rejects.toMatchObject({ code })
      expect(await isEmpty(config)).toBe(true)
    }
    const { config } = emptyHost()
    await restore({ config, folder, passphrase: '一句只有我们知道的长口令', givenSecret })
    expect(readFileSync(path.join(config.dataDir, 'secret'), 'utf8')).toBe('a secret to be sealed')
  })

  test('with another PAYLOAD_SECRET is refused, because no channel key could be opened', async ({ backup, emptyHost }) => {
    for (const [secret, code] of [
      ['another secret of the house', 'SECRET_OTHER'],
      [undefined, 'SECRET_ELSEWHERE'],
    ] as const) {
      const { config } = emptyHost()
      await expect(restore({ config, folder: backup, givenSecret: secret })).rejects.toMatchObject({ code })
      expect(await isEmpty(config)).toBe(true)
    }
  })

  test('that is killed at any point cannot be started half, and the same restore again is whole', async ({ backup, emptyHost, desk, dying }) => {
    const wanted = await contentIn(backup)
    for (const dieAt of restorePoints.filter((point) => isMongo || point !== 'database filled')) {
      const { config, env } = emptyHost()
      expect([dieAt, await dying({ act: 'restore', folder: backup, dieAt }, env)]).toEqual([dieAt, 'SIGKILL'])
      const isOver = dieAt === 'done' || dieAt === 'written down as done'
      if (isOver) await settleRestore(config)
      else {
        await expect(settleRestore(config), dieAt).rejects.toMatchObject({ code: 'RESTORE_CUT_OFF' })
        await restore({ config, folder: backup, givenSecret })
      }
      const name = `after-${dieAt.replaceAll(' ', '-')}`
      const found = await contentOf(config, path.join(desk, name))
      expect({ dieAt, ...found }).toEqual({ dieAt, ...wanted })
    }
  })

  test('on a disk that is too small or fills up leaves nothing', async ({ backup, emptyHost }) => {
    const small = emptyHost().config
    await expect(restore({ config: small, folder: backup, givenSecret, freeBytes: () => Promise.resolve(10) })).rejects.toMatchObject({ code: 'NO_ROOM' })
    expect(await isEmpty(small)).toBe(true)
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    for (const point of ['begun', 'staged', 'pictures in place', 'all but the database in place'] as const) {
      const { config } = emptyHost()
      const at = (reached: string) => {
        if (reached === point) throw full
      }
      await expect(restore({ config, folder: backup, givenSecret, at })).rejects.toBe(full)
      expect([point, await isEmpty(config)]).toEqual([point, true])
      await settleRestore(config)
    }
  })

  test('of a schema that this version does not know is refused', async ({ backup, emptyHost }) => {
    const file = path.join(backup, 'backup.json')
    const { manifest } = JSON.parse(readFileSync(file, 'utf8')) as { manifest: Manifest }
    const changed = { ...manifest, migrations: [...manifest.migrations, '20990101_000000_from_the_future'] }
    writeFileSync(file, JSON.stringify({ manifest: changed, sha256: sha256(JSON.stringify(changed)) }))
    const { config } = emptyHost()
    await expect(restore({ config, folder: backup, givenSecret })).rejects.toMatchObject({ code: 'BACKUP_NEWER' })
    expect(await isEmpty(config)).toBe(true)
  })
})

function flip(file: string): void {
  const bytes = readFileSync(file)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copyFolder(path.join(from, entry.name), path.join(to, entry.name))
    else writeFileSync(path.join(to, entry.name), readFileSync(path.join(from, entry.name)))
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
