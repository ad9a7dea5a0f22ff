import type { BasePayload } from 'payload'

const writes = ['create', 'updateOne', 'deleteOne', 'updateVersion', 'createVersion'] as const
type Write = (typeof writes)[number]

export class Killed extends Error {
  override name = 'Killed'
}

/** One point at which a process may die: right before or right after its `nth` write to the database. */
export type Point = { nth: number; when: 'before' | 'after' }

/**
 * Does the work with a process that dies at a point: from there on no write of it reaches the database. Answers whether it
 * came to that point. What the database holds then is what a fresh process finds.
 */
export async function dyingAt({ db }: Pick<BasePayload, 'db'>, { nth, when }: Point, work: () => Promise<unknown>): Promise<boolean> {
  let seen = 0
  let isDead = false
  const die = (): never => {
    isDead = true
    throw new Killed('the process was killed here')
  }
  const originals = writes.map((name) => [name, db[name]] as const)
  const guarded = (original: (args: unknown) => Promise<unknown>) => async (args: unknown) => {
    if (isDead) die()
    seen += 1
    if (seen !== nth) return original.call(db, args)
    if (when === 'before') die()
    await original.call(db, args)
    return die()
  }
  for (const [name, original] of originals) Object.assign(db, { [name]: guarded(original as never) })
  try {
    await work().catch((error: unknown) => {
      if (!isDead) throw error
    })
  } finally {
    for (const [name, original] of originals) Object.assign(db, { [name]: original } satisfies Partial<Record<Write, unknown>>)
  }
  return isDead
}

/** Every point of the work, in turn, until it no longer comes to one. */
export async function atEveryPoint(each: (point: Point) => Promise<boolean>): Promise<number> {
  for (let nth = 1; ; nth++) {
    for (const when of ['before', 'after'] as const) if (!(await each({ nth, when }))) return nth - 1
  }
}
