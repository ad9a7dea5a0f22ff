import type { Bilingual } from '@/platform/language'
import type { Theme } from '../themes/theme'
import type { FactUse, ImageUse, Picture, Remark, Resources, TargetName } from './contract'
import type { Limits } from './limits'
import { childrenOf, isRaw, type Raw, stringOf } from './raw'
import { makeRemark, type RemarkRule } from './remarks'
import { neutralVoice, type Voice } from './voice'

/** What a writer hands back: the target's form and, always, the plain text of the same thing. */
export type Piece = { out: string; text: string }

export type BlockWriter = (node: Raw, page: Page) => Piece

export const NO_PIECE: Piece = { out: '', text: '' }

/** How a target that speaks HTML differs from another one. */
export type Dialect = {
  /** Element names: a plain box, a picture with its caption. */
  box: 'section' | 'div'
  figure: 'section' | 'figure'
  caption: 'section' | 'figcaption'
  /** Size of body text in pixels; headings and cards follow from it. */
  textSize: number
  /** Deeper lists become text with markers. */
  nativeListDepth: number
  /** Whether code keeps its white space in `<pre>` or gets no-break spaces and `<br>`. */
  code: 'pre' | 'breaks'
  /** Whether links to paths of our own site make sense. */
  ownPaths: boolean
  /** Whether a link may stay a link; otherwise it becomes a footnote. */
  mayLink(address: string): boolean
  /** Whether `#anchor` links work. */
  anchors: boolean
  /** Whether `<details>`, `<time>` and `id` survive, as they do on pages of our own. */
  fullHtml?: boolean
  /** Whether top-level blocks carry `data-xw` marks, by which we recognise our own articles again. */
  marks: boolean
  /** Moves punctuation after bold text into the bold text in list items. */
  keepPunctuation: boolean
  /** Whether drawings move and answer a tap (SVG animation). */
  taps: boolean
  /** Attributes of a picture besides `src`, `alt` and `style`. */
  pictureAttributes(picture: Picture): string
}

export type Look = { theme: Theme; dialect: Dialect }

export type Target = {
  name: TargetName
  label: Bilingual
  /** `plain` shows the text alone; `html` of the result then holds the text. */
  form: 'markup' | 'markdown' | 'plain'
  dialect: Dialect
  /** What the channel accepts, as data: counters and remarks come from it. */
  limits?: Limits
  /** Where the platform asks the publisher to declare AI's work, in the platform's words. */
  aiDeclaration?: string
  /** Where an article carries the link that an editor gave it: at its end, or beside it (阅读原文). */
  link?: 'in-text' | 'beside'
  /** How a channel of plain text writes; others keep every word as it is. */
  voice?: Voice
  /** What the channel would refuse or change about a picture. */
  inspectPicture?(picture: Picture, page: Page): void
  /** What stands before and after the blocks: guards, footnotes. */
  frame?(page: Page): { before: string; after: string }
  /** Remarks about the whole: `characters` of text, `bytes` of HTML. */
  inspectSize?(size: { characters: number; bytes: number }, page: Page): void
}

export type Footnote = { address: string; text: string }

/** The state of one walk. */
export class Page {
  block = -1
  depth = 0
  lastHeading = 1
  /** How many links are open around the words being written. */
  inLink = 0
  /** How many section heads have been numbered. */
  sections = 0
  /** The top-level block that holds the table of contents, once there is one. */
  contentsAt = -1
  readonly voice: Voice
  readonly report: Remark[] = []
  readonly facts: FactUse[] = []
  readonly images: ImageUse[] = []
  readonly footnotes: Footnote[] = []
  imageBytes = 0
  /** The highest number among the notes that the writer made: those of links go on from there. Null until one is asked for. */
  writersNotes: number | null = null
  private isAiNoteDue = false
  private readonly numbers = new Map<string, number>()
  private readonly said = new Set<string>()

  constructor(
    readonly target: Target,
    public look: Look,
    readonly setting: { resources: Resources; skeleton: boolean; write: BlockWriter; lookNamed(theme: string): Look | null; blocks: readonly unknown[] },
  ) {
    this.voice = target.voice ?? neutralVoice
  }

  /** Notes a remark; the same sentence about the same block is noted once. */
  remark(rule: RemarkRule, subject = ''): void {
    const key = `${rule} ${this.block} ${subject}`
    if (this.said.has(key)) return
    this.said.add(key)
    this.report.push(makeRemark(rule, subject, this.block))
  }

  /** Notes that a picture in use is AI's work. */
  useAiPicture(): void {
    this.isAiNoteDue = true
  }

  /** Whether there was such a picture since this was last asked. */
  takeAiNote(): boolean {
    const due = this.isAiNoteDue
    this.isAiNoteDue = false
    return due
  }

  /** Puts on another theme until `look` is set back; an unknown one is remarked on and changes nothing. */
  wear(theme: string): void {
    const look = this.setting.lookNamed(theme)
    if (look) this.look = look
    else this.remark('unknown-theme', theme)
  }

  /** The number of the footnote for an address; the same address keeps its number. */
  footnote(address: string, text: string): number {
    const known = this.numbers.get(address)
    if (known !== undefined) return known
    this.writersNotes ??= notesIn(this.setting.blocks)
    const number = this.writersNotes + this.footnotes.push({ address, text })
    this.numbers.set(address, number)
    return number
  }
}

const SUPERSCRIPT = 64

/** Notes of the writer stand in the text as raised numbers in brackets. */
function notesIn(blocks: readonly unknown[]): number {
  let highest = 0
  const waiting = [...blocks]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isRaw(node)) continue
    const isRaised = typeof node['format'] === 'number' && (node['format'] & SUPERSCRIPT) !== 0
    const found = isRaised ? /^\[(\d{1,4})\]$/.exec(stringOf(node['text']).trim()) : null
    if (found) highest = Math.max(highest, Number(found[1]))
    for (const child of childrenOf(node)) waiting.push(child)
  }
  return highest
}

/** Memoises what depends on theme and dialect alone: style strings are built once, not per block. */
export function perLook<T>(build: (look: Look) => T): (page: Page) => T {
  const built = new WeakMap<Look, T>()
  return (page) => {
    let value = built.get(page.look)
    if (value === undefined) {
      value = build(page.look)
      built.set(page.look, value)
    }
    return value
  }
}
