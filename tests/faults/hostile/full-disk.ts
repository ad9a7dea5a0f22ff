import { spawn } from 'node:child_process'
import { closeSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { freePort } from '@/processes/free-port'
import { environmentFor, removeFolder, temporaryFolder, until } from '../../support/started-server'
import { asJson, ask, Tally, type AttackSet, type House } from './house'

const name = 'a disk without room'
const spareBytes = 48_000_000

/** A server whose folder lies on a small disk of its own, filled to the last byte while it runs, and emptied again. */
export const fullDisk: AttackSet = {
  name,
  async run(house) {
    const tally = new Tally(name)
    const dataDir = temporaryFolder()
    const disk = await onSmallDisk(house, dataDir)
    if (!disk) {
      tally.broken('no small disk could be mounted here (unshare, tmpfs); not tried')
      removeFolder(dataDir)
      return tally.end()
    }
    try {
      await fillAndTry(disk, tally)
    } finally {
      await disk.stop()
      removeFolder(dataDir)
    }
    return tally.end()
  },
}

type Disk = { house: House; inside: string; stop(): Promise<void> }

async function onSmallDisk({ server, cookies }: House, dataDir: string): Promise<Disk | null> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const bytes = sizeOf(server.dataDir) + spareBytes
  const script = 'mount -t tmpfs -o size="$1" tmpfs "$2" && cp -a "$3"/. "$2"/ && shift 3 && exec "$@"'
  const command = [process.execPath, '--conditions=production', 'dist/server.mjs']
  const child = spawn('unshare', ['-rm', 'sh', '-c', script, 'sh', String(bytes), dataDir, server.dataDir, ...command], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      LOG_LEVEL: 'fatal',
      ...environmentFor(dataDir, port),
      PUBLIC_URL: url,
      DEMO: '1',
    },
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()))
  let isOver = false
  void ended.then(() => (isOver = true))
  await until('the server on the small disk is ready', async () => isOver || (await fetch(`${url}/healthz`).catch(() => null))?.status === 200)
  if (isOver) return null
  return {
    house: { server: { ...server, url, dataDir }, cookies },
    inside: path.join('/proc', String(child.pid), 'root', dataDir),
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function fillAndTry({ house, inside }: Disk, tally: Tally): Promise<void> {
  const id = await someDraft(house)
  const before = await titleOf(house, id)
  const rest = path.join(inside, 'rest')
  fill(rest)
  const long = '满'.repeat(60_000)
  for (let n = 0; n < 8; n++) {
    await mustSay(house, tally, {
      what: 'saving a draft',
      path: `/api/drafts/${id}?draft=true`,
      method: 'PATCH',
      ...asJson({ title: `写不下 ${n}`, digest: long.slice(0, 100) }),
    })
  }
  await mustSay(house, tally, { what: 'adding a topic', path: '/api/topics', method: 'POST', ...asJson({ title: long.slice(0, 60), kind: 'advertising' }) })
  await mustSay(house, tally, { what: 'uploading a picture', path: '/api/assets', method: 'POST', body: await picture(), headers: {} })
  for (const open of ['/', '/healthz', '/sitemap.xml']) {
    const { status } = await ask(house, open)
    if (status === 200) tally.refused()
    else tally.broken(`${open} with a full disk: ${status}`)
  }
  rmSync(rest)
  const after = await titleOf(house, id)
  const kept = after === before || /^写不下 \d$/.test(after)
  if (kept) tally.refused()
  else tally.hit(`the draft was “${before}” and is “${after}”`)
  const mended = await ask(house, `/api/drafts/${id}?draft=true`, { method: 'PATCH', role: 'administrator', ...asJson({ title: before }) })
  if (mended.ok && (await titleOf(house, id)) === before) tally.refused()
  else tally.broken(`with room again a save is answered ${mended.status}: ${(await mended.text()).slice(0, 200)}`)
}

type Try = { what: string; path: string; method: string; headers: Record<string, string>; body: BodyInit }

/** What found room is well; what did not says so. */
async function mustSay(house: House, tally: Tally, { what, path: where, ...rest }: Try): Promise<void> {
  const answer = await ask(house, where, { role: 'administrator', ...rest })
  const text = await answer.text()
  if (answer.ok || (answer.status === 507 && text.includes('磁盘满了'))) tally.refused()
  else if (answer.status >= 400 && answer.status < 500) tally.refused()
  else tally.broken(`${what}: ${answer.status} ${text.slice(0, 200)}`)
}

/** The content is random, so that nothing can make it smaller. */
async function picture(): Promise<FormData> {
  const raw = Buffer.alloc(900 * 900 * 3, 7)
  for (let at = 0; at < raw.length; at += 97) raw[at] = (at * 2_654_435_761) % 251
  const bytes = await sharp(raw, { raw: { width: 900, height: 900, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), '满盘.png')
  form.set('_payload', JSON.stringify({ alt: '满盘时上传的图', title: '满盘' }))
  return form
}

async function someDraft(house: House): Promise<string> {
  const answer = await ask(house, '/api/drafts?limit=1&depth=0&draft=true&where[stage][equals]=inWriting', { role: 'administrator' })
  const { docs } = (await answer.json()) as { docs: { id: string | number }[] }
  return String(docs[0]?.id)
}

async function titleOf(house: House, id: string): Promise<string> {
  const answer = await ask(house, `/api/drafts/${id}?draft=true&depth=0`, { role: 'administrator' })
  return String(((await answer.json()) as { title?: unknown }).title)
}

function fill(file: string): void {
  const descriptor = openSync(file, 'w')
  try {
    for (const size of [1_000_000, 4_096, 1]) writeUntilFull(descriptor, Buffer.alloc(size))
  } finally {
    closeSync(descriptor)
  }
}

function writeUntilFull(descriptor: number, chunk: Buffer): void {
  try {
    for (;;) writeSync(descriptor, chunk)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

function sizeOf(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
}
