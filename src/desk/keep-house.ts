import type { BasePayload } from 'payload'
import { signInDays } from '@/people'
import { forgetOldSignIns } from '@/people/server'
import { NOTES, type FailedBackup, type LastBackup, type Proof } from '@/platform/backup/notes'
import type { Clock } from '@/platform/clock'
import { readConfig } from '@/platform/config'
import { readFence } from '@/platform/fence'
import type { Logger } from '@/platform/logging'
import { rotate, startBackup, startProof } from './actions/health/make-backup'
import { noteSizes } from './actions/health/note-sizes'
import { readPlan } from './actions/health/read-plan'
import type { Running } from './actions/health/run-command'
import { lastSlot } from './rules/backup-plan'

const lookMs = 30_000
const day = 24 * 60 * 60 * 1000
/** After a backup that failed: long enough to mend the disk, short enough for the same night. */
const retryMs = 60 * 60 * 1000
const proveEveryMs = 7 * day

type House = {
  payload: BasePayload
  logger: Logger
  clock: Clock
  /** How a backup and a proof are begun; tests begin their own. */ start?: { backup: typeof startBackup; proof: typeof startProof }
}
export type HouseKeeping = { look(): Promise<void>; stop(): Promise<void> }

/** What the house does by itself: backs itself up when it is time, tries a restore every week, removes old backups and sign-ins, and notes how it grows. */
export function keepHouse(house: House): HouseKeeping {
  let running: Running | null = null
  let looking: Promise<void> | null = null
  let isStopped = false
  const run = async (begin: () => Running, msg: string): Promise<boolean> => {
    if (isStopped) return false
    running = begin()
    const { code, said } = await running.ended
    running = null
    if (code !== 0 && !isStopped) house.logger.error({ msg, said })
    return code === 0
  }
  const look = () =>
    (looking ??= keep(house, run)
      .catch((err: unknown) => house.logger.error({ msg: 'keeping the house failed', err }))
      .finally(() => (looking = null)))
  const timer = setInterval(() => void look(), lookMs)
  timer.unref()
  return {
    look,
    async stop() {
      isStopped = true
      clearInterval(timer)
      running?.kill()
      await looking
    },
  }
}

type Run = (begin: () => Running, msg: string) => Promise<boolean>

async function keep({ payload, clock, start = { backup: startBackup, proof: startProof } }: House, run: Run): Promise<void> {
  const now = clock.now()
  await onceADay(payload, now)
  const plan = await readPlan(payload)
  // A restored copy may mean the folder of its original, and would make room among its backups.
  if (plan.folder === null || (await readFence(payload))) return
  const slot = lastSlot(plan, readConfig().timeZone, now)
  const [good, last] = await Promise.all([payload.kv.get<LastBackup>(NOTES.good), payload.kv.get<LastBackup | FailedBackup>(NOTES.last)])
  if (!good || Date.parse(good.at) < slot) {
    if (last?.ok === false && now - Date.parse(last.at) < retryMs) return
    if (!(await run(() => start.backup(plan, { now, unlessSince: slot }), 'the scheduled backup failed'))) return
    await rotate(plan, now)
  }
  await proveWeekly(payload, { now, prove: (folder) => run(() => start.proof(folder), 'the weekly restore on trial failed') })
}

async function proveWeekly(payload: BasePayload, { now, prove }: { now: number; prove: (folder: string) => Promise<boolean> }): Promise<void> {
  const [good, proof, tried] = await Promise.all([
    payload.kv.get<LastBackup>(NOTES.good),
    payload.kv.get<Proof>(NOTES.proof),
    payload.kv.get<{ at: number }>('backup-proof-tried'),
  ])
  if (!good || (proof && now - Date.parse(proof.at) < proveEveryMs) || (tried && now - tried.at < day)) return
  await payload.kv.set('backup-proof-tried', { at: now })
  await prove(good.folder)
}

async function onceADay(payload: BasePayload, now: number): Promise<void> {
  const noted = await payload.kv.get<{ at: number }>('house-kept')
  if (noted && now - noted.at < day) return
  await payload.kv.set('house-kept', { at: now })
  await forgetOldSignIns({ payload: payload as never }, now - signInDays * day)
  await noteSizes(payload, now)
}
