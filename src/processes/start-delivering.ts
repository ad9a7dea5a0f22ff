import path from 'node:path'
import type { Payload } from 'payload'
import { registerRehearsalAccount, startDispatcher, startPushWatcher, startSimulator, type Shelf } from '@/distribution/server'
import { systemClock } from '@/platform/clock'
import type { Config } from '@/platform/config'
import type { Logger } from '@/platform/logging'

type Delivering = { payload: Payload; config: Config; logger: Logger; shelf: Shelf }

/** Starts the dispatcher, and beside it the simulator that rehearsal channels talk to unless a shared one is named. */
export async function startDelivering({ payload, config, logger, shelf }: Delivering): Promise<{ stop(): Promise<void> }> {
  const directory = path.join(config.dataDir, 'rehearsal')
  const simulator = config.rehearsalUrl ? null : await startSimulator({ directory, accounts: [registerRehearsalAccount(directory)] })
  const dispatcher = await startDispatcher({
    payload,
    shelf,
    logger,
    rehearsalUrl: config.rehearsalUrl ?? simulator?.url ?? null,
    isOnlyProcess: config.database.kind === 'sqlite',
  })
  const watcher = startPushWatcher({ payload, clock: systemClock, logger, pollMs: config.database.kind === 'sqlite' ? 0 : 2_000 })
  return {
    stop: async () => {
      await watcher.stop()
      await dispatcher.stop()
      await simulator?.close()
    },
  }
}
