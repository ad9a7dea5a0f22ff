/** Moves the focus to the chip that lies beside it on the screen; in its own cell first, then in the nearest cell that has any. */
export function focusNext(chip: HTMLElement, key: string): void {
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
  const way = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
  const from = chip.getBoundingClientRect()
  const others = [...document.querySelectorAll<HTMLElement>('[data-card]')].filter((other) => other !== chip && other.offsetParent !== null)
  const found = others
    .map((other) => {
      const at = other.getBoundingClientRect()
      const along = isAcross ? at.left - from.left : at.top - from.top
      const aside = Math.abs(isAcross ? at.top - from.top : at.left - from.left)
      return { other, along: along * way, aside }
    })
    .filter(({ along }) => along > 4)
    .sort((one, other) => one.aside * 2 + one.along - (other.aside * 2 + other.along))
  found[0]?.other.focus()
}
