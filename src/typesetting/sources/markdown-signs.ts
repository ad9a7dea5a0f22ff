import type { Bilingual } from '@/platform/language'
import type { Remark } from '../rules/contract'

/** What makes text Markdown. Bounded repetition and lines of bounded length: the time grows with the length only. */
const SIGNS: readonly { name: Bilingual; sign: RegExp; lines: number }[] = [
  // Topics such as `#话题#` and `# 话题 # 话题` are none.
  { name: { zh: '# 标题', en: '# heading' }, sign: /^ {0,3}#[ \t]+[^\s#][^#]*#*$/, lines: 1 },
  { name: { zh: '## 小标题', en: '## heading' }, sign: /^ {0,3}#{2,6}[ \t]+[^\s#][^#]*#*$/, lines: 1 },
  { name: { zh: '列表', en: 'list' }, sign: /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S/, lines: 2 },
  { name: { zh: '** 加粗', en: '** bold' }, sign: /(?<!\*)\*\*[^\s*](?:[^*]{0,200}[^\s*])?\*\*(?!\*)/, lines: 1 },
  { name: { zh: '链接', en: 'link' }, sign: /\[[^[\]]{0,200}\]\((?:https?:|mailto:|tel:|[./#])[^\s()]{0,500}(?: "[^"]{0,200}")?\)/, lines: 1 },
  { name: { zh: '表格', en: 'table' }, sign: /^ {0,3}\|?[ \t]{0,9}:?-+:?[ \t]{0,9}(?:\|[ \t]{0,9}:?-+:?[ \t]{0,9}){1,50}\|?$/, lines: 1 },
  { name: { zh: '代码块', en: 'fence' }, sign: /^ {0,3}(?:```|~~~)[^`~]{0,40}$/, lines: 2 },
  { name: { zh: '引用', en: 'quote' }, sign: /^ {0,3}>[ \t]?\S/, lines: 1 },
]

/** One sign alone is often chance: a stray `*`, lines that begin with 「- 」. */
const FEWEST_SIGNS = 2

/** The names of the different signs of Markdown in plain text; empty when there are too few to call it Markdown. */
export function markdownSigns(text: string): Bilingual[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
  const found = SIGNS.filter(({ sign, lines: wanted }) => {
    let seen = 0
    return lines.some((line) => sign.test(line) && ++seen >= wanted)
  })
  return found.length >= FEWEST_SIGNS ? found.map(({ name }) => name) : []
}

/** Says that plain text was read as Markdown, and by which signs. */
export function readAsMarkdown(signs: readonly Bilingual[]): Remark {
  return {
    rule: 'import-text-as-markdown',
    severity: 'fixed',
    basis: 'own',
    message: {
      zh: `文字里有 Markdown 记号（${signs.map(({ zh }) => zh).join('、')}），已按 Markdown 读入。`,
      en: `The text has signs of Markdown (${signs.map(({ en }) => en).join(', ')}) and was read as Markdown.`,
    },
  }
}
