import type { Bilingual } from '@/platform/language'

export const sourceLanguageNames = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
} satisfies Record<string, Bilingual>
export type SourceLanguage = keyof typeof sourceLanguageNames

const place = /\{(?:词|words)\}/g
const MOST_SIGNS = 80

/** Why a text is no address to search at; null when it is one. */
export function whyNotSearchAddress(value: unknown): Bilingual | null {
  if (typeof value !== 'string' || value === '') return { zh: '请写搜索地址。', en: 'Write the search address.' }
  const tried = searchAddress(value, '词')
  if (tried === null) {
    return {
      zh: '地址要以 https:// 或 http:// 开头，网站名里不能有 {词}。',
      en: 'The address begins with https:// or http://, without {words} in the name of the site.',
    }
  }
  return null
}

/** The address at which a site is searched for words: they are encoded, and cannot leave their place in it. */
export function searchAddress(template: string, words: string): string | null {
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#{}\\@\s]+)(.*)$/is.exec(template.trim()) ?? []
  if (origin === '' || !URL.canParse(origin) || (rest !== '' && !/^[/?#]/.test(rest))) return null
  const address = `${origin}${rest.replace(place, () => encodeURIComponent(wellFormed(words)))}`
  return URL.canParse(address) && new URL(address).origin === new URL(origin).origin ? address : null
}

/** Half a sign of two cannot be encoded. */
function wellFormed(words: string): string {
  return words
    .slice(0, MOST_SIGNS)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .trim()
}

export type Term = { zh: string; en: string }

/** What of the words the glossary knows in English, longest first; words in Latin letters stay. `missing` is what nothing is known of. */
export function inEnglish(words: string, glossary: readonly Term[]): { words: string; missing: string } {
  const terms = glossary.filter(({ zh }) => zh !== '').sort((a, b) => b.zh.length - a.zh.length)
  const english: string[] = []
  let missing = ''
  for (let rest = words; rest !== '';) {
    const latin = /^[a-z0-9][a-z0-9'’-]*/i.exec(rest)?.[0]
    const term = latin ? undefined : terms.find(({ zh }) => rest.startsWith(zh))
    if (latin) english.push(latin)
    else if (term) english.push(term.en)
    else missing += /[\p{Script=Han}]/u.test(rest[0] ?? '') ? (rest[0] ?? '') : ' '
    rest = rest.slice((latin ?? term?.zh ?? rest[0] ?? ' ').length)
  }
  return { words: [...new Set(english)].join(' '), missing: missing.trim().replace(/\s+/g, ' ') }
}
