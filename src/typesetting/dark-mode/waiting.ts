import type { Declaration } from './declarations'

/** A gradient or the ground of a picture: written only once words are found over it. */
export type Held = { element: Element; declarations: Declaration[]; isGround: boolean; whenReleased(): void }

/** What waits for words. An empty box waits for a later text that lies over it; an earlier one never frees it. */
export class Waiting {
  private items: Held[] = []
  private readonly boxes = new Map<Held, DOMRect>()

  hold(item: Held): void {
    this.items.push(item)
  }

  /** Takes out everything that lies below the words of an element, the oldest first. */
  below(element: Element): Held[] {
    if (this.items.length === 0 || !/\S/.test(element.textContent ?? '')) return []
    const box = element.getBoundingClientRect()
    const found = new Set(this.items.filter((item) => overlap(box, this.boxOf(item))))
    if (found.size > 0) this.items = this.items.filter((item) => !found.has(item))
    return [...found]
  }

  private boxOf(item: Held): DOMRect {
    const box = this.boxes.get(item) ?? item.element.getBoundingClientRect()
    this.boxes.set(item, box)
    return box
  }
}

/** Boxes that only touch do not overlap. */
function overlap(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top
}
