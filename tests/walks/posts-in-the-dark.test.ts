import type { Locator } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from '../support/browser'

type Written = { place: string; words: string; least: number; contrast: number }

const channel = (value: number) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
const light = ([r = 0, g = 0, b = 0]: number[]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
const contrastOf = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

/** The contrast of what is painted: of the most common colour, the ground, and the one that stands out most. */
async function painted(element: Locator): Promise<number> {
  const { data, info } = await sharp(await element.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const counts = new Map<string, number>()
  for (let at = 0; at < data.length; at += info.channels) {
    const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => light(colour.split(',').map(Number)))
  const [ground = 0] = colours
  return Math.max(...colours.map((one) => contrastOf(ground, one)))
}

// A filter turns posts over in the dark, which axe does not see: here what is on the screen is measured.
test.for(['light', 'dark'] as const)('what is written in posts can be read on its pixels (%s)', async (colorScheme, { people }) => {
  const page = await people.visitor({ colorScheme, viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 })
  await page.goto('/posts')
  const posts = await page.locator('a[href^="/posts/"]').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')!))])
  expect(posts.length).toBeGreaterThan(0)
  const seen: Written[] = []
  for (const post of posts) {
    await page.goto(post)
    const marked = await page.evaluate(() => {
      const own = (element: Element) => [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && (textContent ?? '').trim() !== '')
      const written = [...document.querySelectorAll('.prose *')].filter(
        (element) => own(element) && element.querySelector('img, svg') === null && element.closest('svg') === null && element.checkVisibility(),
      )
      return written.map((element, at) => {
        element.setAttribute('data-measured', String(at))
        const { fontSize, fontWeight } = getComputedStyle(element)
        const size = parseFloat(fontSize)
        const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700)
        return { place: element.tagName.toLowerCase(), words: (element.textContent ?? '').trim().slice(0, 24), least: isLarge ? 3 : 4.5 }
      })
    })
    for (const [at, one] of marked.entries()) {
      seen.push({ ...one, place: `${post} ${one.place}`, contrast: await painted(page.locator(`[data-measured="${at}"]`)) })
    }
  }
  expect(seen.length).toBeGreaterThan(20)
  expect(seen.filter(({ contrast, least }) => contrast < least)).toEqual([])
})
