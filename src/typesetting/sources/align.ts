import { lettersOf, type Missing, type Share } from './score'

export type Unit = { text: string; letters: string; from: number }

export type Aligned = { letters: number; kept: number; inOrder: number; numbers: Share }

/** How far ahead a passage is looked for. */
const AHEAD = 60
/** Shorter passages are words that stand anywhere: only near by, or alone, they are the same. */
const SURE = 6
/** Passages that are compared letter by letter, and how long they may be for that. */
const MOST_COMPARED = 80
const LONGEST_COMPARED = 700
/** Less in common than this is another passage. */
const ENOUGH = 0.4
const LONGEST_NAMED = 60

/** Looks for the passages of a source in the units of a document, each unit of text used once. */
export function alignPassages(passages: readonly string[], units: Unit[], miss: (missing: Missing) => void): Aligned {
  return new Alignment(units, miss).run(passages)
}

class Alignment {
  private at = 0
  private compared = 0
  private readonly alone = new Map<string, number[]>()
  private readonly sum: Aligned = { letters: 0, kept: 0, inOrder: 0, numbers: { found: 0, kept: 0 } }

  constructor(
    private readonly units: Unit[],
    private readonly miss: (missing: Missing) => void,
  ) {
    units.forEach(({ letters }, i) => this.alone.set(letters, [...(this.alone.get(letters) ?? []), i]))
  }

  run(passages: readonly string[]): Aligned {
    for (const passage of passages) {
      const letters = lettersOf(passage)
      if (letters === '') continue
      const { length } = numbersIn(passage)
      this.sum.letters += letters.length
      this.sum.numbers.found += length
      const found = this.ahead(letters) ?? this.elsewhere(letters) ?? this.across(letters) ?? this.within(letters)
      if (found === null) this.partly(passage, letters)
      else {
        this.sum.kept += letters.length
        this.sum.numbers.kept += length
        if (found === 'in order') this.sum.inOrder += letters.length
      }
    }
    return this.sum
  }

  private take(index: number, letters: string): boolean {
    const unit = this.units[index]
    const place = unit ? unit.letters.indexOf(letters, unit.from) : -1
    if (!unit || place < 0) return false
    unit.from = place + letters.length
    return true
  }

  private ahead(letters: string): 'in order' | null {
    const reach = letters.length >= SURE ? AHEAD : 3
    for (let i = this.at; i < Math.min(this.units.length, this.at + reach); i++) {
      if (!this.take(i, letters)) continue
      this.at = i
      return 'in order'
    }
    return null
  }

  /** A unit that says just this. */
  private elsewhere(letters: string): 'in order' | 'moved' | null {
    const free = (this.alone.get(letters) ?? []).filter((i) => this.units[i]?.from === 0)
    const index = free.find((i) => i >= this.at) ?? free[0]
    if (index === undefined || !this.take(index, letters)) return null
    if (index < this.at) return 'moved'
    if (letters.length >= SURE) this.at = index
    return 'in order'
  }

  /** A passage that a picture or a break has parted. */
  private across(letters: string): 'in order' | null {
    let reach = this.at
    for (let length = 0; length < letters.length * 1.5 + 200 && reach < this.units.length; reach++) length += this.units[reach]?.letters.length ?? 0
    const near = this.units.slice(this.at, Math.max(reach, this.at + 12))
    const joined = near.map((unit) => unit.letters.slice(unit.from)).join('')
    const place = joined.indexOf(letters)
    if (place < 0) return null
    const end = place + letters.length
    const base = this.at
    let start = 0
    for (const [i, unit] of near.entries()) {
      const { length } = unit.letters.slice(unit.from)
      if (start < end && start + length > place) {
        unit.from += Math.min(length, end - start)
        this.at = base + i
      }
      start += length
      if (start >= end) break
    }
    return 'in order'
  }

  private within(letters: string): 'moved' | null {
    if (letters.length < 12) return null
    for (let i = 0; i < this.units.length; i++) if (this.take(i, letters)) return 'moved'
    return null
  }

  /** What is left of a passage that is not there as a whole. */
  private partly(passage: string, letters: string): void {
    const best = this.compared++ < MOST_COMPARED ? this.closest(letters) : null
    const where = shortened(passage)
    if (!best) return this.miss({ kind: 'words', what: where, where: '' })
    const { unit, kept } = best
    this.sum.kept += kept
    this.sum.inOrder += kept
    const have = numbersIn(unit.text)
    const lost = numbersIn(passage).filter((number) => {
      const place = have.indexOf(number)
      if (place >= 0) have.splice(place, 1)
      return place < 0
    })
    this.sum.numbers.kept += numbersIn(passage).length - lost.length
    for (const number of lost) this.miss({ kind: 'number', what: number, where })
    if (lost.length === 0 && kept < letters.length) this.miss({ kind: 'words', what: where, where: '' })
    unit.from = unit.letters.length
  }

  private closest(letters: string): { unit: Unit; kept: number } | null {
    let best: { unit: Unit; kept: number } | null = null
    for (const unit of this.units.slice(Math.max(0, this.at - 2), this.at + 12)) {
      if (unit.from > 0 || unit.letters === '') continue
      const kept = commonLength(letters, unit.letters)
      if (kept > (best?.kept ?? 0) && kept >= letters.length * ENOUGH) best = { unit, kept }
    }
    return best
  }
}

/** The length of the longest common subsequence; of long texts, of their beginnings and ends only. */
function commonLength(one: string, other: string): number {
  if (one.length > LONGEST_COMPARED || other.length > LONGEST_COMPARED) return sharedEnds(one, other)
  let above = new Uint16Array(other.length + 1)
  for (let i = 0; i < one.length; i++) {
    const row = new Uint16Array(other.length + 1)
    for (let j = 0; j < other.length; j++) {
      row[j + 1] = one[i] === other[j] ? (above[j] as number) + 1 : Math.max(above[j + 1] as number, row[j] as number)
    }
    above = row
  }
  return above[other.length] as number
}

function sharedEnds(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one[start] === other[start]) start++
  let end = 0
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  return start + end
}

function shortened(passage: string): string {
  const words = [...passage.replace(/\s+/g, ' ').trim()]
  return words.length <= LONGEST_NAMED ? words.join('') : `${words.slice(0, LONGEST_NAMED).join('')}…`
}

/** Numbers as people read them: 1,399 and 2026-05-01 are several letters but one fact. */
export function numbersIn(text: string): string[] {
  return text.normalize('NFC').match(/\p{Nd}+(?:[.,:：]\p{Nd}+)*/gu) ?? []
}
