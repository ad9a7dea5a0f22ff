import { cleanText, escapeText } from '../rules/escape'
import { isDiagram, isMath } from '../rules/diagrams'
import { type Page, perLook } from '../rules/page'
import { fieldsOf, type Raw, stringOf } from '../rules/raw'
import { MONO, spaceOf, tint, type as typeStyle } from '../rules/style'
import { blockWriter, mark } from './block'

type Model = { code: string; language: string }

const styles = perLook(({ theme, dialect }) => ({
  box: `margin:${spaceOf(theme, 24)}px 0;padding:${spaceOf(theme, 14)}px 16px;background-color:${tint(theme.ink, 0.06)};border-radius:${theme.radius}px;overflow-x:auto;`,
  words: `margin:0;padding:0;${typeStyle(dialect.textSize - 3, 1.65, theme.ink)}font-family:${MONO};text-align:left;`,
}))

/** A block of code. */
export const code = blockWriter<Model>({
  read(node: Raw, page: Page) {
    const fields = fieldsOf(node)
    const words = cleanText(stringOf(fields['code'])).replace(/\n+$/, '')
    const language = stringOf(fields['language'])
    if (page.target.form !== 'markdown' && (isDiagram(language) || isMath(language))) {
      page.remark('diagram-left-out', language)
      return null
    }
    return words.trim() === '' ? null : { code: words, language }
  },
  text: ({ code: words }) => words,
  markup({ code: words }, page) {
    const style = styles(page)
    if (page.look.dialect.code === 'pre') {
      return `<pre${mark(page, 'code')} style="${style.box}"><code style="${style.words}white-space:pre;">${escapeText(words).replace(/<br>/g, '\n')}</code></pre>`
    }
    return noBreaks(words, page, style)
  },
  markdown({ code: words, language }) {
    let fence = '```'
    while (words.includes(fence)) fence += '`'
    return `${fence}${/^[\w+#.-]*$/.test(language) ? language : ''}\n${words}\n${fence}`
  },
})

function noBreaks(words: string, page: Page, style: { box: string; words: string }): string {
  page.remark('code-lines')
  const lines = escapeText(words.replace(/\t/g, '    ')).replace(/ /g, '&nbsp;')
  const { box } = page.look.dialect
  return `<${box}${mark(page, 'code')} style="${style.box}"><p style="${style.words}white-space:nowrap;">${lines}</p></${box}>`
}
