const MOST = 8

export type Recent = { href: string; title: string }

const keyOf = (person: string) => `xw-recent-${person}`

/** What this person opened last on this device, newest first. */
export function recentOf(person: string): Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(person)) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, MOST) : []
  } catch {
    return []
  }
}

export function noteOpened(person: string, opened: Recent): void {
  const others = recentOf(person).filter(({ href }) => href !== opened.href)
  try {
    localStorage.setItem(keyOf(person), JSON.stringify([opened, ...others].slice(0, MOST)))
  } catch {
    // A full or closed storage costs the list, nothing else.
  }
}

function isRecent(value: unknown): value is Recent {
  const { href, title } = (value ?? {}) as Partial<Recent>
  return typeof href === 'string' && href.startsWith('/admin/collections/') && typeof title === 'string' && title !== ''
}
