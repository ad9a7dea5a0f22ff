import type { Payload } from 'payload'
import type { KeyBook } from './key-book'

export type DemoContext = {
  payload: Payload
  keys: KeyBook
  /** Epoch milliseconds of the load: dates of the plan count from here. */
  now: number
  publicUrl: string
  /** What is being loaded, for the person who waits. */
  progress(text: string): void
}
