import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../config'
import { filesBelow, sqliteFile } from './back-up'
import { JOURNAL, readJournal, RESTORING, type RestoreJournal } from './half-restored'
import type { Manifest } from './manifest'
import { refuse } from './refusals'
import type { RestorePoint } from './restore-points'

/** A folder that is restored into. Its files wait in `.restoring`, beside a journal of what was moved out of it. */
export type Place = {
  directory: string
  takes(file: string): boolean
  /** Where a file of the backup waits. */
  staged(file: string): string
  begin(backup: string): Promise<void>
}

const FILES = 'files'
/** What may lie in a folder that is called empty. */
const ofNoMatter = /^(process\.lock(-.*)?|lost\+found|\.DS_Store|\.gitkeep)$/

/** First the folder of the data, which is the last to be filled; a database that lies elsewhere has a place of its own. */
export function placesOf({ dataDir, mediaDir, database }: Config, manifest: Manifest): Place[] {
  const fileOfDatabase = manifest.database.kind === 'sqlite' ? manifest.database.file : null
  const target = database.kind === 'sqlite' ? sqliteFile(database.url) : null
  const isElsewhere = target !== null && path.dirname(target) !== dataDir
  const isMedia = (file: string) => file.startsWith('media/')
  const isDatabase = (file: string) => file === fileOfDatabase
  const isRest = (file: string) => !isMedia(file) && !file.startsWith('database/') && !file.endsWith('.sealed') && !isDatabase(file)
  const nameInPlace = (file: string) => (isDatabase(file) && target ? path.basename(target) : file)
  return [
    placeAt(dataDir, { takes: (file) => isRest(file) || (!isElsewhere && isDatabase(file)), nameInPlace }),
    ...(isElsewhere ? [placeAt(path.dirname(target), { takes: isDatabase, nameInPlace })] : []),
    placeAt(mediaDir, { takes: isMedia, nameInPlace: (file) => file.slice('media/'.length) }),
  ]
}

type Rules = { takes(file: string): boolean; nameInPlace(file: string): string }

function placeAt(directory: string, { takes, nameInPlace }: Rules): Place {
  return {
    directory,
    takes,
    staged: (file) => path.join(directory, RESTORING, FILES, nameInPlace(file)),
    async begin(backup) {
      await mkdir(path.join(directory, RESTORING, FILES), { recursive: true })
      await writeFile(path.join(directory, RESTORING, JOURNAL), JSON.stringify({ backup, moved: [] }))
    },
  }
}

/** What a restore that was cut off had moved was this restore's and nobody's work yet. */
export async function clearHalf(places: Place[]): Promise<void> {
  for (const { directory } of places) {
    const mark = path.join(directory, RESTORING)
    if (!existsSync(mark)) continue
    for (const name of (await readJournal(directory))?.moved ?? []) await rm(path.join(directory, name), { recursive: true, force: true })
    await rm(mark, { recursive: true, force: true })
  }
}

/** @throws DomainError `NOT_EMPTY` */
export async function refuseFull(places: Place[]): Promise<void> {
  for (const { directory } of places) {
    const files = (await filesBelow(directory)).filter((file) => !ofNoMatter.test(path.basename(file)))
    if (files.length === 0) continue
    throw refuse(
      'NOT_EMPTY',
      `${directory} 里已有 ${files.length} 个文件（例如 ${files[0]}），没有恢复，也没有改动任何东西。请先停止服务并把它们移到别处，或用 DATA_DIR 与 MEDIA_DIR 指到空文件夹再恢复。`,
      `${directory} holds ${files.length} files already (for example ${files[0]}); nothing was restored or changed. Stop the server and move them away, or point DATA_DIR and MEDIA_DIR at empty folders.`,
    )
  }
}

/** The pictures first, the database last: nothing that could be taken for a workspace stands before its files do. */
export async function moveIntoPlace(places: Place[], at: (point: RestorePoint) => void | Promise<void>): Promise<void> {
  const [home, ...others] = places
  const media = others.at(-1)
  if (!home || !media) return
  await moveAll(media.directory, () => true)
  await at('pictures in place')
  await moveAll(home.directory, (name) => !isDatabaseName(name))
  await at('all but the database in place')
  for (const { directory } of [home, ...others.slice(0, -1)]) await moveAll(directory, () => true)
  await at('in place')
  await changeJournal(home.directory, (journal) => ({ ...journal, isDone: true }))
  await at('written down as done')
}

function isDatabaseName(name: string): boolean {
  return name.endsWith('.db') || name.endsWith('.sqlite')
}

async function moveAll(directory: string, wanted: (name: string) => boolean): Promise<void> {
  const staged = path.join(directory, RESTORING, FILES)
  const names = (await readdir(staged)).filter(wanted)
  // Written down before it is done.
  await changeJournal(directory, (journal) => ({ ...journal, moved: [...journal.moved, ...names] }))
  for (const name of names) await rename(path.join(staged, name), path.join(directory, name))
}

/** The file is whole or the old one. */
async function changeJournal(directory: string, change: (journal: RestoreJournal) => RestoreJournal): Promise<void> {
  const file = path.join(directory, RESTORING, JOURNAL)
  const journal = await readJournal(directory)
  await writeFile(`${file}.new`, JSON.stringify(change(journal ?? { moved: [] })))
  await rename(`${file}.new`, file)
}
