/** Ids of people who changed a draft's words or pictures since it was last approved, as texts. */
export function writersIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}

/** The same with one more; the system writes as nobody. */
export function withWriter(value: unknown, id: string | number | null | undefined): string[] {
  const known = writersIn(value)
  return id === null || id === undefined || known.includes(String(id)) ? known : [...known, String(id)]
}
