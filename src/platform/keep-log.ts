import { mkdirSync } from 'node:fs'
import path from 'node:path'
import openRolling from 'pino-roll'
import type { Config } from './config'
import { keepLines } from './logging'
import { strikeOut } from './strike-out'

/** One file has this much; the oldest goes when all together have more than is kept. */
const fileMegabytes = 5

/** More than this waits for no disk: while it is full or slow, lines are dropped. */
const waitingBytes = 4_000_000

type Keeping = { process: 'web' | 'worker'; onTrouble: (text: string) => void }

/** Keeps what this process logs on disk as well, without secrets. A disk that cannot be written costs the log and nothing else. */
export async function keepLog({ logs }: Pick<Config, 'logs'>, { process, onTrouble }: Keeping): Promise<{ close(): void }> {
  const stream = await openStream(logs, process).catch((error: unknown) => {
    onTrouble(`日志不能写到 ${logs.directory}，只写到标准输出 · the log cannot be kept in ${logs.directory} and goes to stdout alone: ${String(error)}`)
    return null
  })
  if (!stream) return { close: () => undefined }
  stream.on('error', () => undefined)
  keepLines((line) => void stream.write(strikeOut(line)))
  return {
    close() {
      keepLines(null)
      stream.end()
    },
  }
}

async function openStream({ directory, keepMegabytes }: Config['logs'], process: string) {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  return openRolling({
    file: path.join(directory, process),
    extension: '.log',
    size: `${fileMegabytes}m`,
    limit: { count: Math.max(1, Math.floor(keepMegabytes / fileMegabytes) - 1), removeOtherLogFiles: true },
    mkdir: true,
    maxLength: waitingBytes,
  })
}
