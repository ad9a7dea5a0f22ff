const OPEN = 'xw-open-palette'

export function openPalette(): void {
  window.dispatchEvent(new Event(OPEN))
}

/** Hears the button and Ctrl or ⌘ K from anywhere; answers with the way to stop. */
export function onPalette(open: () => void): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey || makesLink()) return
    event.preventDefault()
    event.stopPropagation()
    open()
  }
  window.addEventListener(OPEN, open)
  // Before the editor, which would ask for the address of a link of no words.
  window.addEventListener('keydown', hear, { capture: true })
  return () => {
    window.removeEventListener(OPEN, open)
    window.removeEventListener('keydown', hear, { capture: true })
  }
}

/** Words that are chosen in a text become a link by the same keys. */
function makesLink(): boolean {
  const selection = window.getSelection()
  const isInText = document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable
  return isInText && selection !== null && !selection.isCollapsed
}
