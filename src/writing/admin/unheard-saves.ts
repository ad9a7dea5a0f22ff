import { isSame, type Version } from './versions-compared'

/** A save that was sent and never answered. `before`: what this page knew to be stored then, when it knew. */
type Unheard = { revision: number; data: Version; before: Version | null }

/** So many are remembered of one document; of more, the first and the last ones, which are the likely ones to have arrived. */
const mostRemembered = 20

/** Written by the server with every save, whatever was sent. */
const byServer = new Set(['id', 'revision', 'savedBy', 'updatedAt', 'createdAt', '_status', 'deletedAt'])

/**
 * Saves of this page whose answer was lost: the server may have died, or the network, after it had stored one. The next save is
 * refused then as if somebody else had saved; here the page knows its own words again, and nobody is asked to choose.
 */
export class UnheardSaves {
  readonly #unheard = new Map<string, Unheard[]>()

  note(key: string, save: Unheard): void {
    const all = [...(this.#unheard.get(key) ?? []), save]
    if (all.length > mostRemembered) all.splice(1, 1)
    this.#unheard.set(key, all)
  }

  hasAny(key: string): boolean {
    return this.#unheard.has(key)
  }

  /** The server has answered a save: what is stored is known. */
  forget(key: string): void {
    this.#unheard.delete(key)
  }

  /** Whether what is stored was saved last by this person and says what one of them said. */
  isOneOf(key: string, stored: Version, me: string): boolean {
    if (String(stored.savedBy) !== me) return false
    return (this.#unheard.get(key) ?? []).some((save) => stored.revision === save.revision + 1 && hasArrived(save, stored))
  }
}

/** What the page had changed is there as it was sent. What it had not changed the server may have filled in. */
function hasArrived({ data, before }: Unheard, stored: Version): boolean {
  const sent = Object.keys(data).filter((name) => !byServer.has(name))
  const changed = before ? sent.filter((name) => !isSame(data[name], before[name])) : sent
  return changed.length > 0 && changed.every((name) => isSame(data[name], stored[name]))
}
