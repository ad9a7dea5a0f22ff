import { type Colour, over, printed, readColour } from './colour'
import type { Grounds } from './conversion'

/** What an element has from those around it. Colours are kept as they are printed, as the original does. */
type Known = { dark: Colour | null; behind: string[]; text: string | null; overPicture: boolean; backing: Colour | null }

/** State that flows down: stamping an element stamps everything below it at once; a later stamp wins. */
export class Inherited {
  private readonly known = new WeakMap<Element, Known>()
  constructor(private readonly grounds: Grounds) {}

  of(element: Element): Known {
    let known = this.known.get(element)
    if (!known) {
      known = { dark: null, behind: [this.grounds.lightBack], text: null, overPicture: false, backing: null }
      this.known.set(element, known)
    }
    return known
  }

  stamp(element: Element, change: (known: Known) => void): void {
    change(this.of(element))
    for (const below of element.querySelectorAll('*')) change(this.of(below))
  }

  /** What is painted behind an element in light mode, all layers in one. */
  backing(element: Element): string {
    const { behind } = this.of(element)
    const [first = this.grounds.lightBack, ...rest] = behind
    if (rest.length === 0) return first
    const colours = behind.flatMap((text) => readColour(text) ?? [])
    return printed(colours.reduce((below, above) => over(above, below)))
  }
}
