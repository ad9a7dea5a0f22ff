import type { Save } from './save-lanes'

/** A version that the server did not take. It stays in this browser until its owner settles it. */
export type Unwritten = Pick<Save, 'key' | 'url' | 'data'> & {
  at: number
  /** What the form was loaded with, when it is known: shows who changed which field. */
  base: Record<string, unknown> | null
}

const prefix = 'xw-unwritten:'

export function keepUnwritten(version: Unwritten): void {
  try {
    window.localStorage.setItem(prefix + version.key, JSON.stringify(version))
  } catch {
    // Storage is full or forbidden: the version is still in the dialog, where it can be copied and downloaded.
  }
}

export function unwrittenOf(key: string): Unwritten | null {
  try {
    return JSON.parse(window.localStorage.getItem(prefix + key) ?? 'null') as Unwritten | null
  } catch {
    return null
  }
}

export function dropUnwritten(key: string): void {
  window.localStorage.removeItem(prefix + key)
}

/** The document an admin page shows, named as its saves are; null on other pages. */
export function keyOfPage(pathname: string): string | null {
  const found = /\/(collections|globals)\/([^/]+)(?:\/([^/]+))?$/.exec(pathname)
  if (!found) return null
  const [, kind, slug, id] = found
  return kind === 'globals' ? `globals/${slug}` : id && id !== 'create' ? `${slug}/${id}` : null
}

/** Loads the page anew without the browser asking about changes that are already kept; asks when a drawer covers another form. */
export function reloadPage(): void {
  if (!document.querySelector('.drawer--is-open')) {
    window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
  }
  window.location.reload()
}

/** Offers a text as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
