import { createClient } from '@libsql/client'
import { accessSync, constants, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Config } from './config'
import { DomainError } from './errors'

/** Makes sure that `DATA_DIR` and the picture folder exist and can be written. @throws DomainError `FOLDER_NOT_WRITABLE`. */
export function prepareFolders(config: Config) {
  for (const [name, directory] of [
    ['DATA_DIR', config.dataDir],
    ['MEDIA_DIR', config.mediaDir],
  ] as const) {
    try {
      mkdirSync(directory, { recursive: true })
      accessSync(directory, constants.W_OK)
    } catch {
      throw new DomainError({
        code: 'FOLDER_NOT_WRITABLE',
        text: {
          zh: `文件夹 ${directory}（${name}）不能写入。请检查权限，或把 ${name} 指到可写的位置。`,
          en: `The folder ${directory} (${name}) cannot be written. Check its permissions, or choose another place.`,
        },
      })
    }
  }
}

/**
 * Holds the SQLite folder for this process. The lock is SQLite's own file lock, so the system frees it
 * however the process ends. MongoDB needs none.
 * @throws DomainError `FOLDER_IN_USE` when another process holds it.
 */
export async function ownFolder(config: Config): Promise<{ release(): void }> {
  if (config.database.kind !== 'sqlite' || !config.database.directory) return { release() {} }
  const { directory } = config.database
  mkdirSync(directory, { recursive: true })
  const client = createClient({ url: `file:${path.join(directory, 'process.lock')}` })
  try {
    await client.execute('PRAGMA locking_mode = EXCLUSIVE')
    await client.execute('BEGIN EXCLUSIVE')
    return { release: () => client.close() }
  } catch {
    client.close()
    throw new DomainError({
      code: 'FOLDER_IN_USE',
      text: {
        zh: `另一个行文进程正在使用 ${directory}。SQLite 数据库只允许一个进程；请先停掉那个进程，或换一个 DATA_DIR。`,
        en: `Another Xingwen process is using ${directory}. A SQLite database belongs to one process; stop that one first, or choose another DATA_DIR.`,
      },
    })
  }
}
