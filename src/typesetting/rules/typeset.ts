import { lookOf, targetNamed, themeNamed, themes } from './choices'
import type { Resources, Typeset, TypesetRequest } from './contract'
import { writeBlock } from './blocks'
import { countText, utf8Bytes } from './count'
import { Page, type Target } from './page'
import { childrenOf, isRaw, type Raw } from './raw'

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
  const page = openPage(request, target, skeletonOnly)
  const forms: string[] = []
  const texts: string[] = []
  const blocks = topBlocks(request.document)
  for (let i = 0; i < blocks.length; i++) {
    page.block = i
    const { out, text } = writeBlock(blocks[i], page)
    if (out !== '') forms.push(out)
    if (text !== '') texts.push(text)
  }
  page.block = -1
  if (forms.length === 0 && texts.length === 0) return emptyResult(page)
  const text = texts.join('\n\n')
  const counted = countText(text)
  const html = target.finish(forms.join(target.form === 'markdown' ? '\n\n' : ''), page, { words: text, characters: counted.characters })
  const counts = { ...counted, htmlBytes: utf8Bytes(html), images: page.images.length, imageBytes: page.imageBytes }
  return { html, text, report: page.report, images: page.images, facts: page.facts, counts }
}

function openPage(request: TypesetRequest, target: Target, skeletonOnly: boolean): Page {
  const theme = themeNamed(request.theme)
  const look = lookOf(theme ?? (themes[0] as (typeof themes)[number]), target)
  const page = new Page(target, look, { resources: request.resources ?? NO_RESOURCES, skeleton: skeletonOnly, write: writeBlock })
  if (!theme) page.remark('unknown-theme', String(request.theme))
  return page
}

function topBlocks(document: unknown): readonly Raw[] {
  return isRaw(document) && isRaw(document['root']) ? childrenOf(document['root']) : []
}

function emptyResult(page: Page): Typeset {
  page.remark('empty-document')
  const counts = { characters: 0, words: 0, minutes: 0, htmlBytes: 0, images: 0, imageBytes: 0 }
  return { html: '', text: '', report: page.report, images: page.images, facts: page.facts, counts }
}
