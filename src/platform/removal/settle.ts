import type { BasePayload } from 'payload'
import { catchUpIndex } from '../uses/build-index'
import { mendVersions } from './mend-versions'
import { finishRemovals } from './sweep'

/** What every start does before anybody asks: ends saves, removals and acts that were cut off, and brings the index of uses up to date. */
export async function settleRemovals(payload: BasePayload): Promise<void> {
  await mendVersions(payload)
  await catchUpIndex(payload)
  await finishActs(payload)
}

/** Ends acts that were cut off; may be repeated while people work, on what began `before`. */
export async function finishActs(payload: BasePayload, before?: Date): Promise<void> {
  await finishRemovals(payload, before)
  const { settle = [] } = payload.config.custom as { settle?: ((payload: BasePayload, before?: Date) => Promise<void>)[] }
  for (const finish of settle) await finish(payload, before)
}
