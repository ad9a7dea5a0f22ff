import { dateAmounts, type DateRow } from './calendar-edits'

/** A field of a form, as far as departures need one. */
type Held = { value?: unknown; initialValue?: unknown; rows?: { id: string }[]; [more: string]: unknown }
type State = Record<string, Held>

const numbers = ['seats', ...dateAmounts] as const

/** The departures that stand in a form. A day without a date yet is none. */
export function departuresIn(state: State, path: string): DateRow[] {
  const count = state[path]?.rows?.length ?? 0
  return Array.from({ length: count }, (_, at) => rowAt(state, `${path}.${at}`)).filter((row) => row !== null)
}

function rowAt(state: State, path: string): DateRow | null {
  const date = state[`${path}.date`]?.value
  if (typeof date !== 'string' && !(date instanceof Date)) return null
  const day = typeof date === 'string' ? date.slice(0, 10) : date.toISOString().slice(0, 10)
  const id = state[`${path}.id`]?.value
  const numberAt = (name: string) => {
    const value = state[`${path}.${name}`]?.value
    return typeof value === 'number' ? value : null
  }
  return {
    ...(typeof id === 'string' && { id }),
    date: day,
    seats: numberAt('seats'),
    priceMinor: numberAt('priceMinor'),
    childMinor: numberAt('childMinor'),
    singleMinor: numberAt('singleMinor'),
    earlyMinor: numberAt('earlyMinor'),
  }
}

/**
 * A whole form with other departures: one new state, so that either all of a change stands in it or nothing. Rows keep their
 * ids. `makeId` names new ones.
 */
export function withDepartures<S extends State>(state: S, path: string, { rows, makeId }: { rows: readonly DateRow[]; makeId: () => string }): S {
  const next: State = {}
  for (const [name, field] of Object.entries(state)) if (!name.startsWith(`${path}.`)) next[name] = field
  const named = rows.map((row) => ({ ...row, id: row.id ?? makeId() }))
  const meta = new Map((state[path]?.rows ?? []).map((row) => [row.id, row]))
  next[path] = { ...state[path], value: named.length, disableFormData: named.length > 0, isModified: true, rows: named.map(({ id }) => meta.get(id) ?? { id }) }
  for (const [at, row] of named.entries()) {
    const own = `${path}.${at}`
    next[`${own}.id`] = fieldOf(row.id)
    next[`${own}.date`] = fieldOf(`${row.date}T12:00:00.000Z`)
    for (const name of numbers) next[`${own}.${name}`] = fieldOf(row[name])
  }
  return next as S
}

function fieldOf(value: unknown): Held {
  return { value, initialValue: value, valid: true, passesCondition: true, isModified: true }
}
