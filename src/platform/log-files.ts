import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from './config'

const isLog = (name: string) => /^(web|worker)\.\d+\.log$/.test(name)

/** The files of the log, newest first. */
export async function logFiles({ logs }: Pick<Config, 'logs'>): Promise<string[]> {
  const names = await readdir(logs.directory).catch(() => [])
  const number = (name: string) => Number(name.split('.')[1])
  return names
    .filter(isLog)
    .sort((a, b) => number(b) - number(a) || a.localeCompare(b))
    .map((name) => path.join(logs.directory, name))
}

/** The last lines of the log, newest last, out of at most so many bytes of each file. */
export async function lastLines(config: Pick<Config, 'logs'>, bytes: number): Promise<string[]> {
  const lines: string[] = []
  let left = bytes
  for (const file of await logFiles(config)) {
    if (left <= 0) break
    const text = await tail(file, left)
    left -= text.length
    lines.unshift(...text.split('\n').filter((line) => line !== ''))
  }
  return lines
}

async function tail(file: string, bytes: number): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const length = Math.min(size, bytes)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length)
    const text = buffer.toString('utf8', 0, bytesRead)
    // The first line of a part may be half of one.
    return size > length ? text.slice(text.indexOf('\n') + 1) : text
  } finally {
    await handle.close()
  }
}
