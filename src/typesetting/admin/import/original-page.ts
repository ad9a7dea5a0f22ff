/** Loads, runs or leads somewhere: none of it is part of how an article is laid out. */
const SILENT = 'script, noscript, template, link, meta, base, iframe, frame, object, embed, video, audio'

/**
 * The article of a page that was handed in, for a frame: nothing is loaded, and every picture is a grey box of the
 * proportions the page states. Where the article is, is decided as the import decides it.
 */
export function originalPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const styles = [...page.querySelectorAll('style')].map((style) => withoutAddresses(style.textContent))
  for (const element of page.querySelectorAll(`${SILENT}, style`)) element.remove()
  for (const picture of page.querySelectorAll('img')) picture.replaceWith(standIn(page, picture))
  for (const element of page.querySelectorAll<HTMLElement>('[style*="url("]')) {
    if (element.tagName.toLowerCase() === 'svg') element.dataset['picture'] = ''
    element.setAttribute('style', withoutAddresses(element.getAttribute('style') ?? ''))
  }
  return `<style>${styles.join('\n').replaceAll('</', '<\\/')}</style>${articleIn(page).outerHTML}`
}

function articleIn(page: Document): Element {
  const only = (selector: string): Element | null => (page.querySelectorAll(selector).length === 1 ? page.querySelector(selector) : null)
  return page.querySelector('#js_content, .rich_media_content') ?? only('article') ?? only('main, [role="main"]') ?? page.body
}

function withoutAddresses(css: string): string {
  return css.replace(/@import[^;]*;?/gi, '').replace(/url\([^)]*\)/gi, 'none')
}

/** As wide as the picture is or the page lets it be, in the proportions WeChat or the page tells. */
function standIn(page: Document, picture: HTMLImageElement): HTMLElement {
  const told = (name: string): number => Number.parseFloat(picture.getAttribute(name) ?? '') || 0
  const width = told('data-w') || told('width')
  const ratio = told('data-ratio') || (width > 0 ? told('height') / width : 0) || 2 / 3
  const box = page.createElement('span')
  box.dataset['picture'] = ''
  box.setAttribute('style', `width:${width > 0 ? `min(100%,${width}px)` : '100%'};${picture.getAttribute('style') ?? ''};aspect-ratio:1/${ratio};height:auto`)
  return box
}

/** Words of a file as the page itself says they are written, otherwise UTF-8 and, when that fails, GB18030. */
export async function wordsOfPage(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer()
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 2048))
  const said = /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(said, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
