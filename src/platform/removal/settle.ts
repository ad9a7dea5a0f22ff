import type { BasePayload } from 'payload'
import { catchUpIndex } from '../uses/build-index'
import { finishRemovals } from './sweep'

/** What every start does before anybody asks: ends removals that were cut off and brings the index of uses up to date. */
export async function settleRemovals(payload: BasePayload): Promise<void> {
  await catchUpIndex(payload)
  await finishRemovals(payload)
}
