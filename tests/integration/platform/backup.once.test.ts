import { createClient } from '@libsql/client'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { runBackup } from '@/processes/backup-command'
import { describe, expect, test } from '../../support/fixtures'

async function run(cwd: string, ...argv: string[]) {
  const said = { out: '', err: '' }
  const code = await runBackup(argv, { cwd, stdout: (text) => void (said.out += text), stderr: (text) => void (said.err += text) })
  return { code, ...said }
}

async function countIn(file: string, table: string): Promise<number> {
  const client = createClient({ url: `file:${file}` })
  const { rows } = await client.execute(`SELECT count(*) AS total FROM ${table}`)
  client.close()
  return Number(rows[0]?.total)
}

describe('a backup of a workspace that is used', () => {
  test('holds one moment of the database and every file that its rows name', async ({ payload, users, dataDir }) => {
    writeFileSync(path.join(dataDir, 'secret'), 's', { mode: 0o600 })
    const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#246' } })
      .png()
      .toBuffer()
    const asset = await payload.create({
      collection: 'assets',
      overrideAccess: true,
      data: { title: '洱海', alt: '洱海', tier: 'ready', licence: 'owned' },
      file: { name: 'erhai.png', data: picture, mimetype: 'image/png', size: picture.length },
    })
    const topic = { draftType: 'opinion', form: 'story', savedBy: users.editor.id } as const
    const writing = Array.from({ length: 20 }, (_, number) =>
      payload.create({ collection: 'topics', overrideAccess: true, data: { ...topic, title: `选题 ${number}` } as never }),
    )
    const folder = path.join(dataDir, '..', `${path.basename(dataDir)}-backup`)
    const { code, out, err } = await run(dataDir, folder, '--json')
    await Promise.all(writing)
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ folder, missing: [] })
    expect(await countIn(path.join(folder, 'test.db'), 'assets')).toBe(1)
    expect(readFileSync(path.join(folder, 'media', asset.filename!)).equals(readFileSync(path.join(dataDir, 'media', asset.filename!)))).toBe(true)
    expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe('s')
    rmSync(folder, { recursive: true })
  })

  test('is refused in words where it would lie in the workspace or over something, and leaves nothing half-made', async ({ payload, dataDir }) => {
    expect(payload.db.name).toBe('sqlite')
    const taken = path.join(dataDir, '..', `${path.basename(dataDir)}-taken`)
    mkdirSync(taken)
    writeFileSync(path.join(taken, 'mine'), '')
    expect(await run(dataDir, 'inside')).toMatchObject({ code: 1, err: expect.stringContaining('inside the workspace') as string })
    expect(await run(dataDir, taken)).toMatchObject({ code: 1, err: expect.stringContaining('已经存在') as string })
    expect(readdirSync(taken)).toEqual(['mine'])
    expect(readdirSync(path.dirname(taken)).filter((name) => name.startsWith(`${path.basename(dataDir)}-taken.part`))).toEqual([])
    rmSync(taken, { recursive: true })
    expect((await run(dataDir)).code).toBe(1)
  })
})
