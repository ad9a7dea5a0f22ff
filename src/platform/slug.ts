/** The longest address part; only ASCII may stand in it, so signs are bytes. */
export const LONGEST_SLUG = 80

const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Words that stand for something else at the place of an address part, in the shop or on the desk. */
const reserved = new Set([
  ...['page', 'pages', 'posts', 'products', 'pictures', 'c', 's', 'feed', 'rss', 'sitemap', 'robots', 'index', 'home', 'search', 'tag', 'tags'],
  ...['admin', 'api', 'new', 'create', 'edit', 'trash', 'versions', 'login', 'logout', 'null', 'undefined', 'true', 'false', 'healthz', 'favicon'],
])

/** Whether a text may be the address part of a page. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && pattern.test(text) && !reserved.has(text)
}

/** Why a text may not be the address part of a page, in both languages; null when it may. */
export function whyNotSlug(text: string): { zh: string; en: string } | null {
  if (isSlug(text)) return null
  if (reserved.has(text)) {
    return {
      zh: `网址「${text}」是系统保留的词，请换一个，例如 ${text}-trip。`,
      en: `The address “${text}” is a reserved word. Choose another, for example ${text}-trip.`,
    }
  }
  return {
    zh: `网址「${text.slice(0, 40)}」不能用：只能用小写字母、数字和单个连字符，最多 ${LONGEST_SLUG} 个，例如 dali-erhai-5d。`,
    en: `The address “${text.slice(0, 40)}” cannot be used: lower-case letters, figures and single hyphens only, at most ${LONGEST_SLUG}, such as dali-erhai-5d.`,
  }
}
