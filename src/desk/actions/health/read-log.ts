import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { readConfig } from '@/platform/config'
import { lastLines, logFiles } from '@/platform/log-files'
import { filterLog, readLine, type LogLevel, type LogLine } from '../../rules/log-lines'

const shownBytes = 4_000_000
const mostLines = 200

export type LogAnswer = { lines: LogLine[]; files: number; directory: string }

/** The newest lines of the log that match, newest first. */
export async function readLog(req: PayloadRequest): Promise<LogAnswer> {
  requireAct('house.keep', req)
  const config = readConfig()
  const { searchParams } = new URL(req.url ?? '/', 'http://house')
  const wanted = { level: (searchParams.get('level') ?? 'info') as LogLevel, words: searchParams.get('words') ?? '' }
  const lines = filterLog((await lastLines(config, shownBytes)).map(readLine), wanted)
  return { lines: lines.slice(-mostLines).reverse(), files: (await logFiles(config)).length, directory: config.logs.directory }
}

/** All that is kept, oldest first; secrets were struck out when it was written. */
export async function downloadLog(req: PayloadRequest): Promise<Response> {
  requireAct('house.keep', req)
  const config = readConfig()
  const lines = await lastLines(config, config.logs.keepMegabytes * 1_000_000)
  const name = `xingwen-${new Date().toISOString().slice(0, 10)}.log`
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' },
  })
}

/** The errors near the end of the log, oldest first. */
export async function recentErrors(): Promise<{ at: number; text: string }[]> {
  const lines = filterLog((await lastLines(readConfig(), 1_000_000)).map(readLine), { level: 'error', words: '' })
  return lines.slice(-50).map(({ at, text }) => ({ at, text }))
}
