import type { PayloadRequest } from 'payload'
import { type Expectation, staleSave } from './revision'

export type GuardedRequest = Partial<PayloadRequest> | undefined
export type GuardedArguments = {
  collection?: string
  collectionSlug?: string
  id?: string | number
  parent?: string | number
  versionData?: { parent?: string | number }
  where?: { parent?: { equals?: string | number } }
  req?: GuardedRequest
}
export type GuardedCall = {
  /** The collection and the document the call is about. */
  collection: string
  document: string | number | undefined
  /** What the request is about to overwrite; undefined when it has claimed that already, or writes nothing of ours. */
  expected: Expectation | undefined
  isWrite: boolean
  args: GuardedArguments
  original(args: GuardedArguments): Promise<unknown>
}

/** Performs a guarded call. @throws StaleSaveError before anything is written when another save came first. */
export type Claims = (call: GuardedCall) => Promise<unknown>

export function refuseStale(expected: Expectation): never {
  throw staleSave(expected)
}
