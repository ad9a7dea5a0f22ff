import type { Page } from 'playwright-core'
import { barriersOn, type Barrier } from '../support/axe'
import { describe, expect, test } from '../support/browser'
import { contentOf, strangeIn, wordsOn, type Said } from '../support/screen-words'
import { until } from '../support/started-server'
import { calm, openings, readDesk, show, type Desk } from './desk-screens'

type Language = 'zh' | 'en'

/** Texts that are right although they hold words of the other language. */
const reviewed: Record<Language, RegExp[]> = {
  zh: [/^English$/, /^\d+(\.\d+)?\s?[KM]B — \d+x\d+ — image\/\w+$/, /^x$/, /DATA_DIR\/rehearsal/, /^\/\S+\/logs$/, /数据库 \d{8}_\d{6}_\w+$/, /\?q=\{词\}$/],
  en: [/^Label “AI 生成”$/, /^中文$/, /^行文$/, / · 行文$/, /秀米/],
}

/** What axe calls a fault and is none, or what no style, setting or name of ours mends. */
const excused: { rule: string; place: RegExp; why: string }[] = [
  { rule: 'color-contrast', place: /\.prose/, why: 'in the dark a post is turned over by a filter, which axe does not see' },
]

let desk: Desk | undefined

async function openDesk(page: Page): Promise<Desk> {
  desk ??= await readDesk(page)
  return desk
}

async function speak(page: Page, language: Language): Promise<void> {
  const url = new URL(page.url()).origin
  await page.context().addCookies([{ name: 'payload-lng', value: language, url }])
}

/** What a field chooses from is asked for after it stands there, and named after that: read until it stays as it is. */
async function settledWordsOn(page: Page): Promise<Said[]> {
  let words = await wordsOn(page)
  return until('the words of a screen stay', async () => {
    const before = JSON.stringify(words)
    await calm(page)
    words = await wordsOn(page)
    return JSON.stringify(words) === before && words
  })
}

/** Texts of a page in another language than it is shown in, and times that nobody writes so. */
async function strange(page: Page, language: Language, isContent: (text: string) => string): Promise<string[]> {
  const found: string[] = []
  for (const { text, where } of await settledWordsOn(page)) {
    const words = reviewed[language].some((allowed) => allowed.test(text)) ? [] : strangeIn(text, language, isContent)
    const broken = /\[object Object\]|\{\{\w+\}\}|\bundefined\b|\d+:\d\d (上午|下午)/.exec(text)?.[0]
    if (words.length > 0 || broken) found.push(`${broken ?? words.join(' ')} in “${text.slice(0, 80)}” (${where})`)
  }
  return found
}

describe.each(['zh', 'en'] as const)('the desk in %s', (language) => {
  test('says every word on every screen in this language, and its tabs what they hold', async ({ people }) => {
    people.expectRefusal(404)
    const page = await people.page('administrator')
    await page.goto('/admin')
    await speak(page, language)
    const { screens, stored } = await openDesk(page)
    const isContent = contentOf(stored)
    const faults: Record<string, string[]> = {}
    const titles = new Map<string, string>()
    for (const path of screens) {
      await show(page, path)
      const found = await strange(page, language, isContent)
      if (found.length > 0) faults[path] = found
      // A document that is not there leads back to its list: one place has one title.
      titles.set(new URL(page.url()).pathname, await page.title())
    }
    expect(faults).toEqual({})
    for (const [path, title] of titles) {
      expect(title, path).toMatch(/^.+ · 行文$/)
      expect(title, path).not.toMatch(/编辑中|创建中|Editing|Creating|Payload/)
    }
    const alike = [...titles.values()].filter((title, index, all) => all.indexOf(title) !== index)
    expect(alike, 'tabs that cannot be told apart').toEqual([])
  })

  test('says what it keeps folded in this language', async ({ people }) => {
    people.expectRefusal(400)
    const page = await people.page('administrator')
    await page.goto('/admin')
    await speak(page, language)
    const known = await openDesk(page)
    const isContent = contentOf(known.stored)
    const faults: Record<string, string[]> = {}
    for (const [name, open] of Object.entries(openings)) {
      await open(page, known)
      await calm(page)
      const found = await strange(page, language, isContent)
      if (found.length > 0) faults[name] = found
    }
    expect(faults).toEqual({})
  })

  test('says its doors in this language', async ({ people }) => {
    const page = await people.visitor()
    await page.goto('/admin/login')
    await speak(page, language)
    for (const path of ['/admin/login', '/admin/forgot']) {
      await show(page, path)
      expect(await strange(page, language, contentOf([])), path).toEqual([])
      expect(await page.title()).not.toMatch(/Payload/)
    }
  })
})

/** A control that came late is named a moment later: what keeps people out is what stays. */
async function settledBarriersOn(page: Page): Promise<Barrier[]> {
  const look = async () => (await barriersOn(page)).filter(({ rule, place }) => !excused.some((known) => known.rule === rule && known.place.test(place)))
  let found = await look()
  return until('what is found on a screen stays', async () => {
    const before = JSON.stringify(found)
    if (found.length === 0) return found
    await calm(page)
    found = await look()
    return JSON.stringify(found) === before && found
  })
}

async function wear(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.goto('/admin')
  await speak(page, 'zh')
  await page.context().addCookies([{ name: 'payload-theme', value: scheme, url: new URL(page.url()).origin }])
}

async function barriers(page: Page, paths: readonly string[], go: (page: Page, path: string) => Promise<unknown>): Promise<Record<string, Barrier[]>> {
  const found: Record<string, Barrier[]> = {}
  for (const path of paths) {
    await go(page, path)
    const left = await settledBarriersOn(page)
    if (left.length > 0) found[path] = left
  }
  return found
}

describe.each(['light', 'dark'] as const)('nobody is kept out of (%s)', (scheme) => {
  test('any screen of the desk', async ({ people }) => {
    people.expectRefusal(404)
    const page = await people.page('administrator')
    await wear(page, scheme)
    const { screens } = await openDesk(page)
    expect(await barriers(page, screens, show)).toEqual({})
  })

  test('what the desk keeps folded', async ({ people }) => {
    people.expectRefusal(400)
    const page = await people.page('administrator')
    await wear(page, scheme)
    const known = await openDesk(page)
    const open = async (at: Page, name: string) => {
      await openings[name]?.(at, known)
      await calm(at)
    }
    expect(await barriers(page, Object.keys(openings), open)).toEqual({})
  })

  test('the shop', async ({ people }) => {
    const page = await people.visitor({ colorScheme: scheme, viewport: { width: 390, height: 844 } })
    people.expectRefusal(404)
    await page.goto('/')
    const own = await page
      .locator('a[href^="/products/"], a[href^="/posts/"], a[href^="/categories/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    const paths = ['/', '/posts', '/nowhere', '/en', ...new Set(own)].slice(0, 14)
    expect(await barriers(page, paths, (at, path) => at.goto(path))).toEqual({})
  })

  test('the first key leads past the navigation', async ({ people }) => {
    const page = await people.page('administrator')
    await show(page, '/admin/collections/topics')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.closest('nav, aside') === null && document.activeElement !== document.body)).toBe(true)
  })
})
