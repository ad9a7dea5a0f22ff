import type { Client } from '@libsql/client'
import type { Model } from 'mongoose'
import type { PlanStore } from './plan-store'
import { mongoPlanStore } from './plan-store-mongo'
import { sqlitePlanStore } from './plan-store-sqlite'

export function planStoreOf(db: object): PlanStore {
  if ('client' in db) return sqlitePlanStore((db as unknown as { client: Client }).client)
  return mongoPlanStore(db as unknown as { collections: Record<string, Model<unknown>>; versions: Record<string, Model<unknown>> })
}
