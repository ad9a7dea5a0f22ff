/** Brings a field of the form on this page into sight and puts the cursor in it; opens the tab and the row it lies in. */
export function jumpTo(path: string, tab?: string): void {
  if (tab) openTab(tab)
  // A tab draws its fields after the click.
  window.setTimeout(() => focusOn(placeOf(path)), tab ? 120 : 0)
}

const writable = 'input:not([type=hidden]), textarea, select, [contenteditable=true], button'

function focusOn(place: HTMLElement | null): void {
  if (!place) return
  for (let row = folded(place); row; row = folded(row.parentElement)) row.querySelector<HTMLElement>('.collapsible__toggle')?.click()
  place.scrollIntoView({ block: 'center' })
  const inner = place.matches(writable) ? place : place.querySelector<HTMLElement>(writable)
  inner?.focus({ preventScroll: true })
}

function folded(from: HTMLElement | null): HTMLElement | null {
  return from?.closest<HTMLElement>('.collapsible--collapsed') ?? null
}

function placeOf(path: string): HTMLElement | null {
  const found = document.getElementById(`field-${path.replace(/\./g, '__')}`)
  return found ?? (path === 'body' ? document.querySelector<HTMLElement>('.rich-text-lexical') : null)
}

function openTab(name: string): void {
  const tabs = document.querySelectorAll<HTMLElement>('.tabs-field__tab-button, [data-section]')
  const wanted = [...tabs].find((tab) => tab.textContent?.trim().startsWith(name))
  if (wanted && !wanted.matches('.tabs-field__tab-button--active, [aria-current]')) wanted.click()
}
