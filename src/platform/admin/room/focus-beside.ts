/** Moves the focus from a card to the one beside it: within its column, or to the same height of the nearest column that has cards. */
export function focusBeside(card: HTMLElement, key: string): void {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-cards]')].map((list) => [...list.querySelectorAll<HTMLElement>('[data-card]')])
  const at = lists.findIndex((cards) => cards.includes(card))
  const cards = lists[at] ?? []
  const row = cards.indexOf(card)
  if (key === 'ArrowDown' || key === 'ArrowUp') return cards[row + (key === 'ArrowDown' ? 1 : -1)]?.focus()
  const way = key === 'ArrowRight' ? 1 : -1
  for (let next = at + way; next >= 0 && next < lists.length; next += way) {
    const there = lists[next] ?? []
    if (there.length > 0) return there[Math.min(row, there.length - 1)]?.focus()
  }
}
