import type { RichDocument } from '@/writing'
import { AI_NOTE_WORDS, remarkOnAi } from '../blocks/ai-note'
import { arranged, topBlocks } from './arrange'
import { chosenImages, showsAiPictures } from './chosen-images'
import type { FactUse, ImageUse, Remark, TypesetRequest } from './contract'
import { countIn } from './count-units'
import { cleanText } from './escape'
import { type LengthLimit, type Limits, measure } from './limits'
import type { Page, Target } from './page'
import { isRaw, type Raw, wordsBelow } from './raw'
import { remarkOnMeasures } from './remark-on-measures'
import { CHARACTERS, halfOf, type Measuring, shorten, tightest } from './shorten'
import { cleanTopics, derivedTopics, topicLine } from './topics'
import { linkOf } from './version-link'
import type { Voice } from './voice'

/** How a walk is started: a page for a document, and the words of blocks. */
export type Walker = { open(document: RichDocument, skeleton: boolean): Page; textOf(blocks: readonly Raw[], page: Page): string }

export type Composed = { text: string; title: string; topics: string[]; images: ImageUse[]; facts: FactUse[]; report: Remark[] }

/** A target with a voice of its own. */
export type Speaking = Target & { voice: Voice }

type Composing = { request: TypesetRequest; target: Speaking; walker: Walker; skeleton: boolean }

/** What stands around the walked document, in order: `before` it, the editor's `own` text, and the lines `after`. */
type Around = { before: string[]; own: string; after: string[] }

/**
 * The text of a channel without markup: the title where there is no field for it, the opening, the body, a link and the
 * topics. The body is whole, the editor's own, or condensed when it would not fit. Pictures go out beside the text.
 */
export function compose(composing: Composing): Composed {
  const { request, target, walker, skeleton } = composing
  const { document, variant = {} } = request
  const page = walker.open(document, false)
  const whole = walker.textOf(topBlocks(document), page)
  const title = cleanText(variant.title ?? request.title ?? '').trim()
  const topics = topicsFor(request, target.limits ?? {}, page)
  const around = aroundOf({ ...composing, title, topics, page })
  const kept = keptOf({ ...composing, page, around, whole, title })
  const shown = kept === document && !skeleton ? page : walker.open(kept, skeleton)
  const words = shown === page ? whole : walker.textOf(topBlocks(kept), shown)
  const text = allowed(join(around, words, target.voice), target.voice, page)
  const images = chosenImages(request, target.limits?.pictures, page)
  remarkOnMeasures(measure(target.limits ?? {}, { title, text, pictures: images.length, topics: topics.length }), target.limits ?? {}, page)
  const report = variant.body?.kind === 'own' ? reportOnOwn({ request, kept, page, shown }) : page.report
  return { text, title, topics, images, facts: shown.facts, report }
}

/** What is said of the pictures of a draft, which go out beside an own text as well. */
const OF_PICTURES = new Set(['missing-picture', 'unsafe-picture', 'picture-outside', 'picture-format', 'picture-heavy'])

/** Of an own text only what is left of the draft is spoken of: the whole, its pictures, and blocks that stayed. */
function reportOnOwn({ request, kept, page, shown }: { request: TypesetRequest; kept: RichDocument; page: Page; shown: Page }): Remark[] {
  const areDraftPictures = request.variant?.pictures === undefined
  const stayed = new Set(topBlocks(kept))
  const blocks = topBlocks(request.document)
  const ofBlocks = page.report.filter(({ rule, block }) => {
    if (block === undefined) return true
    return stayed.has(blocks[block] as Raw) || (areDraftPictures && OF_PICTURES.has(rule))
  })
  const ofNewOpening = shown.report.flatMap(({ block, ...said }) => (block !== undefined && !blocks.includes(topBlocks(kept)[block] as Raw) ? [said] : []))
  return [...ofNewOpening, ...ofBlocks]
}

function aroundOf({ request, target, title, topics, page }: Composing & { title: string; topics: string[]; page: Page }): Around {
  const { voice, limits = {} } = target
  const { variant = {} } = request
  const { body, link: asked = '' } = variant
  if (asked.trim() !== '' && !voice.links) page.remark('link-left-out', asked)
  const link = voice.links ? linkOf(variant, target, (rule, subject) => page.remark(rule, subject)) : ''
  const isAiNoted = showsAiPictures(request, page)
  if (isAiNoted) remarkOnAi(page)
  return {
    before: [limits.title || title === '' || opensWith(request.document, title) ? '' : voice.title(title)],
    own: body?.kind === 'own' ? cleanText(body.text).trim() : '',
    after: [isAiNoted ? AI_NOTE_WORDS : '', link === '' ? '' : voice.link(link), limits.topics ? topicLine(topics, limits.topics.form) : ''],
  }
}

/** Markdown says its title as the first heading, which stays in the text. */
function opensWith(document: RichDocument, title: string): boolean {
  const [first] = topBlocks(document)
  return isRaw(first) && first['type'] === 'heading' && wordsBelow(first).trim() === title
}

function topicsFor({ variant, topics, document, resources }: TypesetRequest, limits: Limits, page: Page): string[] {
  const asked = cleanTopics(variant?.topics ?? topics ?? derivedTopics(document, resources))
  if (!limits.topics) {
    const given = variant?.topics ?? topics ?? []
    if (given.length > 0) page.remark('topics-left-out', given.join(' '))
    return []
  }
  const { max = asked.length } = limits.topics
  if (asked.length > max) page.remark('topics-cut', `${asked.length} / ${max}`)
  return asked.slice(0, max)
}

type Keeping = Composing & { page: Page; around: Around; whole: string; title: string }

/** The part of the document that is walked: all of it, its opening alone, or what fits. */
function keptOf({ request, around, target, walker, page, whole, title }: Keeping): RichDocument {
  const { document, variant = {} } = request
  const { body } = variant
  const { document: rest, fixed } = arranged(document, variant, body?.kind === 'own' ? [] : null)
  if (body?.kind === 'own') return rest
  const limit = tightest(target.limits ?? {})
  const words = (): string => (rest === document ? whole : walker.textOf(topBlocks(rest), walker.open(rest, false)))
  const wanted = body?.kind === 'condensed' ? (body.max ?? limit?.max ?? halfOf(words())) : null
  if (wanted === null && (!limit || body?.kind === 'whole' || fits(join(around, words(), target.voice), limit, title))) return rest
  return shorten(rest, {
    limit: limit ?? CHARACTERS,
    max: Math.min(wanted ?? Infinity, limit?.max ?? Infinity),
    taken: join(around, '', target.voice),
    title,
    gap: target.voice.gap,
    fixed,
    textOf: (node) => walker.textOf([node], walker.open(rest, false)),
    remark: (rule, subject) => page.remark(rule, subject),
  })
}

function fits(text: string, { unit, max, isTotal }: LengthLimit & Measuring, title: string): boolean {
  return countIn(unit, isTotal ? title + text : text) <= max
}

function join({ before, own, after }: Around, words: string, { gap }: Voice): string {
  return [...before, words.trim(), own, ...after].filter(Boolean).join(gap)
}

const ADDRESS = /[（(]?https?:\/\/[-\w.$+!*,;:@&=?/~#%]+[）)]?/gi

/** Where a channel forbids addresses, none is left, whichever block wrote it. */
function allowed(text: string, { links }: Voice, page: Page): string {
  if (links) return text
  const without = text.replace(ADDRESS, (address) => {
    page.remark('link-left-out', address.replace(/^[（(]|[）)]$/g, ''))
    return ''
  })
  return without
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
