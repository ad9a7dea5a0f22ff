import type { Client } from '@libsql/client'
import type { Model } from 'mongoose'
import type { BasePayload } from 'payload'
import { createLedger, type Ledger } from '../ledger/ledger'
import type { LedgerStore } from '../ledger/ledger-store'
import { mongoLedgerStore } from '../ledger/mongo-ledger-store'
import type { DeliveryDocument } from '../ledger/mongo-rows'
import { sqliteLedgerStore } from '../ledger/sqlite-ledger-store'

const ledgers = new WeakMap<object, Ledger>()

/** The ledger of a running Payload, over the connection Payload itself uses. */
export function ledgerOf(payload: BasePayload): Ledger {
  const known = ledgers.get(payload)
  if (known) return known
  const ledger = createLedger(storeOf(payload))
  ledgers.set(payload, ledger)
  return ledger
}

function storeOf({ db }: BasePayload): LedgerStore {
  if ('client' in db) return sqliteLedgerStore((db as unknown as { client: Client }).client)
  const { collections } = db as unknown as { collections: Record<'deliveries' | 'pushes', Model<DeliveryDocument>> & { pauses: Model<unknown> } }
  return mongoLedgerStore(collections.deliveries, collections.pushes, collections.pauses)
}
