import type { Connections } from '@/platform/connections'
import type { Logger } from '@/platform/logging'

/** How long requests under way may take to finish once the process was asked to stop, and each step after them. */
const patienceMs = { requests: 10_000, step: 25_000 }

type Stop = { connections: Connections; logger: Logger; steps: (() => unknown)[] }

/** On Ctrl-C or SIGTERM: no new requests, then the steps in order, then exit 0. A second signal ends at once. */
export function stopCleanly({ connections, logger, steps }: Stop) {
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(130)
    stopping = true
    console.error('\n正在停止 · stopping…')
    await connections.end(patienceMs.requests)
    for (const step of steps) {
      await within(patienceMs.step, step).catch((error: unknown) => logger.error({ err: error }, 'a step of stopping failed'))
    }
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

/** Whatever a step waits for, the process ends: the system frees what it holds. */
async function within(ms: number, step: () => unknown): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error(`it took longer than ${ms / 1000} s`)), ms)
  })
  await Promise.race([Promise.resolve().then(step), late]).finally(() => clearTimeout(timer))
}
