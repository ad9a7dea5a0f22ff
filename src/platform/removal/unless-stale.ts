import { setTimeout as wait } from 'node:timers/promises'
import { StaleSaveError } from '../errors'

const PAUSES_MS = [0, 50, 200, 500]

/**
 * Tries a save again when somebody else's came in between; false when the document stays claimed: a process that was
 * killed in the middle of a save holds it for two more minutes.
 */
export async function unlessStale(act: () => Promise<unknown>): Promise<boolean> {
  for (const pauseMs of PAUSES_MS) {
    await wait(pauseMs)
    try {
      await act()
      return true
    } catch (error) {
      if (!(error instanceof StaleSaveError)) throw error
    }
  }
  return false
}
