import { lookOf, targetNamed, themeNamed, themes } from './choices'
import { sound, topBlocks } from './arrange'
import { coverNote, withAiNote } from '../blocks/ai-note'
import { writeBlock } from './blocks'
import { compose, type Speaking, type Walker } from './compose'
import type { Resources, Typeset, TypesetRequest } from './contract'
import { countText, readingMinutes, utf8Bytes } from './count'
import { measure } from './limits'
import { NO_PIECE, Page, type Piece, type Target } from './page'
import { remarkOnMeasures } from './remark-on-measures'
import { makeRemark } from './remarks'
import { lookUp, type Raw } from './raw'
import { versionOf } from './version'
import { readersVoice } from './voice'

const NO_RESOURCES: Resources = { pictures: {}, products: {}, promotions: {} }

/**
 * Turns a document into what a channel shows, in one walk and without any I/O. The same request gives the same
 * bytes. Styles are written while walking. For `plain` and `markdown`, `html` holds the text or the Markdown.
 * What cannot be shown is named in `report`; a malformed document never throws.
 * @throws TypeError when `target` is not one of `targets`.
 */
export function typeset(request: TypesetRequest): Typeset {
  return walk(request, false)
}

/**
 * The same bytes as `typeset` with every live fact replaced by `{{product:ID:fact}}` or `{{promotion:ID:fact}}`.
 * Two documents with equal skeletons differ in facts alone.
 */
export function skeleton(request: TypesetRequest): Typeset {
  return walk(request, true)
}

function walk(request: TypesetRequest, skeletonOnly: boolean): Typeset {
  const target = targetNamed(request.target)
  if (!target) throw new TypeError(`no typesetting target "${String(request.target)}"`)
  const { voice } = target
  return voice ? speak(request, { ...target, voice }, skeletonOnly) : show(request, target, skeletonOnly)
}

/** A channel of plain text. */
function speak(asked: TypesetRequest, target: Speaking, skeleton: boolean): Typeset {
  const request = { ...asked, ...soundly(asked) }
  const walker: Walker = {
    open: (document, skeletonOnly) => openPage({ ...request, document }, target, skeletonOnly),
    textOf: (blocks, page) => writeAll(blocks, page).text,
  }
  const { text, title, topics, images, facts, report } = compose({ request, target, walker, skeleton })
  if (text === '') report.push(makeRemark('empty-document', '', -1))
  const imageBytes = images.reduce((sum, { id }) => sum + (lookUp(request.resources.pictures, id)?.bytes ?? 0), 0)
  const counts = { ...countText(text), htmlBytes: utf8Bytes(text), images: images.length, imageBytes }
  return { html: text, text, title, digest: '', topics, link: '', report, images, facts, counts }
}

function show(asked: TypesetRequest, target: Target, skeletonOnly: boolean): Typeset {
  const { variant } = asked
  const version = variant ? versionOf({ ...soundly(asked), variant, target, textOf: (node, document) => wordsOf(node, { ...asked, document }, target) }) : null
  const request = version ? { ...asked, document: version.document } : asked
  const page = openPage(request, target, skeletonOnly)
  for (const [rule, subject] of version?.said ?? []) page.remark(rule, subject)
  const { html, text, characters, words, bytes } = writeAll(topBlocks(request.document), page, () => coverNote(request, page))
  if (html === '') page.remark('empty-document')
  else target.inspectSize?.({ characters, bytes }, page)
  const counts = { characters, words, minutes: readingMinutes(words), htmlBytes: bytes, images: page.images.length, imageBytes: page.imageBytes }
  const title = variant?.title ?? request.title ?? ''
  const digest = variant?.digest ?? request.digest ?? ''
  const limits = target.limits ?? {}
  remarkOnMeasures(measure({ title: limits.title, digest: limits.digest }, { title, digest, text: '', pictures: 0, topics: 0 }), limits, page)
  return {
    html,
    text,
    title,
    digest,
    topics: version?.topics ?? [],
    link: version?.link ?? '',
    report: page.report,
    images: page.images,
    facts: page.facts,
    counts,
  }
}

/** A block as readers read it: pictures by their captions. */
function wordsOf(node: Raw, request: TypesetRequest, target: Target): string {
  return writeAll([node], openPage(request, { ...target, voice: readersVoice }, false)).text
}

function soundly({ document, resources }: TypesetRequest): Pick<TypesetRequest, 'document' | 'resources'> {
  return { document: sound(document), resources: resources ?? NO_RESOURCES }
}

type Written = { html: string; text: string; characters: number; words: number; bytes: number }

/** Counts are taken block by block, so that a long article is never copied only to be measured. */
function writeAll(blocks: readonly Raw[], page: Page, closing = (): Piece => NO_PIECE): Written {
  const { form } = page.target
  const all: Written = { html: '', text: '', characters: 0, words: 0, bytes: 0 }
  let last = 0
  const add = ({ out, text }: Piece, i: number): void => {
    if (out !== '') append(all, form === 'markdown' && all.html !== '' ? `\n\n${out}` : out)
    if (text === '') return
    const { characters, words } = countText(text)
    all.text += all.text === '' ? text : gapAfter(blocks[last], page) + text
    last = i
    all.characters += characters
    all.words += words
  }
  for (let i = 0; i < blocks.length; i++) {
    page.block = i
    add(withAiNote(writeBlock(blocks[i], page), page), i)
  }
  page.block = -1
  if (all.html !== '') add(closing(), blocks.length)
  if (form === 'plain') append(all, all.text)
  const frame = all.html === '' ? undefined : page.target.frame?.(page)
  if (!frame) return all
  append(all, frame.after)
  all.html = frame.before + all.html
  all.bytes += utf8Bytes(frame.before)
  return all
}

/** A heading stands close to what it heads. */
function gapAfter(block: Raw | undefined, { voice }: Page): string {
  return block && block['type'] === 'heading' ? voice.headGap : voice.gap
}

function append(all: Written, out: string): void {
  all.html += out
  all.bytes += utf8Bytes(out)
}

function openPage(request: TypesetRequest, target: Target, skeletonOnly: boolean): Page {
  const resources = request.resources ?? NO_RESOURCES
  const theme = themeNamed(request.theme, resources.themes)
  const look = lookOf(theme ?? (themes[0] as (typeof themes)[number]), target)
  const page = new Page(target, look, {
    resources,
    skeleton: skeletonOnly,
    write: writeBlock,
    blocks: topBlocks(request.document),
    lookNamed(id) {
      const own = themeNamed(id, resources.themes)
      return own && lookOf(own, target)
    },
  })
  if (!theme) page.remark('unknown-theme', String(request.theme))
  return page
}
