import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { readConfig } from '@/platform/config'
import { refusePictures } from './picture-request'

/** What is known of a made picture beside its bytes. `id` is their SHA-256; `assets` are the pictures it shows. */
export type MadePicture = {
  id: string
  kind: string
  name: string
  title: string
  from: { collection: 'drafts' | 'products'; id: string }
  assets: string[]
  aiMade: boolean
  mimeType: 'image/jpeg' | 'image/png'
  width: number
  height: number
  bytes: number
}

/** Whoever wants a picture longer saves it to the library. */
const KEPT_MS = 24 * 3_600_000
const ID = /^[0-9a-f]{64}$/

function folder(): string {
  return path.join(readConfig().dataDir, 'made-pictures')
}

export async function keepMadePicture(picture: MadePicture, data: Uint8Array): Promise<void> {
  await mkdir(folder(), { recursive: true })
  await write(`${picture.id}.bytes`, data)
  await write(`${picture.id}.json`, JSON.stringify(picture))
}

/** Written aside and renamed, so that a reader never gets half a file. */
async function write(name: string, content: Uint8Array | string): Promise<void> {
  const aside = path.join(folder(), `${name}.${randomUUID()}`)
  await writeFile(aside, content)
  await rename(aside, path.join(folder(), name))
}

/** @throws DomainError `PICTURE_GONE` when it was never made or is older than a day. */
export async function readMadePicture(id: string): Promise<{ picture: MadePicture; data: Buffer }> {
  if (ID.test(id)) {
    const known = path.join(folder(), id)
    const [about, data] = await Promise.all([readFile(`${known}.json`, 'utf8').catch(() => null), readFile(`${known}.bytes`).catch(() => null)])
    if (about && data) return { picture: JSON.parse(about) as MadePicture, data }
  }
  throw refusePictures(
    'PICTURE_GONE',
    { zh: '这张图不在了（只保留一天）。请重新生成。', en: 'This picture is gone: they are kept for a day. Make it again.' },
    404,
  )
}

/** Drops what is older than a day. */
export async function forgetOldPictures(now: number): Promise<void> {
  const names = await readdir(folder()).catch((): string[] => [])
  for (const name of names) {
    const file = path.join(folder(), name)
    const age = await stat(file).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    )
    if (age > KEPT_MS) await rm(file, { force: true })
  }
}
