import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { BasePayload } from 'payload'
import { judgeHealth, worst } from '../../rules/health'
import { gatherFacts } from './gather-facts'

export type Metrics = { contentType: string; text(): Promise<string> }

/** The house in the text of Prometheus; gathered when it is asked for. */
export function openMetrics(payload: BasePayload): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const gauge = (name: string, help: string, labelNames: string[] = []) => new Gauge({ name: `xingwen_${name}`, help, labelNames, registers: [register] })
  const state = gauge('health', '0 green, 1 amber, 2 red')
  const deliveries = gauge('deliveries', 'Deliveries by state', ['state'])
  const overdue = gauge('push_overdue_seconds', 'How long the oldest due push has waited')
  const free = gauge('disk_free_bytes', 'Free bytes by disk', ['disk'])
  const database = gauge('database_bytes', 'Size of the database')
  const backupAge = gauge('backup_age_seconds', 'Age of the last good backup')
  const proofAge = gauge('restore_proof_age_seconds', 'Age of the last proven restore')
  const fenced = gauge('fenced', '1 while this is a restored copy that sends nothing')
  const offset = gauge('clock_offset_seconds', 'Offset of the clock')
  return {
    contentType: register.contentType,
    async text() {
      const facts = await gatherFacts(payload, Date.now())
      const { queue, backup, now } = facts
      state.set({ green: 0, amber: 1, red: 2 }[worst(judgeHealth(facts))])
      for (const name of ['queued', 'held', 'failed', 'unknown'] as const) deliveries.set({ state: name }, queue[name])
      overdue.set(queue.overdueSince === null ? 0 : (now - queue.overdueSince) / 1000)
      for (const disk of facts.disks) if (disk.free !== null) free.set({ disk: disk.what }, disk.free)
      database.set(facts.database.bytes ?? 0)
      if (backup.good) backupAge.set((now - backup.good.at) / 1000)
      if (backup.proof) proofAge.set((now - backup.proof.at) / 1000)
      fenced.set(facts.fence ? 1 : 0)
      offset.set(facts.clock.offset / 1000)
      return register.metrics()
    },
  }
}
