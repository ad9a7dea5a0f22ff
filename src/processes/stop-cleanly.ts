import type { Server } from 'node:http'
import type { Logger } from '@/platform/logging'

/** How long requests under way may take to finish once the process was asked to stop. */
const patienceMs = 10_000

type Stop = { server: Server; logger: Logger; steps: (() => unknown)[] }

/** On Ctrl-C or SIGTERM: no new requests, then the steps in order, then exit 0. A second signal ends at once. */
export function stopCleanly({ server, logger, steps }: Stop) {
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(130)
    stopping = true
    console.error('\n正在停止 · stopping…')
    const closed = new Promise<void>((done) => server.close(() => done()))
    server.closeIdleConnections()
    const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
    await closed
    clearTimeout(impatient)
    for (const step of steps) await Promise.resolve(step()).catch((error: unknown) => logger.error({ err: error }, 'a step of stopping failed'))
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}
