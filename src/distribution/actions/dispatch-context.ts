import type { BasePayload } from 'payload'
import type { Clock } from '@/platform/clock'
import type { Logger } from '@/platform/logging'
import type { Ledger } from '../ledger/ledger'
import type { Registry } from '../registry'

/** What a dispatching process works with. `owner` names the process in leases. */
export type DispatchContext = {
  payload: BasePayload
  ledger: Ledger
  connectors: Registry
  clock: Clock
  logger: Logger
  owner: string
  leaseMs: number
  fetch: typeof fetch
}
