/** What goes on the clipboard: `html` is absent where a platform takes words alone. */
export type Copied = { text: string; html?: string }

/** Pictures of our own library with the whole address, for a page that is not ours. */
export function withFullAddresses(html: string, origin: string): string {
  return html.replace(/(<img\b[^>]*?\ssrc=")(\/(?!\/)[^"]*)/g, (_, before: string, path: string) => `${before}${origin}${path}`)
}

/** Whether an article shows pictures that lie on this server. */
export function hasOwnPictures(html: string, origin: string): boolean {
  return [...html.matchAll(/<img\b[^>]*?\ssrc="([^"]*)/g)].some(([, address = '']) => /^\/(?!\/)/.test(address) || address.startsWith(`${origin}/`))
}

/** Whether an address leads to this machine or this office only, so that a platform cannot fetch a picture from it. */
export function isLocalAddress(origin: string): boolean {
  const { hostname } = new URL(origin)
  if (/^(?:localhost|.*\.(?:localhost|local|lan|internal|home|test))$/i.test(hostname) || !/[.:]/.test(hostname)) return true
  if (hostname.startsWith('[')) return /^\[(?:::1?\]|f[cde])/i.test(hostname)
  return /^(?:127|10|0)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(hostname)
}

/**
 * Copies by the browser's own copy command, whose listener sets both forms: what a rich editor then pastes is exactly
 * what we wrote. Where the command is refused, the Clipboard API is asked. `near` lies in the open dialog or page.
 */
export async function copy(copied: Copied, near: HTMLElement): Promise<boolean> {
  return copyByCommand(copied, near) || (await copyByApi(copied))
}

function copyByCommand({ text, html }: Copied, near: HTMLElement): boolean {
  let isSet = false
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData.setData('text/plain', text)
    if (html !== undefined) event.clipboardData.setData('text/html', html)
    isSet = true
  }
  const page = near.ownerDocument
  const undo = selectSomething(near)
  page.addEventListener('copy', fill, true)
  try {
    return page.execCommand('copy') && isSet
  } catch {
    return false
  } finally {
    page.removeEventListener('copy', fill, true)
    undo()
  }
}

/** Some browsers copy only while something is selected. */
function selectSomething(near: HTMLElement): () => void {
  const page = near.ownerDocument
  const selection = page.getSelection()
  const before = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  const focused = page.activeElement
  const words = page.createElement('span')
  words.textContent = '\u00a0'
  words.style.cssText = 'position:absolute;opacity:0;user-select:text;-webkit-user-select:text'
  near.append(words)
  const range = page.createRange()
  range.selectNodeContents(words)
  selection?.removeAllRanges()
  selection?.addRange(range)
  return () => {
    words.remove()
    selection?.removeAllRanges()
    if (before) selection?.addRange(before)
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}

async function copyByApi({ text, html }: Copied): Promise<boolean> {
  try {
    const parts: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) }
    if (html !== undefined) parts['text/html'] = new Blob([html], { type: 'text/html' })
    await navigator.clipboard.write([new ClipboardItem(parts)])
    return true
  } catch {
    return false
  }
}
