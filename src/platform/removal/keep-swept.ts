import path from 'node:path'
import type { Payload } from 'payload'
import type { Config } from '../config'
import type { Logger } from '../logging'
import { purgeExpired } from './sweep'
import { sweepFiles } from './sweep-files'

const EVERY_MS = 3_600_000
const started = Date.now()

type Sweeping = { payload: Payload; config: Config; logger: Logger }

/** Empties the trash of what is past its term and sets aside files that belong to nothing: now, and every hour while the process runs. */
export function keepSwept({ payload, config, logger }: Sweeping): { stop(): Promise<void> } {
  const sweep = async () => {
    try {
      const purged = await purgeExpired(payload, Date.now())
      // One process: what was written before it began is of no upload under way. Several: an hour is longer than any upload.
      const before = config.database.kind === 'sqlite' ? started : Date.now() - EVERY_MS
      const swept = await sweepFiles({ payload, aside: path.join(config.dataDir, 'swept-files'), before })
      if (purged + swept > 0) logger.info({ purged, swept }, 'the trash and the folders of uploads were swept')
    } catch (error) {
      logger.warn({ err: error }, 'sweeping failed; it is tried again in an hour')
    }
  }
  let running = sweep()
  const timer = setInterval(() => void (running = sweep()), EVERY_MS)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
