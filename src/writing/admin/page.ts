import { endTyping } from '@/platform/admin/local-copies'

/** Pages of a collection that show no document. */
const listPages = new Set(['create', 'trash'])

/** The document an admin page shows, named as its saves are; null on other pages. */
export function keyOfPage(pathname: string): string | null {
  const found = /\/(collections|globals)\/([^/]+)(?:\/([^/]+))?$/.exec(pathname)
  if (!found) return null
  const [, kind, slug, id] = found
  return kind === 'globals' ? `globals/${slug}` : id && !listPages.has(id) ? `${slug}/${id}` : null
}

let isReloading = false

/**
 * Lets `reloadPage` pass without the browser asking about changes that are kept here already. Listeners of `window`
 * run in the order they were added, so this one stands before any form's. Answers a function that removes it.
 */
export function guardReloads(): () => void {
  const pass = (event: Event) => {
    if (isReloading) event.stopImmediatePropagation()
  }
  window.addEventListener('beforeunload', pass)
  return () => window.removeEventListener('beforeunload', pass)
}

/** Loads the page anew; the browser asks first when a drawer covers another form with changes of its own. */
export async function reloadPage(): Promise<void> {
  await endTyping()
  isReloading = document.querySelector('.drawer--is-open') === null
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
