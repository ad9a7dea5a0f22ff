/** Brings a top-level block of the body into view in the editor and marks it for a moment. */
export function showBlock(index: number): void {
  // Before a first block that is a card the editor puts an empty picture of its own, and sometimes a cursor between cards.
  const own = [...(document.querySelector('.ContentEditable__root')?.children ?? [])].filter((child) => !child.matches('img, [data-lexical-cursor]'))
  const block = own[index]
  if (!block) return
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  block.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' })
  // An animation marks the block without touching the editor's own elements.
  block.animate(
    [
      { outline: '2px solid var(--xw-accent, #C8402F)', outlineOffset: '4px' },
      { outline: '2px solid transparent', outlineOffset: '4px' },
    ],
    { duration: 2400, easing: 'ease-in' },
  )
}
