import { escapeText } from '../rules/escape'
import { type Page, perLook } from '../rules/page'
import { fieldsOf } from '../rules/raw'
import { BREAK, cardBox, cardTitle, leadingOf, spaceOf, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'
import { flat, itemsOf, part, plainLines, rowsOf, wordsOf } from './card-parts'

type Group = { name: string; items: string[] }
type Model = { title: string; groups: Group[] }

/** Two items stand side by side while each fits half a phone. */
const SHORT = 9

const styles = perLook((look) => {
  const { theme, dialect } = look
  const words = `${typeStyle(dialect.textSize - 1, leadingOf(theme, 0.1), theme.ink)}text-align:left;${BREAK}`
  const item = (width: string): string => `flex:none;width:${width};display:flex;align-items:flex-start;margin:0;padding:3px 0;`
  return {
    box: `margin:${spaceOf(theme, 28)}px 0;padding:18px 18px 14px;${cardBox(look)}`,
    title: `margin:0 0 4px;padding:0;${cardTitle(look, 1)}`,
    group: 'margin:10px 0 0;padding:0;',
    name: `margin:0 0 2px;padding:0;${typeStyle(dialect.textSize - 2, 1.6, theme.accent)}font-weight:700;text-align:left;${BREAK}`,
    row: 'display:flex;flex-wrap:wrap;margin:0;padding:0;',
    half: item('50%'),
    full: item('100%'),
    tick: `flex:none;width:11px;height:11px;margin:${Math.round(((dialect.textSize - 1) * leadingOf(theme, 0.1) - 13) / 2)}px 9px 0 0;padding:0;border:1px solid ${theme.accent};border-radius:${Math.min(theme.radius, 3)}px;font-size:0;line-height:0;`,
    words: `flex:1;margin:0;padding:0 8px 0 0;${words}`,
  }
})

/** What to bring, in groups, each with a box to tick on paper or in the head. */
export const packingList = blockWriter<Model>({
  read(node, page) {
    const fields = fieldsOf(node)
    const groups = rowsOf(fields, 'groups')
      .map((row) => ({ name: wordsOf(row, 'name'), items: itemsOf(wordsOf(row, 'lines')) }))
      .filter(({ name, items }) => name !== '' || items.length > 0)
    const title = wordsOf(fields, 'title')
    if (groups.length === 0 && title === '') return null
    if (groups.length === 0) page.remark('card-bare', 'packingList')
    for (const { name, items } of groups) if (items.length === 0) page.remark('group-empty', name)
    return { title: title || '行前清单', groups }
  },
  text({ title, groups }, { voice }) {
    if (!voice.isBrief) return plainLines([title, ...groups.flatMap(({ name, items }) => [name, ...items.map((item) => `⬜ ${item}`)])])
    const lines = groups.map(({ name, items }) => `${voice.bullet}${[name, items.join(voice.cards.items)].filter(Boolean).join('：')}`)
    return plainLines([voice.cards.head(title, 'packing'), ...lines])
  },
  markup: asMarkup,
  markdown: ({ title, groups }) => [`**${flat(title)}**`, ...groups.map(groupInMarkdown)].join('\n\n'),
})

function groupInMarkdown({ name, items }: Group): string {
  return [name && flat(name), items.map((item) => `- [ ] ${flat(item)}`).join('\n')].filter(Boolean).join('\n\n')
}

function asMarkup({ title, groups }: Model, page: Page): string {
  const style = styles(page)
  const { box } = page.look.dialect
  const tick = part(style.tick, '&nbsp;', page)
  const all = groups.map(({ name, items }) => {
    const width = items.every((item) => [...item].length <= SHORT) ? style.half : style.full
    const lines = items.map((item) => part(width, tick + part(style.words, escapeText(item), page), page)).join('')
    return part(style.group, part(style.name, escapeText(name), page) + part(style.row, lines, page), page)
  })
  return `<${box}${mark(page, 'packingList')} style="${style.box}">${part(style.title, escapeText(title), page)}${all.join('')}</${box}>`
}
