import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type * as Axe from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** A fault by its rule, where, and what is said of it; the place leads an element of Payload to its reason in a list. */
export type Barrier = { rule: string; place: string; why: string }

/** What keeps people out of a page by WCAG 2.2 AA: serious and critical faults. Frames hold finished pages and are looked at as pages. */
export async function barriersOn(page: Page): Promise<Barrier[]> {
  await page.evaluate(source)
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe }
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, any }) => ({
          rule: id,
          // Found again by what it stands in: the selector names no more than it needs.
          place: `${document.querySelector(String(target[0]))?.closest('.prose') ? '.prose ' : ''}${target.join(' ')}`,
          why: id === 'color-contrast' ? (any[0]?.message ?? '') : html.slice(0, 160),
        })),
      )
  }, standards)
}
