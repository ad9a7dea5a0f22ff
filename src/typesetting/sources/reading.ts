import type { BlockNode, InlineNode, PictureNode } from '@/writing'
import { cutText } from '@/platform/cut-text'
import type { Picture, Remark } from '../rules/contract'
import { makeRemark, type RemarkRule } from '../rules/remarks'
import { Losses } from './html/losses'

/** Words and pictures of one paragraph, in order: our paragraphs hold words only, pictures stand between them. */
export type Flowing = InlineNode | PictureNode

export type Definition = { url: string; title: string }

/** What is gathered while a Markdown file is read. */
export class Reading {
  readonly blocks: BlockNode[] = []
  readonly report: Remark[] = []
  readonly pictures: Record<string, Picture> = {}
  readonly definitions = new Map<string, Definition>()
  /** Identifiers of footnotes in the order they are first mentioned. */
  readonly notes: string[] = []
  title: string | null = null
  /** Lines of the source being read, for what the tree does not say. */
  lines: readonly string[] = []
  /** Formats that raw HTML such as `<u>` has switched on in the paragraph being read. */
  htmlFormat = 0
  /** What raw HTML holds and our documents do not: videos, sounds, frames. */
  readonly losses = new Losses()
  /** Words inside of these are not for readers, such as the brackets of `<rp>`. */
  muted = 0
  /** Notes that stand in the text where they are meant, by the name they get. */
  readonly inlineNotes = new Map<string, string>()
  private readonly counts = new Map<RemarkRule, { count: number; examples: string[] }>()
  private readonly pictureIds = new Map<string, string>()
  private readonly said = new Set<string>()

  remark(rule: RemarkRule, subject = ''): void {
    const key = `${rule} ${subject}`
    if (this.said.has(key)) return
    this.said.add(key)
    this.report.push(makeRemark(rule, subject, this.blocks.length))
  }

  /** Counts what happens often; `finish` says it once with a few examples. */
  tally = (rule: RemarkRule, example = ''): void => {
    const known = this.counts.get(rule) ?? { count: 0, examples: [] }
    known.count++
    const short = cutText(example.replace(/\s+/g, ' ').trim(), 30)
    if (short !== '' && known.examples.length < 3 && !known.examples.includes(short)) known.examples.push(short)
    this.counts.set(rule, known)
  }

  finish(): Remark[] {
    const counted = [...this.counts].map(([rule, { count, examples }]) =>
      makeRemark(rule, `${count}${examples.length > 0 ? `（${examples.join('；')}）` : ''}`, -1),
    )
    return [...this.report, ...counted, ...this.losses.remarks()]
  }

  /** The id under which a picture address is kept; the same address keeps its id. */
  pictureId(url: string, alt: string): string {
    const known = this.pictureIds.get(url)
    if (known) return known
    const id = `picture-${this.pictureIds.size + 1}`
    this.pictureIds.set(url, id)
    this.pictures[id] = { id, url, width: 0, height: 0, alt }
    return id
  }

  noteNumber(identifier: string): number {
    const at = this.notes.indexOf(identifier)
    return at < 0 ? this.notes.push(identifier) : at + 1
  }
}
