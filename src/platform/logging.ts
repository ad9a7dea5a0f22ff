import pino, { type Logger } from 'pino'
import { refusalOf } from './trouble'

export type { Logger }

/**
 * Structured log on stdout, one JSON object a line. A refusal (below 500) is a normal answer
 * to a person, so it is logged as `info` whatever level a library chose.
 */
export function makeLogger(level: string): Logger {
  return pino({
    level,
    base: undefined,
    redact: { paths: ['password', 'appSecret', '*.password', '*.appSecret', 'req.headers.cookie', 'req.headers.authorization'], remove: true },
    hooks: {
      logMethod(args, method, severity) {
        if (severity > 30 && isRefusal(args[0])) this.info(...args)
        else method.apply(this, args)
      },
    },
  })
}

function isRefusal(first: unknown): boolean {
  const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err
  const refusal = refusalOf(error)
  return refusal !== null && refusal.status < 500
}
