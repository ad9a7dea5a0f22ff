import type { Page } from 'playwright-core'

/** A piece of text that a screen shows or tells a screen reader, and where. */
export type Said = { text: string; where: string }

/**
 * Everything a person can read or hear on a page now: text in sight, names, hints and tooltips, the title of the tab.
 * Frames hold finished pages, which are content; what a person typed into a field is content as well.
 */
export async function wordsOn(page: Page): Promise<Said[]> {
  return page.evaluate(() => {
    const said: { text: string; where: string }[] = [{ text: document.title, where: 'title of the tab' }]
    const placeOf = (element: Element) => {
      const named = element.closest('[class]')
      return `${element.tagName.toLowerCase()} in .${String(named?.getAttribute('class') ?? '').split(' ')[0]}`
    }
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const isSilent = (element: Element) => element.closest('script, style, noscript, template, [translate=no], code, kbd, pre, [data-lexical-text]') !== null
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode
      const text = textContent?.trim() ?? ''
      if (text !== '' && parentElement && !isSilent(parentElement) && isShown(parentElement)) said.push({ text, where: placeOf(parentElement) })
    }
    for (const name of ['placeholder', 'aria-label', 'title', 'alt', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'label']) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        const text = element.getAttribute(name)?.trim() ?? ''
        if (text !== '' && isShown(element)) said.push({ text, where: `${name} of ${placeOf(element)}` })
      }
    }
    return said
  })
}

/** Words and signs that are the same in both languages; each is the name of a thing, a unit or a format. */
const inAnyLanguage =
  /^(https?:\S+|[\w.+-]+@[\w.-]+|#[0-9a-f]{3,8}|[0-9a-f]{12,}|(?:jpe?g|png|webp|gif|avif|tiff|heic|svg|pdf|html?|json|css|txt|csv|zip|docx?|md|markdown|word|url|api|ai|id|ip|qr|h[1-6]|px|kb|mb|em|aa|wcag|sqlite|mongodb|node|payload|prometheus|chrome|chromium|firefox|safari|edge|linux|windows|macos|android|ios|gb|tb|appid|appsecret|utm|esc|ctrl|shift|alt|enter|tab|xingwen|english|https?|v|ok)\b.*)$/i

/** What of a text is not in the language of the interface: Latin words in Chinese, Chinese in English. */
export function strangeIn(text: string, language: 'zh' | 'en', isContent: (text: string) => string): string[] {
  const rest = isContent(text)
  if (language === 'en') return rest.match(/[\p{Script=Han}，。、；：？！「」《》（）]+/gu) ?? []
  const words = rest.match(/[A-Za-z][\w.+@:/#’'-]*/g) ?? []
  return words.filter((word) => !inAnyLanguage.test(word))
}

/** Takes what people stored out of a text: a whole stored text, or six characters or more of one. */
export function contentOf(stored: readonly string[]): (text: string) => string {
  const whole = [...new Set(stored.map((text) => text.trim()).filter((text) => text.length > 1))].sort((a, b) => b.length - a.length)
  const all = whole.join('\n')
  /** A cell that holds one character is content where it stands alone. */
  const single = new Set(stored.map((text) => text.trim()).filter((text) => text.length === 1))
  const seen = new Map<string, string>()
  return (text) => {
    const known = seen.get(text)
    if (known !== undefined) return known
    let rest = text.length >= 6 && all.includes(text.replace(/…$/, '')) ? '' : text
    if (rest !== '') for (const one of whole) if (one.length <= rest.length && rest.includes(one)) rest = rest.replaceAll(patternOf(one), ' ')
    rest = rest.replace(/(?<=^|[\s|:：\]])\S(?=$|[\s|[])/gu, (one) => (single.has(one) ? ' ' : one))
    seen.set(text, rest)
    return rest
  }
}

/** A stored word is content where it stands as a word: `own` is none in `Markdown`. */
function patternOf(text: string): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const edge = (sign: string | undefined, side: string) => (sign && /[A-Za-z0-9]/.test(sign) ? side : '')
  return new RegExp(`${edge(text[0], '(?<![A-Za-z0-9])')}${literal}${edge(text.at(-1), '(?![A-Za-z0-9])')}`, 'g')
}

/** Every text in an answer of the API. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn)
  return []
}
