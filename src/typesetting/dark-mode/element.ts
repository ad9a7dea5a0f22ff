import { type Colour, contrast, over, printed, readColour } from './colour'
import { type DarkPage, darkBackground, darkText, type Grounds } from './conversion'
import {
  type Declaration,
  gradientColour,
  isFaint,
  isGradient,
  isImportant,
  isPicture,
  type Kind,
  kindOf,
  type Reading,
  replaceColours,
  spellOut,
  unimportant,
} from './declarations'
import type { Inherited } from './state'
import type { Waiting } from './waiting'

/** Below this contrast a background counts as the ground that is already painted there. */
const SAME_GROUND = 1.1

export type Surroundings = { page: DarkPage; grounds: Grounds; inherited: Inherited; waiting: Waiting }

/** One element on its way into the dark. `convert` gives what has to be written for it at once; the rest waits. */
export class ElementInTheDark {
  private readonly written: Declaration[] = []

  constructor(
    private readonly element: Element,
    private readonly reading: Reading,
    private readonly around: Surroundings,
  ) {}

  convert(): Declaration[] {
    for (const declaration of this.reading.declarations) this.convertOne(declaration)
    return this.written
  }

  private convertOne({ property, value }: Declaration): void {
    const kind = kindOf(property)
    const spelled = spellOut(value)
    const mixed = isGradient(spelled) ? gradientColour(spelled) : null
    const converted = replaceColours(spelled, (one, place) =>
      this.convertColour(mixed ?? one, { property, kind, isFirst: place === 0, isMixed: mixed !== null }),
    )
    const isOverPicture = this.layPicture(property, kind, spelled)
    if (converted === spelled && mixed === null && !isOverPicture) return
    this.loseImportance(property, value)
    if (mixed === null) this.write(property, converted)
    else this.holdGradient({ property, value: converted }, kind, mixed)
  }

  private convertColour(one: Colour, where: { property: string; kind: Kind; isFirst: boolean; isMixed: boolean }): string | null {
    const original = printed(one)
    const keepsColours = this.reading.hasPicture
    if (isFaint(one)) return where.isMixed && !keepsColours ? original : null
    const result = printed(this.inTheDark(one, where.kind))
    if (where.isFirst) this.stamp(where.property, where.kind, { original, shown: keepsColours ? original : result })
    if (keepsColours || (result === original && !where.isMixed)) return null
    return result
  }

  private inTheDark(one: Colour, kind: Kind): Colour {
    const { inherited, page } = this.around
    if (kind === 'background') return this.background(one)
    const { overPicture, dark } = inherited.of(this.element)
    if (overPicture) return one
    if (kind === 'shadow') return darkBackground(one, page)
    return darkText(one, (kind === 'text' && dark) || page.back, page)
  }

  /** A coloured box without a colour for its words gets one, so that they can be read on it. */
  private background(one: Colour): Colour {
    const { inherited, page, grounds } = this.around
    const { backing, text } = inherited.of(this.element)
    inherited.stamp(this.element, (known) => (known.overPicture = false))
    if (backing) {
      if (printed(backing) === printed(one) || contrast(backing, one) < SAME_GROUND) return one
      inherited.stamp(this.element, (known) => (known.backing = null))
    }
    const dark = darkBackground(one, page)
    const words = readColour(text ?? grounds.lightText)
    if (!this.reading.hasColour && words) this.write('color', printed(darkText(words, dark, page)))
    return dark
  }

  private stamp(property: string, kind: Kind, { original, shown }: { original: string; shown: string }): void {
    const { inherited } = this.around
    if (kind === 'background') {
      inherited.stamp(this.element, (known) => {
        known.dark = readColour(shown)
        known.behind = [...known.behind, original]
      })
    } else if (property === 'color' || property === '-webkit-text-fill-color') {
      inherited.stamp(this.element, (known) => (known.text = original))
    }
  }

  /** Words over a picture keep their light colours, with the light ground painted below the picture. */
  private layPicture(property: string, kind: Kind, value: string): boolean {
    const isFrame = property.endsWith('border-image')
    if (!(kind === 'background' || isFrame) || !isPicture(value) || this.element instanceof this.svg()) return false
    const { inherited, waiting, grounds } = this.around
    const backing = inherited.backing(this.element)
    const ground = `linear-gradient(${backing}, ${backing})`
    const { position, size, hasBackground, hasColour } = this.reading
    const held: Declaration[] = []
    if (isFrame) {
      if (!hasBackground) held.push({ property: 'background-image', value: ground })
    } else {
      held.push({ property, value: `${value},${ground}` })
      if (position) held.push({ property: 'background-position', value: `${position},top left` })
      if (size) held.push({ property: 'background-size', value: `${size},100%` })
      if (position) this.write('background-position', position)
      if (size) this.write('background-size', size)
    }
    const whenReleased = () => inherited.stamp(this.element, (known) => (known.backing = readColour(backing)))
    if (held.length > 0) waiting.hold({ element: this.element, declarations: held, isGround: false, whenReleased: isFrame ? () => undefined : whenReleased })
    inherited.stamp(this.element, (known) => (known.overPicture = true))
    if (!hasColour) this.write('color', inherited.of(this.element).text ?? grounds.lightText)
    return true
  }

  /** Once it is released, what is below is judged against the light gradient laid over the dark ground: so the original does. */
  private holdGradient(declaration: Declaration, kind: Kind, mixed: Colour): void {
    const { inherited, waiting, page } = this.around
    const isGround = kind === 'background' && !isPicture(declaration.value)
    waiting.hold({
      element: this.element,
      declarations: [declaration],
      isGround,
      whenReleased: () => {
        if (!isGround) return
        const ground = over(mixed, inherited.of(this.element).dark ?? page.back)
        inherited.stamp(this.element, (known) => {
          known.dark = ground
          known.behind = [...known.behind, printed(mixed)]
        })
      },
    })
  }

  /** The colour of the words again, after a gradient of this element has been released. */
  colourAgain(): Declaration | null {
    const last = this.reading.declarations.at(-1)
    if (last?.property !== 'color') return null
    const spelled = spellOut(last.value)
    const value = replaceColours(spelled, (one) => this.convertColour(one, { property: 'color', kind: 'text', isFirst: false, isMixed: false }))
    return value === spelled ? null : { property: 'color', value }
  }

  /** A converted colour must win over the one in the style, also where that one was important. */
  private loseImportance(property: string, value: string): void {
    if (isImportant(value) && 'style' in this.element) (this.element as HTMLElement).style.setProperty(property, unimportant(value))
  }

  private write(property: string, value: string): void {
    this.written.push({ property, value })
  }

  /** The class of the document that the element lives in: a preview has one of its own. */
  private svg(): typeof SVGElement {
    return (this.element.ownerDocument.defaultView ?? globalThis).SVGElement
  }
}
