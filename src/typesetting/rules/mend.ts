import type { Bilingual } from '@/platform/language'
import type { RichDocument } from '@/writing'
import { topBlocks } from './arrange'
import type { Remark } from './contract'
import { isSame, writtenIn } from './mend-nodes'
import { removeEmptyGroup, removeOpenQuestion, removeUnnamedStop } from './mend-rows'
import {
  asParagraphs,
  closeHeadingGap,
  dropOwnStyle,
  dropOwnTheme,
  flatten,
  galleryAsPicture,
  gridAsRow,
  levelOf,
  liftHeading,
  orEmpty,
  remove,
  removeCard,
  type Step,
  unknownAsWords,
  unlink,
} from './mend-steps'
import { childrenOf, isRaw, type Raw } from './raw'

/**
 * What can be done about a remark: `mend` changes the document in one step (`isSafe`: readers see the same or better in
 * every channel, so that it may be done without asking), `show` leads to the block, `none` says why nothing is to be done.
 */
export type Remedy = { kind: 'mend'; label: Bilingual; isSafe: boolean } | { kind: 'show' } | { kind: 'none'; why: Bilingual }

type Mend = { label: Bilingual; isSafe: boolean; step: Step }

const say = (zh: string, en: string): Bilingual => ({ zh, en })
const always = (label: Bilingual, step: Step): Mend => ({ label, step, isSafe: true })
const asked = (label: Bilingual, step: Step): Mend => ({ label, step, isSafe: false })

const removeWholly = say('删掉这张卡片', 'Remove the card')
const removeWords = say('删掉，留下其中的文字', 'Remove, keep its words')

/** By rule. A rule that is absent needs a person: another picture, another address, a shorter text. */
const mends = new Map<string, Mend>(
  Object.entries({
    'heading-level': always(say('改成正文的级别', 'Use a level of the body'), liftHeading),
    'heading-skip': always(say('改成下一级', 'Use the next level'), closeHeadingGap),
    'colour-lost': always(say('去掉自带样式', 'Remove its own style'), dropOwnStyle),
    'anchor-dropped': always(say('去掉链接，留下文字', 'Remove the link, keep its words'), unlink),
    'unknown-node': always(say('改成普通段落', 'Change to paragraphs'), unknownAsWords),
    'unknown-theme': always(say('跟随文稿的版式', "Use the draft's theme"), dropOwnTheme),
    'unsafe-link': asked(say('去掉链接，留下文字', 'Remove the link, keep its words'), unlink),
    'list-flattened': asked(say('在正文里改成一级', 'Make it one level in the text'), flatten),
    'too-deep': asked(say('改成普通段落', 'Change to paragraphs'), asParagraphs),
    'missing-picture': asked(say('删掉这张图', 'Remove the picture'), remove('picture')),
    'no-picture-chosen': asked(say('删掉空着的一格', 'Remove the empty place'), remove('picture')),
    'picture-alone': asked(say('改成一张普通图片', 'Make it a picture of the text'), galleryAsPicture),
    'grid-short': asked(say('改成并排图片', 'Put them in a row'), gridAsRow),
    'missing-product': asked(removeWords, remove('product')),
    'no-product-chosen': asked(removeWords, remove('product')),
    'missing-promotion': asked(removeWords, remove('promotion')),
    'no-promotion-chosen': asked(removeWords, remove('promotion')),
    'qr-without-address': asked(removeWords, removeCard),
    'follow-without-name': asked(removeWords, removeCard),
    'guide-without-name': asked(removeWords, removeCard),
    'route-short': asked(removeWords, removeCard),
    'itinerary-empty': asked(removeWords, removeCard),
    'price-missing': asked(removeWords, removeCard),
    'deadline-missing': asked(removeWords, removeCard),
    'card-empty': asked(say('删掉空卡片', 'Remove the empty card'), removeCard),
    'card-bare': asked(removeWords, removeCard),
    'card-without-pictures': asked(removeWords, removeCard),
    'question-open': asked(say('删掉这一问，留下文字', 'Remove the question, keep its words'), removeOpenQuestion),
    'group-empty': asked(say('删掉这一组，留下文字', 'Remove the group, keep its words'), removeEmptyGroup),
    'stop-unnamed': asked(say('删掉这一站，留下文字', 'Remove the stop, keep its words'), removeUnnamedStop),
    'svg-unreadable': asked(say('删掉这张图形，留下说明', 'Remove the drawing, keep its caption'), removeCard),
    'contents-empty': asked(say('删掉目录', 'Remove the table of contents'), removeCard),
    'contents-twice': asked(say('删掉多余的目录', 'Remove the extra one'), removeCard),
  }),
)

const done = say('排版时已处理好，正文不用改。', 'Taken care of while typesetting; nothing to change.')
const wholeText = say('要由你决定怎么改：它说的是整篇，不是某一段。', 'Yours to decide: it is about the whole piece, not one block.')

/** `document`: what the remark is about, where it is at hand. */
export function remedyOf({ rule, block, severity }: Remark, document?: unknown): Remedy {
  const mend = mends.get(rule)
  if (mend && block !== undefined) {
    const label = mend.label === removeWords && isWordlessCard(topBlocks(document)[block]) ? removeWholly : mend.label
    return { kind: 'mend', label, isSafe: mend.isSafe }
  }
  if (severity === 'fixed') return { kind: 'none', why: done }
  return block === undefined ? { kind: 'none', why: wholeText } : { kind: 'show' }
}

function isWordlessCard(block: unknown): boolean {
  return isRaw(block) && block['type'] === 'block' && writtenIn(block) === ''
}

/**
 * The document with what a remark names put right. Words are never lost. The very same document comes back when there is
 * nothing to mend: no mend for this rule, or the text has changed since. Blocks that are not touched stay the same objects.
 */
export function mend(document: RichDocument, remark: Remark): RichDocument {
  return mendEach(document, [remark])
}

/** Every safe mend of a report in one go. */
export function mendSafe(document: RichDocument, report: readonly Remark[]): RichDocument {
  return mendEach(document, report.filter(isSafelyMended))
}

export function isSafelyMended(remark: Remark): boolean {
  const remedy = remedyOf(remark)
  return remedy.kind === 'mend' && remedy.isSafe
}

/** Each block keeps its place while it becomes several or none, so that the numbers in the remarks stay true. */
function mendEach(document: RichDocument, remarks: readonly Remark[]): RichDocument {
  const root: unknown = document.root
  if (!isRaw(root)) return document
  const blocks = childrenOf(root)
  const places = blocks.map((block): readonly Raw[] => [block])
  for (const { rule, block, subject = '' } of [...remarks].sort((a, b) => (a.block ?? -1) - (b.block ?? -1))) {
    const step = mends.get(rule)?.step
    const place = block === undefined ? undefined : places[block]
    if (!step || !place || block === undefined) continue
    const around = { subject, lastHeading: lastHeadingBefore(places, block) }
    places[block] = place.flatMap((node) => (isRaw(node) ? step(node, around) : [node]))
  }
  const mended = places.flat()
  if (isSame(blocks, mended)) return document
  return { ...document, root: { ...document.root, children: orEmpty(mended) as unknown as RichDocument['root']['children'] } }
}

/** As the walk counts it: the title is level 1, a heading of the body at least 2. */
function lastHeadingBefore(places: readonly (readonly Raw[])[], block: number): number {
  const levels = places
    .slice(0, block)
    .flat()
    .flatMap((node) => (isRaw(node) ? levelOf(node) : 0))
  const last = levels.findLast((level) => level > 0)
  return last === undefined ? 1 : Math.max(last, 2)
}
