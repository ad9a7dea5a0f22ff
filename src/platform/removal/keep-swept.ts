import path from 'node:path'
import type { Payload } from 'payload'
import type { Config } from '../config'
import type { Logger } from '../logging'
import { finishActs } from './settle'
import { purgeExpired } from './sweep'
import { sweepFiles } from './sweep-files'

const EVERY_MS = 3_600_000
/** A claim of a save that was killed is forgotten after two minutes; what had to wait for it is ended then. */
const CLAIMS_FORGOTTEN_MS = 150_000
const started = Date.now()

type Sweeping = { payload: Payload; config: Config; logger: Logger }

/** Ends acts that were cut off, empties the trash of what is past its term and sets aside files that belong to nothing: now, and every hour while the process runs. */
export function keepSwept({ payload, config, logger }: Sweeping): { stop(): Promise<void> } {
  const sweep = async () => {
    try {
      await finishActs(payload, new Date(Date.now() - CLAIMS_FORGOTTEN_MS))
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
  const soon = setTimeout(() => void (running = sweep()), CLAIMS_FORGOTTEN_MS)
  timer.unref()
  soon.unref()
  return {
    async stop() {
      clearInterval(timer)
      clearTimeout(soon)
      await running
    },
  }
}
