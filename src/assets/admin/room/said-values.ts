/** Tags as somebody types them: between commas of any kind or spaces. */
export function tagsFrom(text: string): string[] {
  return [...new Set(text.split(/[\s,，、;；#]+/u).filter((tag) => tag !== ''))].map((tag) => tag.slice(0, 40))
}

/** The day of a date field; empty when there is none. */
export function dayOf(iso: string | null): string {
  return iso?.slice(0, 10) ?? ''
}

/** A day as a date field of the form stores it; null when it is none. */
export function endOfDay(day: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T12:00:00.000Z` : null
}
