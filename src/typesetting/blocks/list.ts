import { escapeLineStarts } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { isRaw, type Raw } from '../rules/raw'
import type { Voice } from '../rules/voice'
import { BREAK, FIGURES, runningText, spaceOf } from '../rules/style'
import { blockWriter, mark, placement } from './block'
import { type ListItem, type ListModel, readList } from './list-model'

type Model = { list: ListModel; place: string }

const DEEPEST_INDENT = 4

/** Markers take the colour of the item, words that of their box. */
const styles = perLook((look) => {
  const { theme } = look
  const words = `${runningText(look)}text-align:left;${BREAK}`
  const markers = runningText(look, theme.accent)
  const close = spaceOf(theme, 6)
  return {
    list: `margin:0 0 ${spaceOf(theme, 20)}px;padding:0 0 0 1.5em;${markers}${FIGURES}`,
    nested: `margin:${close}px 0 0;padding:0 0 0 1.4em;${markers}`,
    item: `margin:0 0 ${spaceOf(theme, 8)}px;padding:0;${markers}`,
    body: `margin:0;padding:0;${words}`,
    line: `margin:${close}px 0 0;${words}text-indent:-1.2em;`,
  }
})

export const list = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const model = readList(node, page)
    return model.items.length === 0 ? null : { list: model, place: placement(node, page) }
  },
  text: ({ list: model }, page) => asText(model, page.voice),
  markup: ({ list: model, place }, page) => asNative(model, page, { depth: 1, place }),
  markdown: ({ list: model }, page) => asMarkdown(model, { indent: '', other: isBesideList(page) }),
})

function asNative(model: ListModel, page: Page, { depth, place }: { depth: number; place: string }): string {
  const style = styles(page)
  const tag = model.kind === 'number' ? 'ol' : 'ul'
  const form = model.kind === 'number' ? 'decimal' : model.kind === 'check' || model.isLabelled ? 'none' : depth === 1 ? 'disc' : 'circle'
  const start = model.kind === 'number' && model.start !== 1 ? ` start="${model.start}"` : ''
  const bare = model.kind === 'check' || model.isLabelled ? 'padding-left:0.2em;' : ''
  let items = ''
  for (const item of model.items) items += nativeItem({ item, model, depth }, page)
  const own = depth === 1 ? `${mark(page, 'list')} style="${style.list}` : ` style="${style.nested}`
  return `<${tag}${start}${own}list-style-type:${form};${bare}${place}">${items}</${tag}>`
}

function nativeItem({ item, model, depth }: { item: ListItem; model: ListModel; depth: number }, page: Page): string {
  const style = styles(page)
  const { box, nativeListDepth } = page.look.dialect
  let body = signOf(item, model, page) + item.inner.out
  for (const nested of item.nested) {
    body += depth < nativeListDepth ? asNative(nested, page, { depth: depth + 1, place: '' }) : asLines(nested, page, 1)
  }
  return `<li style="${style.item}"><${box} style="${style.body}">${body}</${box}></li>`
}

/** Levels that the channel would break, as boxes that carry their marker as text. */
function asLines(model: ListModel, page: Page, level: number): string {
  page.remark('list-flattened')
  const { box } = page.look.dialect
  const style = styles(page).line
  let lines = ''
  for (const item of model.items) {
    const sign =
      model.kind === 'check'
        ? signOf(item, model, page)
        : model.kind === 'number'
          ? `${item.number}.&nbsp;`
          : model.isLabelled
            ? ''
            : level % 2 === 1
              ? '◦&nbsp;'
              : '▪&nbsp;'
    lines += `<${box} style="${style}padding:0 0 0 ${(Math.min(level, DEEPEST_INDENT) * 1.2).toFixed(1)}em;">${sign}${item.inner.out}</${box}>`
    for (const nested of item.nested) lines += asLines(nested, page, level + 1)
  }
  return lines
}

function signOf(item: ListItem, model: ListModel, page: Page): string {
  if (model.kind !== 'check') return ''
  page.remark('check-as-text')
  return item.checked ? '✅&nbsp;' : '⬜&nbsp;'
}

function asText(model: ListModel, voice: Voice, indent = ''): string {
  let text = ''
  for (const item of model.items) {
    const sign =
      model.kind === 'number' ? voice.number(item.number) : model.kind === 'check' ? (item.checked ? '✅ ' : '⬜ ') : model.isLabelled ? '' : voice.bullet
    text += `${text === '' ? '' : '\n'}${indent}${sign}${item.inner.text}`
    for (const nested of item.nested) text += `\n${asText(nested, voice, `${indent}  `)}`
  }
  return text
}

/** A list right behind another needs other marks, or both would be one. */
function isBesideList(page: Page): boolean {
  let other = false
  for (let at = page.block; at > 0 && isListAt(page, at) && isListAt(page, at - 1); at--) other = !other
  return page.depth === 1 && other
}

function isListAt({ setting }: Page, at: number): boolean {
  const block = setting.blocks[at]
  return isRaw(block) && block['type'] === 'list'
}

function asMarkdown(model: ListModel, { indent, other }: { indent: string; other: boolean }): string {
  let lines = ''
  for (const item of model.items) {
    const sign = model.kind === 'number' ? `${item.number}${other ? ')' : '.'} ` : other ? '* ' : '- '
    const box = model.kind === 'check' ? (item.checked ? '[x] ' : '[ ] ') : ''
    const inside = indent + ' '.repeat(sign.length)
    lines += `${lines === '' ? '' : '\n'}${indent}${sign}${box}${escapeLineStarts(item.inner.out.trim()).replace(/\n/g, `\n${inside}`)}`
    for (const nested of item.nested) lines += `\n${asMarkdown(nested, { indent: inside, other: false })}`
  }
  return lines
}
