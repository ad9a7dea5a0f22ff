import type { Bilingual } from './language'

/** Options of a select field from a table of names; the order of the table is the order on screen. */
export function optionsOf<T extends string>(names: Record<T, Bilingual>): { value: T; label: Bilingual }[] {
  return (Object.entries(names) as [T, Bilingual][]).map(([value, label]) => ({ value, label }))
}
