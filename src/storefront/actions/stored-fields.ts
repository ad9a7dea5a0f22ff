/** A stored document, read field by field: what is missing or of another kind becomes null, never a crash on a page. */
export type Stored = Record<string, unknown>

export function asStored(value: unknown): Stored | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Stored) : null
}

export function textOf(document: Stored, field: string): string | null {
  const value = document[field]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

export function numberOf(document: Stored, field: string): number | null {
  const value = document[field]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

export function rowsOf(document: Stored, field: string): Stored[] {
  const value = document[field]
  return Array.isArray(value) ? value.map(asStored).filter((row) => row !== null) : []
}

/** The day of a stored date: pickers without a time store some hour of that day in UTC. */
export function dayOf(document: Stored, field: string): string | null {
  const value = textOf(document, field)
  return value && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null
}

/** The id of a relation, populated or not. */
export function idOf(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value
  return idOfDocument(asStored(value))
}

export function idsOf(document: Stored, field: string): (string | number)[] {
  const value = document[field]
  return Array.isArray(value) ? value.map(idOf).filter((id) => id !== null) : []
}

function idOfDocument(document: Stored | null): string | number | null {
  return document && (typeof document.id === 'string' || typeof document.id === 'number') ? document.id : null
}
