/**
 * One kill. Times in ms: `killedAt` is the first kill, `endedAt` the end of typing, which goes on without a server. `stored` and
 * `kept` count words: on the server after the kill, and in the end with what the browser had kept.
 */
export type Killed = {
  kind: string
  began: number
  typedAt: number[]
  killedAt: number
  endedAt: number
  stored: number
  kept: number
  /** What is in the draft and was not typed. */
  spoiled: string | null
  isOffered: boolean
}

/** How much of what was typed until then is not there with so many words. */
function lostMs({ began, typedAt }: Killed, words: number, until: number): number {
  const typed = typedAt.filter((at) => at <= until).length
  return words >= typed ? 0 : until - (typedAt[words - 1] ?? began)
}

export const lostInTheEnd = (one: Killed) => lostMs(one, one.kept, one.endedAt)
const unsavedAtTheKill = (one: Killed) => lostMs(one, one.stored, one.killedAt)

/** The figures of every kind of kill, a line each. */
export function describeLosses(killed: readonly Killed[]): string[] {
  return [...new Set(killed.map(({ kind }) => kind))].map((kind) => {
    const own = killed.filter((one) => one.kind === kind)
    const server = own.map(unsavedAtTheKill)
    const end = own.map(lostInTheEnd)
    const waiting = own.filter((one) => unsavedAtTheKill(one) > 0).length
    const offers = own.filter(({ isOffered }) => isOffered).length
    const most = (all: number[]) => `${Math.round(Math.max(...all))} ms`
    return `${kind} killed: ${own.length} times; words not on the server yet ${waiting} times, at most ${most(server)} of typing; offered on return ${offers} times; lost in the end at most ${most(end)}`
  })
}
