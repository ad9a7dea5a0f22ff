import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname as readHost } from 'node:os'
import path from 'node:path'
import { backUp, backupPoints } from '@/platform/backup/back-up'
import { checkBackup } from '@/platform/backup/check'
import { NOTES, withNotes } from '@/platform/backup/notes'
import { prove } from '@/platform/backup/prove'
import { readConfig } from '@/platform/config'
import { runBackup } from '@/processes/backup-command'
import { describe, expect, test } from './copies'

async function run(cwd: string, ...argv: string[]) {
  const said = { out: '', err: '' }
  const code = await runBackup(argv, { cwd, stdout: (text) => void (said.out += text), stderr: (text) => void (said.err += text) })
  return { code, ...said }
}

const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })

describe('a backup of a workspace that is used', () => {
  test('holds one checked copy of every row and every file that rows name, with a hash of each', async ({ workspace, payload, users, desk }) => {
    writeFileSync(path.join(workspace.dataDir, 'secret'), 'the secret of this workspace', { mode: 0o600 })
    const topic = { draftType: 'opinion', form: 'story', savedBy: users.editor.id }
    const writing = Array.from({ length: 20 }, (_, number) =>
      payload.create({ collection: 'topics', overrideAccess: true, data: { ...topic, title: `写着 ${number}` } as never }),
    )
    const folder = path.join(desk, 'monday')
    const { code, out } = await run(workspace.dataDir, folder, '--json')
    await Promise.all(writing)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ folder, missing: [] })
    const manifest = await checkBackup(folder)
    expect(manifest.counts).toMatchObject({ assets: 1, users: 5 })
    const pictures = manifest.files.filter((file) => file.path.startsWith('media/') && file.path.endsWith('.png'))
    expect(pictures.length).toBeGreaterThan(0)
    for (const { path: name } of pictures) expect(readFileSync(path.join(folder, name)).equals(readFileSync(path.join(workspace.dataDir, name)))).toBe(true)
    expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe('the secret of this workspace')
    expect(await withNotes(workspace, (notes) => notes.get(NOTES.good))).toMatchObject({ ok: true, folder, id: manifest.id })
    expect(await withNotes(workspace, (notes) => notes.get(NOTES.running))).toBe(null)
  })

  test('is refused in words where it would lie in the workspace or over something, and leaves nothing half-made', async ({ workspace, desk }) => {
    const taken = path.join(desk, 'taken')
    mkdirSync(taken)
    writeFileSync(path.join(taken, 'mine'), '')
    expect(await run(workspace.dataDir, 'inside')).toMatchObject({ code: 1, err: expect.stringContaining('inside the workspace') as string })
    expect(await run(workspace.dataDir, taken)).toMatchObject({ code: 1, err: expect.stringContaining('已经存在') as string })
    expect(readdirSync(taken)).toEqual(['mine'])
    expect(readdirSync(desk)).toEqual(['taken'])
    expect(await withNotes(workspace, (notes) => notes.get(NOTES.last))).toMatchObject({ ok: false, folder: taken })
    expect((await run(workspace.dataDir)).code).toBe(1)
  })

  test('is made one at a time; a note left by one that died is no hindrance', async ({ workspace, desk }) => {
    const note = (pid: number) => ({ host: readHost(), pid, at: new Date().toISOString() })
    await withNotes(workspace, (notes) => notes.set(NOTES.running, note(process.pid)))
    expect(await run(desk, 'second')).toMatchObject({ code: 1, err: expect.stringContaining('Another backup is under way') as string })
    // No process has this number: it is above what Linux gives.
    await withNotes(workspace, (notes) => notes.set(NOTES.running, note(2 ** 30)))
    expect((await run(desk, 'second')).code).toBe(0)
    expect(await withNotes(workspace, (notes) => notes.get(NOTES.running))).toBe(null)
  })

  test('that is killed at any point has no name unless it is whole, and the next one is made', async ({ workspace, desk, dying }) => {
    for (const dieAt of backupPoints) {
      const folder = path.join(desk, dieAt.replaceAll(' ', '-'))
      expect([dieAt, await dying({ act: 'backup', folder, dieAt }, environmentOf())]).toEqual([dieAt, 'SIGKILL'])
      if (dieAt === 'named') expect((await checkBackup(folder)).version).toBe('0')
      else await expect(checkBackup(folder)).rejects.toMatchObject({ code: 'NOT_A_BACKUP' })
    }
    const folder = path.join(desk, 'next')
    await backUp({ config: workspace, version: '1', folder })
    expect((await checkBackup(folder)).files.length).toBeGreaterThan(0)
  })

  test('on a disk that fills up leaves nothing, whenever that happens', async ({ workspace, desk }) => {
    for (const point of ['database copied', 'files copied', 'list written'] as const) {
      const at = (reached: string) => {
        if (reached === point) throw full
      }
      await expect(backUp({ config: workspace, version: '1', folder: path.join(desk, 'full'), at })).rejects.toBe(full)
      expect(readdirSync(desk)).toEqual([])
    }
  })

  test('can be proven: it is restored beside, counted and thrown away', async ({ workspace, backup, desk }) => {
    const manifest = await prove({ config: workspace, folder: backup, givenSecret: process.env.PAYLOAD_SECRET })
    expect(manifest.counts).toMatchObject({ assets: 1 })
    expect(readdirSync(desk)).toEqual(['backup'])
  })
})

function environmentOf(): Record<string, string> {
  const { dataDir, mediaDir, database } = readConfig()
  return { DATA_DIR: dataDir, MEDIA_DIR: mediaDir, DATABASE_URL: database.url }
}
