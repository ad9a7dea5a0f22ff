type Reference = string | number | { id: string | number }

/** The id behind a reference, as a text. */
export function idOf(reference: Reference): string {
  return String(typeof reference === 'object' ? reference.id : reference)
}

/** The ids of a list of references, or of one; those that are gone are left out. */
export function idsOf(references: Reference | readonly (Reference | null)[] | null | undefined): string[] {
  const list = Array.isArray(references) ? (references as readonly (Reference | null)[]) : [references as Reference | null | undefined]
  return list.flatMap((one) => (one === null || one === undefined ? [] : [idOf(one)]))
}
