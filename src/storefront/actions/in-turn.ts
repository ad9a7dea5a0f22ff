const hubKey = Symbol.for('xingwen.in-turn')
// Next bundles its own copy of this module; both copies must wait for each other.
const anchored = globalThis as typeof globalThis & { [hubKey]?: Map<string, Promise<unknown>> }
const last: Map<string, Promise<unknown>> = (anchored[hubKey] ??= new Map<string, Promise<unknown>>())

/** Works on one thing one after the other within this process. */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(name)
  const mine = (async () => {
    await before?.catch(() => undefined)
    return work()
  })()
  last.set(name, mine)
  try {
    return await mine
  } finally {
    if (last.get(name) === mine) last.delete(name)
  }
}
