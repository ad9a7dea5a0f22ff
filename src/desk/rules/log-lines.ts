/** One line of the log as a person reads it. `at` epoch ms. */
export type LogLine = { at: number; level: LogLevel; text: string; detail: string }

export const logLevels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

const longest = 4_000

/** Reads a line that pino wrote; what is no JSON is a line of itself. */
export function readLine(line: string): LogLine {
  try {
    const { time, level, msg, ...rest } = JSON.parse(line) as { time?: unknown; level?: unknown; msg?: unknown; err?: { message?: unknown } }
    const message = typeof msg === 'string' && msg !== '' ? msg : typeof rest.err?.message === 'string' ? rest.err.message : 'log'
    const detail = Object.keys(rest).length > 0 ? JSON.stringify(rest, null, 1).slice(0, longest) : ''
    return { at: typeof time === 'number' ? time : 0, level: levelOf(level), text: message.slice(0, 300), detail }
  } catch {
    return { at: 0, level: 'info', text: line.slice(0, 300), detail: '' }
  }
}

function levelOf(level: unknown): LogLevel {
  const number = typeof level === 'number' ? level : 30
  return number >= 50 ? 'error' : number >= 40 ? 'warn' : number >= 30 ? 'info' : 'debug'
}

/** From a level upwards, with all of the words in it, whatever their case. */
export function filterLog(lines: readonly LogLine[], { level, words }: { level: string; words: string }): LogLine[] {
  const from = Math.max(0, (logLevels as readonly string[]).indexOf(level))
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return lines.filter((line) => {
    if (logLevels.indexOf(line.level) < from) return false
    const text = `${line.text} ${line.detail}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}
