import pino, { type Logger, type LoggerOptions } from 'pino'
import { refusalOf } from './trouble'

export type { Logger }

type Keeper = (line: string) => void

// Next bundles its own copy of this module; what either logs is kept in one place.
const key = Symbol.for('xingwen.log-keeper')
const anchored = globalThis as typeof globalThis & { [key]?: Keeper | null }

/** From here on every line of every logger of this process goes there as well. */
export function keepLines(keeper: Keeper | null): void {
  anchored[key] = keeper
}

/**
 * Structured log on stdout, one JSON object a line. A refusal (below 500) is a normal answer
 * to a person, so it is logged as `info` whatever level a library chose.
 */
export function makeLogger(level: string): Logger {
  const options: LoggerOptions = {
    level,
    base: undefined,
    redact: { paths: ['password', 'appSecret', '*.password', '*.appSecret', 'req.headers.cookie', 'req.headers.authorization'], remove: true },
    hooks: {
      logMethod(args, method, severity) {
        if (severity > 30 && isRefusal(args[0])) this.info(...args)
        else method.apply(this, args)
      },
    },
  }
  const kept = { write: (line: string) => anchored[key]?.(line) }
  return pino(
    options,
    pino.multistream([
      { level: 'trace', stream: process.stdout },
      { level: 'trace', stream: kept },
    ]),
  )
}

function isRefusal(first: unknown): boolean {
  const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err
  const refusal = refusalOf(error)
  return refusal !== null && refusal.status < 500
}
