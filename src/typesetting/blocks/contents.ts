import { escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { childrenOf, fieldsOf, isRaw, type Raw, stringOf } from '../rules/raw'
import { BREAK, calloutBox, cardTitle, FIGURES, leadingOf, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark, partId } from './block'
import { flat, part, plainLines, wordsOf } from './card-parts'
import { writeFact } from './fact'
import { sectionNumber } from './section-head'

type Entry = { words: string; deep: boolean; block: number }
type Model = { title: string; entries: Entry[] }

const styles = perLook((look) => {
  const { theme, dialect } = look
  const entry = `${typeStyle(dialect.textSize - 1, leadingOf(theme, 0.1), theme.ink)}text-align:left;${FIGURES}${BREAK}`
  return {
    box: `margin:${spaceOf(theme, 24)}px 0;padding:18px 20px 14px;${calloutBox(look)}`,
    title: `margin:0 0 8px;padding:0;${cardTitle(look)}`,
    entry: `margin:0;padding:4px 0;${entry}`,
    deep: `margin:0;padding:2px 0 2px 1.2em;${typeStyle(dialect.textSize - 2, leadingOf(theme, 0.1), theme.quiet)}text-align:left;${BREAK}`,
    link: 'color:inherit;text-decoration:none;',
  }
})

/** The headings that follow, in order; on pages that keep ids each leads to its place. */
export const contents = blockWriter<Model>({
  read(node, page) {
    if (page.depth !== 1) {
      page.remark('contents-inside')
      return null
    }
    if (page.contentsAt >= 0) {
      page.remark('contents-twice')
      return null
    }
    page.contentsAt = page.block
    const entries = headingsAfter(page)
    if (entries.length === 0) {
      page.remark('contents-empty')
      return null
    }
    if (page.target.form === 'markup' && !page.look.dialect.fullHtml) page.remark('contents-unlinked')
    if (page.voice.isBrief) page.remark('contents-left-out')
    return { title: wordsOf(fieldsOf(node), 'title') || '本文目录', entries }
  },
  // Short posts have no use for a table: their headings follow at once.
  text: ({ title, entries }, { voice }) => (voice.isBrief ? '' : plainLines([title, ...entries.map(({ words, deep }) => `${deep ? '  ' : ''}${words}`)])),
  markup: asMarkup,
  markdown: ({ title, entries }) => `**${flat(title)}**\n\n${entries.map(({ words, deep }) => `${deep ? '  ' : ''}- ${flat(words)}`).join('\n')}`,
})

/** Section heads have not been numbered yet, so they are counted as they will be. */
function headingsAfter(page: Page): Entry[] {
  const { blocks } = page.setting
  const entries: Entry[] = []
  let { sections } = page
  for (let block = page.block + 1; block < blocks.length; block++) {
    const node = blocks[block]
    if (!isRaw(node)) continue
    const fields = fieldsOf(node)
    if (node['type'] === 'heading') {
      const deep = /^h[3-6]$/.test(stringOf(node['tag']))
      const words = /^h[4-6]$/.test(stringOf(node['tag'])) ? '' : wordsIn(childrenOf(node), page).trim()
      if (words !== '') entries.push({ words, deep: deep && entries.length > 0, block })
    } else if (node['type'] === 'block' && (fields['blockType'] === 'titleBar' || fields['blockType'] === 'sectionHead')) {
      const words = wordsOf(fields, 'title') || wordsOf(fields, 'label')
      if (words === '') continue
      const number = fields['blockType'] === 'sectionHead' ? `${sectionNumber(++sections)} ` : ''
      entries.push({ words: `${number}${words}`, deep: false, block })
    }
  }
  return entries
}

const DEEPEST = 8

/** The words of a heading with its live facts, without links and formats. */
function wordsIn(children: readonly Raw[], page: Page, depth = 0): string {
  let words = ''
  for (const child of children) {
    if (!isRaw(child)) continue
    if (child['type'] === 'inlineBlock') words += writeFact(child, page).text
    else if (child['type'] === 'linebreak') words += ' '
    else if (typeof child['text'] === 'string') words += child['text']
    else if (depth < DEEPEST) words += wordsIn(childrenOf(child), page, depth + 1)
  }
  return words
}

function asMarkup({ title, entries }: Model, page: Page): string {
  const style = styles(page)
  const { box, fullHtml } = page.look.dialect
  let lines = ''
  for (const { words, deep, block } of entries) {
    const shown = escapeText(words)
    const inner = fullHtml ? `<a href="#${partId(block)}" style="${style.link}">${shown}</a>` : shown
    lines += `<p style="${deep ? style.deep : style.entry}">${inner}</p>`
  }
  return `<${box}${mark(page, 'contents')} style="${style.box}">${part(style.title, escapeText(title), page)}${lines}</${box}>`
}
