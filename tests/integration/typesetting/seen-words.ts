import { micromark } from 'micromark'
import { frontmatter, frontmatterHtml } from 'micromark-extension-frontmatter'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import type { Page } from 'playwright-core'

/** How a page is looked at. `article`: selector of what is the article of it. */
export type Look = { article?: string }

/** Markdown as its own renderer shows it. Our reader has no part in it. */
export function markdownPage(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    htmlExtensions: [gfmHtml({ label: '—' }), frontmatterHtml(['yaml', 'toml'])],
  })
}

export type Seen = { words: string; pictures: string[] }

/** The words that Chromium shows of a page, in order: what is laid out, has a size and is not clipped away; and what its pictures say of themselves. */
export async function wordsSeen(page: Page, html: string, { article = 'body' }: Look = {}): Promise<Seen> {
  await page.setContent(html, { waitUntil: 'domcontentloaded' })
  return page.evaluate(look, article)
}

/** Runs in the page. */
function look(article: string): Seen {
  // WeChat shows its text by a script of its own.
  for (const hidden of document.querySelectorAll<HTMLElement>('#js_content')) hidden.style.cssText += ';visibility:visible;opacity:1'
  for (const folded of document.querySelectorAll('details')) folded.open = true
  const root = document.querySelector(article) ?? document.body
  // A small picture in brackets is a word of WeChat's.
  for (const picture of root.querySelectorAll('img')) if (/^\[.+\]$/.test(picture.alt)) picture.replaceWith(picture.alt)
  // 「图片」 is what WeChat says of every picture that nobody described.
  const pictures = [...root.querySelectorAll('img')].map(({ alt }) => alt.trim()).filter((alt) => alt !== '' && alt !== '图片')
  for (const drawn of document.querySelectorAll('.data-footnote-backref, [style*="mso-list:Ignore"]')) drawn.remove()

  const isSeen = (text: Text): boolean => {
    const range = document.createRange()
    range.selectNodeContents(text)
    if (![...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0)) return false
    for (let at = text.parentElement; at; at = at.parentElement) {
      const { display, visibility, opacity, overflow } = getComputedStyle(at)
      const isClipped = overflow !== 'visible' && display !== 'inline' && (at.clientHeight === 0 || at.clientWidth === 0)
      if ((at === text.parentElement && visibility !== 'visible') || Number(opacity) === 0 || isClipped) return false
    }
    return true
  }
  const words: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (isSeen(walker.currentNode as Text)) words.push(walker.currentNode.nodeValue ?? '')
  return { words: words.join(''), pictures }
}
