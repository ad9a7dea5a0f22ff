/** What is wrong with an article that a page shows, said so that it can be found. Runs in the page. */
export function faultsInArticle({ width, background }: { width: number; background: string }): string[] {
  type Colour = [number, number, number, number]
  const main = document.querySelector('main') as HTMLElement
  const faults: string[] = []
  const name = (element: Element): string => {
    const block = element.closest('[data-xw]')?.getAttribute('data-xw') ?? ''
    return `${block} <${element.tagName.toLowerCase()}> “${(element.textContent ?? '').trim().slice(0, 16)}”`
  }

  const colourOf = (css: string): Colour => {
    const parts = (/rgba?\(([^)]+)\)/.exec(css)?.[1] ?? '0,0,0,0').split(/[\s,/]+/).map(Number)
    return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 1]
  }
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (at: 0 | 1 | 2) => top[at] * top[3] + below[at] * (1 - top[3])
    return [mix(0), mix(1), mix(2), 1]
  }
  const luminance = (colour: Colour): number => {
    const [r = 0, g = 0, b = 0] = colour
      .slice(0, 3)
      .map((channel) => (channel / 255 <= 0.03928 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const groundOf = (element: Element): Colour => {
    const grounds: Colour[] = []
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      if (at instanceof HTMLElement) grounds.push(colourOf(getComputedStyle(at).backgroundColor))
    }
    return grounds.reverse().reduce((below, top) => over(top, below), colourOf(background))
  }
  /** A drawing's text stands on the last opaque shape before it. */
  const groundInDrawing = (text: Element): Colour => {
    const shapes = [...(text.closest('svg')?.querySelectorAll('rect') ?? [])].filter((shape) => getComputedStyle(shape).fill !== 'none')
    const sheet = shapes.at(-1)
    return sheet ? colourOf(getComputedStyle(sheet).fill) : groundOf(text.closest('svg') as Element)
  }

  const cutBy = (element: Element): boolean => {
    for (let at = element.parentElement; at && at !== main; at = at.parentElement) if (getComputedStyle(at).overflowX !== 'visible') return true
    return false
  }
  for (const element of main.querySelectorAll('*')) {
    const { left, right, width: own } = element.getBoundingClientRect()
    if (own > 0 && (right > width + 0.5 || left < -0.5) && !cutBy(element)) {
      faults.push(`wider than the frame: ${name(element)} ${Math.round(left)} to ${Math.round(right)}`)
    }
  }

  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement as Element
    // Quotation marks, arrows and dots are decoration; whoever misses them misses no word.
    if (!/[\p{L}\p{N}]/u.test(node.textContent ?? '')) continue
    const style = getComputedStyle(element)
    const size = Number.parseFloat(style.fontSize)
    if (size === 0 || style.visibility === 'hidden') continue
    const isDrawn = element.closest('svg') !== null
    const ground = isDrawn ? groundInDrawing(element) : groundOf(element)
    const lights = [luminance(over(colourOf(isDrawn ? style.fill : style.color), ground)), luminance(ground)].sort((a, b) => b - a)
    const contrast = ((lights[0] ?? 0) + 0.05) / ((lights[1] ?? 0) + 0.05)
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    if (contrast < (isLarge ? 3 : 4.5)) {
      faults.push(`contrast ${contrast.toFixed(2)}: ${name(element)} ${isDrawn ? style.fill : style.color} on ${ground.map(Math.round).join(',')}`)
    }
  }

  let above: { bottom: number; what: string } | null = null
  for (const block of main.children) {
    const { top, bottom, height } = block.getBoundingClientRect()
    if (!block.hasAttribute('data-xw')) continue
    if (height < 1 && block.tagName !== 'HR') faults.push(`nothing to see: ${name(block)}`)
    if (above && top < above.bottom - 0.5) faults.push(`over the block above, ${above.what}: ${name(block)}`)
    above = { bottom, what: name(block) }
  }
  return faults
}
