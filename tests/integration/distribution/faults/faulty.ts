import { inject } from 'vitest'
import type { Database } from '@/processes/faults/scene'

export const isMongo = process.env.DATABASE_KIND === 'mongo'

export function database(): Database {
  return isMongo ? { kind: 'mongodb', url: inject('mongoUri') } : { kind: 'sqlite' }
}

/** What the judge of a scene counts when nothing went wrong. */
export const clean = { lost: 0, double: 0, stuck: 0, falselyFailed: 0 }

/** Long runs of processes: the net that ends a hung one. */
export const longMs = 3_600_000
