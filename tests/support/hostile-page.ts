import type { Page } from 'playwright-core'
import { articlePage } from './reader-page'

/** A page without a way out, in which `ran()` says that a script got through. */
export async function setTrap(page: Page): Promise<void> {
  page.on('dialog', (dialog) => void dialog.dismiss())
  await page.route('**/*', (route) => route.abort())
  await page.addInitScript(() => {
    const trap = window as unknown as { hits: string[]; ran(): void }
    trap.hits = []
    trap.ran = () => void trap.hits.push(new Error('ran').stack ?? 'ran')
  })
  await page.goto('about:blank')
}

/** What ran, and what could run, once every element was pointed at, tapped and focused. */
export async function ranIn(page: Page, html: string): Promise<string[]> {
  await page.setContent(articlePage(html, 390), { waitUntil: 'domcontentloaded' })
  return page.evaluate(async () => {
    const elements = [...document.querySelectorAll('main *')]
    const armed = elements.filter(
      (element) =>
        /^(?:script|iframe|object|embed|form|base|meta|link|foreignobject|use)$/i.test(element.tagName) ||
        element.getAttributeNames().some((name) => name.startsWith('on')) ||
        /^\s*(?:javascript|vbscript|data):/i.test((element as HTMLAnchorElement).href?.toString() ?? ''),
    )
    document.addEventListener('click', (event) => event.preventDefault(), { capture: true })
    for (const element of elements) {
      for (const kind of ['mouseover', 'click', 'focus', 'toggle', 'load', 'error', 'begin']) {
        element.dispatchEvent(new Event(kind, { bubbles: kind === 'click', cancelable: true }))
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 60))
    const { hits } = window as unknown as { hits: string[] }
    return [...hits.splice(0), ...armed.map((element) => element.outerHTML.slice(0, 200))]
  })
}
