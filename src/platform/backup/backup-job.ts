import type { Config } from '../config'
import type { Bilingual } from '../language'
import { refusalOf } from '../trouble'
import { backUp, type BackedUp } from './back-up'
import { alone, NOTES, withNotes, type FailedBackup, type LastBackup } from './notes'

type Job = {
  config: Config
  version: string
  folder: string
  passphrase: string | null
  /** Epoch ms: nothing is done when a backup has succeeded since. */ unlessSince?: number
}

/** One backup, never beside another, and a note of what came of it. Null when another process had made it meanwhile. @throws DomainError */
export async function runBackupJob({ config, version, folder, passphrase, unlessSince }: Job): Promise<BackedUp | null> {
  const began = Date.now()
  try {
    return await alone(config, async () => {
      if (unlessSince !== undefined && (await goodSince(config, unlessSince))) return null
      const made = await backUp({ config, version, folder, passphrase })
      await noteSuccess(config, made, began)
      return made
    })
  } catch (error) {
    await noteFailure(config, { at: new Date().toISOString(), ok: false, folder, reason: reasonOf(error) }).catch(() => undefined)
    throw error
  }
}

async function goodSince(config: Config, since: number): Promise<boolean> {
  const good = await withNotes(config, (notes) => notes.get<LastBackup>(NOTES.good))
  return good !== null && Date.parse(good.at) >= since
}

async function noteSuccess(config: Config, { folder, manifest, bytes }: BackedUp, began: number): Promise<void> {
  const note: LastBackup = {
    at: new Date().toISOString(),
    ok: true,
    heldAt: manifest.at,
    id: manifest.id,
    folder,
    files: manifest.files.length,
    bytes,
    seconds: Math.round((Date.now() - began) / 1000),
    isSealed: manifest.secret !== 'plain',
    isOneMoment: manifest.database.kind === 'sqlite' || manifest.database.isOneMoment,
    missing: manifest.missing.length,
  }
  await withNotes(config, async (notes) => {
    await notes.set(NOTES.last, note)
    await notes.set(NOTES.good, note)
  })
}

function noteFailure(config: Config, failed: FailedBackup): Promise<void> {
  return withNotes(config, (notes) => notes.set(NOTES.last, failed))
}

function reasonOf(error: unknown): Bilingual {
  const refusal = refusalOf(error)
  const message = error instanceof Error ? error.message : String(error)
  return refusal?.text ?? { zh: `备份出错：${message}`, en: `The backup failed: ${message}` }
}
