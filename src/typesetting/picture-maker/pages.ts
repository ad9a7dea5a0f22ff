import { sentencesOf } from './atoms'
import type { Look } from './look'
import { plainWords, type Part, type Words } from './parts'
import { moved, type Op } from './scene'
import { groupAt } from './slice'
import type { Strip } from './strip'
import { stripsOf } from './strips'

export type Paging = { look: Look; height: number; tallestPicture: number }
export type PageOps = { ops: Op[]; used: number }

/** A picture may lose this much of its height to fit the rest of a page, no more. */
const LOWEST_PICTURE = 0.62

/**
 * Fills pages of one height by sense: a heading stays with what follows it, a list item, a quotation and a
 * picture stay whole, and a paragraph is parted between sentences. Only a sentence longer than a page is cut.
 */
export function pagesOf(parts: readonly Part[], paging: Paging): PageOps[] {
  const pager = new Pager(paging)
  for (const part of parts) {
    // A divider at the head of a page divides nothing.
    if (part.kind === 'rule' && pager.isAtHead) continue
    if (part.kind === 'text' && !part.quiet) pager.text(part)
    else pager.strips(stripsOf(part, paging.look))
  }
  return pager.end()
}

class Pager {
  readonly #pages: PageOps[] = []
  #page: PageOps = { ops: [], used: 0 }
  /** Headings that wait for what they head. */
  #waiting: Strip[] = []
  constructor(readonly paging: Paging) {}

  get isAtHead(): boolean {
    return this.#page.used === 0
  }

  text(part: Extract<Part, { kind: 'text' }>): void {
    const { look } = this.paging
    for (let rest = part.words; rest.length > 0;) {
      const whole = stripsOf({ ...part, words: rest }, look)
      if (this.#fits(whole)) return this.#place(whole)
      const cut = this.#sentencesThatFit({ ...part, words: rest })
      const head = cut > 0 ? stripsOf({ ...part, words: headOf(rest, cut) }, look) : []
      // A heading with a single line below it at the foot of a page looks forgotten.
      const lonely = this.#waiting.length > 0 && head.length < 2 && this.#page.used > 0
      if (head.length > 0 && !lonely) {
        this.#place(head)
        this.#turn()
        rest = tailOf(rest, cut)
      } else if (this.#page.used > 0) this.#turn()
      else return this.#placeByLines(whole)
    }
  }

  strips(all: Strip[]): void {
    for (let i = 0; i < all.length;) {
      const group = groupAt(all, i, this.paging.height)
      i += group.length
      if (i === all.length && group.every(({ keep }) => keep)) this.#waiting.push(...group)
      else this.#group(group)
    }
  }

  end(): PageOps[] {
    if (this.#waiting.length > 0) this.#group([])
    this.#turn()
    return this.#pages
  }

  #group(group: Strip[]): void {
    const [only] = group
    const picture = group.length === 1 && only?.picture ? only : null
    const low = picture ? lowered(picture, this.paging.tallestPicture) : null
    const wanted = low ? [low] : group
    if (this.#fits(wanted)) return this.#place(wanted)
    const room = this.paging.height - this.#page.used - this.#heightOf([])
    const squeezed = low ? lowered(low, room - low.gap - (low.height - (low.picture?.frame.height ?? 0))) : null
    if (squeezed && low && (squeezed.picture?.frame.height ?? 0) >= (low.picture?.frame.height ?? 0) * LOWEST_PICTURE && this.#fits([squeezed])) {
      return this.#place([squeezed])
    }
    if (this.#page.used > 0) this.#turn()
    if (this.#fits(wanted)) this.#place(wanted)
    else this.#placeByLines(wanted)
  }

  /** How many letters of a paragraph, in whole sentences, still go on this page. */
  #sentencesThatFit(part: Extract<Part, { kind: 'text' }>): number {
    const sentences = sentencesOf(plainWords(part.words))
    const lengthOf = (count: number): number => sentences.slice(0, count).join('').length
    // More sentences never take fewer lines, so the search may halve.
    let [most, tooMany] = [0, sentences.length]
    while (tooMany - most > 1) {
      const count = (most + tooMany) >> 1
      if (this.#fits(stripsOf({ ...part, words: headOf(part.words, lengthOf(count)) }, this.paging.look))) most = count
      else tooMany = count
    }
    return lengthOf(most)
  }

  #heightOf(strips: readonly Strip[]): number {
    const all = [...this.#waiting, ...strips]
    return all.reduce((sum, strip, i) => sum + strip.height + (i === 0 && this.#page.used === 0 ? 0 : strip.gap), 0)
  }

  #fits(strips: readonly Strip[]): boolean {
    return this.#page.used + this.#heightOf(strips) <= this.paging.height
  }

  #place(strips: readonly Strip[]): void {
    for (const strip of [...this.#waiting, ...strips]) {
      const y = this.#page.used + (this.#page.used === 0 ? 0 : strip.gap)
      this.#page.ops.push(...moved(strip.ops, 0, y))
      this.#page.used = y + strip.height
    }
    this.#waiting = []
  }

  #placeByLines(strips: readonly Strip[]): void {
    for (const strip of strips) {
      if (this.#page.used > 0 && !this.#fits([strip])) this.#turn()
      this.#place([strip])
    }
  }

  #turn(): void {
    if (this.#page.ops.length > 0) this.#pages.push(this.#page)
    this.#page = { ops: [], used: 0 }
  }
}

/** The same picture not taller than `most`, with what stands below it moved up. */
function lowered(strip: Strip, most: number): Strip {
  const frame = strip.picture?.frame
  if (!frame || frame.height <= most) return strip
  const less = frame.height - Math.max(1, Math.floor(most))
  const bottom = frame.y + frame.height
  const ops = strip.ops.map((op) => {
    if (op.op === 'picture') return { ...op, height: op.height - less }
    return op.y >= bottom - frame.height / 2 ? { ...op, y: op.y - less } : op
  })
  return { ...strip, height: strip.height - less, ops, picture: { natural: strip.picture?.natural ?? 0, frame: { ...frame, height: frame.height - less } } }
}

function headOf(words: readonly Words[], length: number): Words[] {
  let left = length
  return words.flatMap((one) => {
    const text = one.text.slice(0, Math.max(0, left))
    left -= one.text.length
    return text === '' ? [] : [{ ...one, text }]
  })
}

function tailOf(words: readonly Words[], length: number): Words[] {
  let left = length
  return words.flatMap((one) => {
    const text = one.text.slice(Math.max(0, left))
    left -= one.text.length
    return text === '' ? [] : [{ ...one, text }]
  })
}
