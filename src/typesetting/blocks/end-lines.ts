import { safeLink } from '../rules/address'
import { escapeMarkdown, escapeText } from '../rules/escape'
import { perLook } from '../rules/page'
import { fieldsOf, stringOf } from '../rules/raw'
import { BREAK, spaceOf, type as typeStyle } from '../rules/style'
import { cleanTopics, topicLine as inOneLine } from '../rules/topics'
import { blockWriter, mark } from './block'
import { linkMarkup, markdownAddress } from './link'

const styles = perLook(({ theme, dialect }) => ({
  topics: `margin:${spaceOf(theme, 32)}px 0 0;padding:0;${typeStyle(dialect.textSize - 2, 1.7, theme.accent)}text-align:left;${BREAK}`,
  link: `margin:${spaceOf(theme, 32)}px 0 0;padding:0;${typeStyle(dialect.textSize, 1.7, theme.accent)}font-weight:700;text-align:center;`,
}))

/** The topics an editor gave an article: its last line. */
export const topicLine = blockWriter<string>({
  read(node) {
    const { topics } = fieldsOf(node)
    return Array.isArray(topics) ? inOneLine(cleanTopics(topics.map(stringOf)), 'open') || null : null
  },
  text: (words) => words,
  markup: (words, page) => `<p${mark(page, 'topicLine')} style="${styles(page).topics}">${escapeText(words)}</p>`,
  markdown: (words) => escapeMarkdown(words),
})

const MORE = '了解更多'

/** Where a reader goes after an article. */
export const endLink = blockWriter<string>({
  read: (node, page) => safeLink(stringOf(fieldsOf(node)['url']), page.look.dialect.ownPaths),
  text: (address) => `${MORE}：${address}`,
  markup: (address, page) => `<p${mark(page, 'endLink')} style="${styles(page).link}">${linkMarkup(address, { out: `${MORE}&nbsp;›`, text: MORE }, page)}</p>`,
  markdown: (address) => `[${MORE}](${markdownAddress(address)})`,
})
