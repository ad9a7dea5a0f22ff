import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readManifest } from '@/platform/backup/manifest'
import { withSqlite } from '@/platform/backup/sqlite-connection'
import { startServer, temporaryFolder, removeFolder, type StartedServer } from '../support/started-server'
import { seededRandom } from '@/processes/faults/random'

/** What a set of drills came to. `lost`: writes that were acknowledged before a backup began and are not in what was restored. */
export type CopyFigures = {
  drills: number
  killedBackups: number
  killedRestores: number
  halfBackups: number
  halfStarts: number
  written: number
  lost: number
  differentFiles: number
  broken: number
  brokenNamed: number
  slowestBackupMs: number
  slowestRestoreMs: number
}

type Drill = { server: StartedServer; desk: string; at: number; random: () => number; figures: CopyFigures; acknowledged: { title: string; at: number }[] }

/** Backs a workspace up while it is written to (50 times a second), kills backups and restores in the middle, harms copies, and compares what comes out. */
export async function drillCopies({ drills, seed, say }: { drills: number; seed: number; say: (text: string) => void }): Promise<CopyFigures> {
  const dataDir = temporaryFolder()
  const desk = temporaryFolder()
  const figures: CopyFigures = {
    ...{ drills, killedBackups: 0, killedRestores: 0, halfBackups: 0, halfStarts: 0, written: 0, lost: 0, differentFiles: 0 },
    ...{ broken: 0, brokenNamed: 0, slowestBackupMs: 0, slowestRestoreMs: 0 },
  }
  const server = await startServer({ dataDir })
  try {
    const writer = await writing(server)
    for (let at = 0; at < drills; at++) {
      await drill({ server, desk, at, random: seededRandom(seed + at), figures, acknowledged: writer.acknowledged })
      say(`drill ${at + 1} of ${drills}: ${writer.acknowledged.length} written, ${figures.lost} lost, ${figures.differentFiles} files differ`)
    }
    await writer.stop()
    figures.written = writer.acknowledged.length
    return figures
  } finally {
    await server.stop()
    removeFolder(dataDir)
    removeFolder(desk)
  }
}

export function areCopiesWhole({ lost, differentFiles, halfBackups, halfStarts, broken, brokenNamed }: CopyFigures): boolean {
  return lost + differentFiles + halfBackups + halfStarts === 0 && broken === brokenNamed
}

async function drill(now: Drill): Promise<void> {
  const { desk, at, server, random, figures } = now
  const folder = path.join(desk, `backup-${at}`)
  const workspace = { DATA_DIR: server.dataDir, MEDIA_DIR: path.join(server.dataDir, 'media') }
  await cli(['backup', `${folder}-killed`], workspace, 300 + random() * 2_500)
  figures.killedBackups += 1
  if (existsSync(`${folder}-killed`) && (await readManifest(`${folder}-killed`).catch(() => null)) === null) figures.halfBackups += 1
  const began = Date.now()
  const made = await cli(['backup', folder], workspace)
  if (made.code !== 0) throw new Error(`a backup failed: ${made.said}`)
  figures.slowestBackupMs = Math.max(figures.slowestBackupMs, Date.now() - began)
  await restoreTwice(now, folder, began)
  await harm(now, folder)
  for (const name of readdirSync(desk)) rmSync(path.join(desk, name), { recursive: true, force: true })
}

async function restoreTwice({ desk, at, random, figures, acknowledged }: Drill, folder: string, began: number): Promise<void> {
  const host = path.join(desk, `host-${at}`)
  const empty = { DATA_DIR: path.join(host, 'data'), MEDIA_DIR: path.join(host, 'media') }
  const killed = await cli(['restore', folder], empty, 200 + random() * 1_500)
  figures.killedRestores += killed.signal ? 1 : 0
  if (killed.signal) {
    const isHalf = existsSync(path.join(empty.DATA_DIR, 'xingwen.db')) && existsSync(path.join(empty.DATA_DIR, '.restoring'))
    const start = isHalf ? await preflight(empty) : { code: 1 }
    if (start.code === 0) figures.halfStarts += 1
  }
  const startedAt = Date.now()
  const restored = await cli(['restore', folder], empty)
  // The kill may have come after the end: then the place is full, and what lies there is what is judged.
  if (restored.code !== 0 && !restored.said.includes('holds')) throw new Error(`a restore failed: ${restored.said}`)
  figures.slowestRestoreMs = Math.max(figures.slowestRestoreMs, Date.now() - startedAt)
  const { files } = await readManifest(folder)
  for (const file of files.filter((one) => one.path.startsWith('media/'))) {
    if (sha256(path.join(host, file.path)) !== file.sha256) figures.differentFiles += 1
  }
  const rows = await withSqlite(path.join(empty.DATA_DIR, 'xingwen.db'), async (client) => (await client.execute('SELECT title FROM topics')).rows)
  const titles = new Set(rows.map(({ title }) => String(title)))
  figures.lost += acknowledged.filter((one) => one.at < began && !titles.has(one.title)).length
}

/** One byte of one file is another: the restore must name that file. */
async function harm({ desk, at, random, figures }: Drill, folder: string): Promise<void> {
  const { files } = await readManifest(folder)
  const file = files[Math.floor(random() * files.length)]
  if (!file || file.bytes === 0) return
  const bytes = readFileSync(path.join(folder, file.path))
  const place = Math.floor(random() * bytes.length)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path.join(folder, file.path), bytes)
  figures.broken += 1
  const host = path.join(desk, `broken-${at}`)
  const refused = await cli(['restore', folder], { DATA_DIR: path.join(host, 'data'), MEDIA_DIR: path.join(host, 'media') })
  if (refused.code === 1 && refused.said.includes(file.path)) figures.brokenNamed += 1
}

type Ended = { code: number | null; signal: string | null; said: string }

async function cli(words: string[], env: Record<string, string>, killAfterMs?: number): Promise<Ended> {
  const child = spawn(process.execPath, ['--conditions=production', 'dist/cli.mjs', ...words], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  clearTimeout(timer)
  return { code, signal, said }
}

async function preflight(env: Record<string, string>): Promise<{ code: number | null }> {
  const child = spawn(process.execPath, ['--conditions=production', 'dist/preflight.mjs'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', PORT: '0', ...env },
    stdio: 'ignore',
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code }
}

/** Somebody who proposes topics, fifty a second as far as the machine goes, and remembers which were acknowledged. */
async function writing({ url, signIns }: StartedServer) {
  const headers = { 'Content-Type': 'application/json', Origin: url }
  const answer = await fetch(`${url}/api/users/login`, { method: 'POST', headers, body: JSON.stringify(signIns.editor) })
  const { token } = (await answer.json()) as { token: string }
  const acknowledged: Drill['acknowledged'] = []
  let isStopped = false
  let count = 0
  const write = async () => {
    while (!isStopped) {
      const title = `写着 ${count++}`
      const body = JSON.stringify({ title, draftType: 'opinion', form: 'story' })
      const saved = await fetch(`${url}/api/topics?depth=0`, { method: 'POST', headers: { ...headers, Authorization: `JWT ${token}` }, body }).catch(() => null)
      await saved?.arrayBuffer()
      if (saved?.status === 201) acknowledged.push({ title, at: Date.now() })
      await new Promise((resolve) => setTimeout(resolve, 80))
    }
  }
  const writers = [write(), write(), write(), write()]
  return {
    acknowledged,
    async stop() {
      isStopped = true
      await Promise.all(writers)
    },
  }
}

function sha256(file: string): string {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : ''
}
