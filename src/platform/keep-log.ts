import { mkdirSync } from 'node:fs'
import path from 'node:path'
import openRolling from 'pino-roll'
import type { Config } from './config'
import { keepLines } from './logging'
import { strikeOut } from './strike-out'

/** One file has this much; the oldest goes when all together have more than is kept. */
const fileMegabytes = 5

/** Keeps what this process logs on disk as well, without secrets. A disk that cannot be written costs the log and nothing else. */
export async function keepLog({ logs }: Pick<Config, 'logs'>, process: 'web' | 'worker'): Promise<{ close(): void }> {
  mkdirSync(logs.directory, { recursive: true, mode: 0o700 })
  const stream = await openRolling({
    file: path.join(logs.directory, process),
    extension: '.log',
    size: `${fileMegabytes}m`,
    limit: { count: Math.max(1, Math.floor(logs.keepMegabytes / fileMegabytes) - 1), removeOtherLogFiles: true },
    mkdir: true,
  })
  stream.on('error', () => undefined)
  keepLines((line) => void stream.write(strikeOut(line)))
  return {
    close() {
      keepLines(null)
      stream.end()
    },
  }
}
