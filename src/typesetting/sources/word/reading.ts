import type { ItemPlace } from '../html/line'
import { Losses } from '../html/losses'
import type { FoundPicture } from '../html/pictures'
import type { Tag } from '../html/tree'
import { Fields } from './fields'
import { Numbering } from './numbering'
import type { WordPackage } from './package'
import { WordPictures } from './pictures'
import { Styles } from './styles'

const LONGEST_PLACE = 12

/** What is known of a Word file, and what is gathered while it is read. */
export class WordReading {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly pictures: WordPictures
  readonly losses = new Losses()
  fields = new Fields()
  /** What each element of the tree is: an item of a list, a picture. */
  readonly items = new Map<Tag, ItemPlace>()
  readonly images = new Map<Tag, FoundPicture>()
  /** Notes in the order they are first mentioned: `footnotes 2`. */
  readonly notes: string[] = []
  readonly comments = new Set<string>()
  /** The part being read: it has relations of its own. */
  part: string
  hiddenCharacters = 0
  private spoken = ''

  constructor(readonly file: WordPackage) {
    this.part = file.main
    this.styles = new Styles(file.partOf('styles')?.tree ?? null)
    this.numbering = new Numbering(file.partOf('numbering')?.tree ?? null, this.styles)
    this.pictures = new WordPictures(file)
  }

  /** The words that came last: they say where something stood. */
  get after(): string {
    return this.spoken
  }

  say(words: string): void {
    const said = (this.spoken + words).replace(/\s+/g, ' ').trim()
    this.spoken = [...said].slice(-LONGEST_PLACE).join('')
  }

  endParagraph(): void {
    this.isNewParagraph = true
  }

  beginWords(): void {
    if (this.isNewParagraph) this.spoken = ''
    this.isNewParagraph = false
  }
  private isNewParagraph = false

  hide(words: string): void {
    const { length } = words.replace(/\s/g, '')
    this.hiddenCharacters += length
    if (length > 0) this.losses.add('word-hidden', '', length)
  }

  noteNumber(key: string): number {
    const known = this.notes.indexOf(key)
    return known < 0 ? this.notes.push(key) : known + 1
  }
}

export const tag = (name: string, children: Tag['children'], attributes: Tag['attributes'] = {}): Tag => ({ name, attributes, children })
