import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../config'
import { DomainError } from '../errors'

/** Stands in a folder as long as a restore is under way there. */
export const RESTORING = '.restoring'
export const JOURNAL = 'journal.json'
/** The same beside the collections of a MongoDB. */
export const RESTORING_COLLECTION = 'xingwen-restoring'

/** `moved`: what was put into the folder. `isDone`: everything is in its place, and only the marks are left. */
export type RestoreJournal = { moved: string[]; isDone?: boolean }

/** What a restore wrote down in a folder; null when it wrote nothing that can be read. */
export async function readJournal(directory: string): Promise<RestoreJournal | null> {
  try {
    const { moved, isDone } = JSON.parse(await readFile(path.join(directory, RESTORING, JOURNAL), 'utf8')) as { moved?: unknown; isDone?: unknown }
    const names = Array.isArray(moved) ? moved.filter((name): name is string => typeof name === 'string') : []
    return { moved: names.filter((name) => path.basename(name) === name && name !== RESTORING && name !== '..'), isDone: isDone === true }
  } catch {
    return null
  }
}

/** Before anything is started: a restore that was all but done is brought to its end; half of a workspace is never started. @throws DomainError `RESTORE_CUT_OFF` */
export async function settleRestore(config: Pick<Config, 'dataDir' | 'mediaDir' | 'database'>): Promise<void> {
  if ((await readJournal(config.dataDir))?.isDone) return removeMarks(config)
  const where = directoriesOf(config).find((directory) => existsSync(path.join(directory, RESTORING)))
  if (where !== undefined) throw cutOff(where)
  if (await inDatabase(config, async (has) => has)) throw cutOff('DATABASE_URL')
}

/** The mark of the data goes last: it says that the others may go. */
export async function removeMarks(config: Pick<Config, 'dataDir' | 'mediaDir' | 'database'>): Promise<void> {
  await inDatabase(config, async (has, drop) => {
    if (has) await drop()
    return has
  })
  const [home = '', ...others] = directoriesOf(config)
  for (const directory of [...others, home]) await rm(path.join(directory, RESTORING), { recursive: true, force: true })
}

function directoriesOf({ dataDir, mediaDir, database }: Pick<Config, 'dataDir' | 'mediaDir' | 'database'>): string[] {
  const own = database.kind === 'sqlite' ? database.directory : null
  return [dataDir, ...(own !== null && own !== dataDir ? [own] : []), mediaDir]
}

async function inDatabase({ database }: Pick<Config, 'database'>, work: (has: boolean, drop: () => Promise<unknown>) => Promise<boolean>): Promise<boolean> {
  if (database.kind !== 'mongodb') return false
  // Loaded only for MongoDB: it takes a while.
  const { withMongo } = await import('./mongo-connection')
  return withMongo(database.url, async (db) => {
    const has = (await db.listCollections({ name: RESTORING_COLLECTION }).toArray()).length > 0
    return work(has, () => db.collection(RESTORING_COLLECTION).drop())
  })
}

function cutOff(where: string): DomainError {
  return new DomainError({
    code: 'RESTORE_CUT_OFF',
    text: {
      zh: `${where} 里的恢复没有做完就断了，不能启动。请再运行一次同样的 npx xingwen restore 文件夹：它会收拾好并从头恢复。`,
      en: `A restore into ${where} was cut off, so this cannot be started. Run the same npx xingwen restore FOLDER again: it clears up and begins anew.`,
    },
  })
}
