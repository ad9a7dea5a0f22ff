import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { targets, themes, typeset } from '@/typesetting'
import { attack, randomFrom } from '../../support/hostile'
import { launchChromium, openAlone } from '../../support/chromium'
import { ranIn, setTrap } from '../../support/hostile-page'

const ARTICLES = 320
const A_PAGE = 40

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  page = await openAlone(browser, { width: 390, height: 800 })
  await setTrap(page)
})

afterAll(() => browser.close())

it('the trap catches what runs', async () => {
  expect(await ranIn(page, '<img src="x" onerror="ran()">')).toHaveLength(3)
  expect(await ranIn(page, '<svg onload="ran()"></svg>')).not.toHaveLength(0)
})

it(`nothing runs in ${ARTICLES} hostile articles`, async () => {
  const random = randomFrom(11)
  const markup = targets.filter(({ form }) => form === 'markup')
  for (let first = 0; first < ARTICLES; first += A_PAGE) {
    const articles = Array.from({ length: A_PAGE }, (_, turn) => {
      const target = markup[turn % markup.length]?.name ?? 'wechat'
      return typeset({ ...attack(random, 6), target, theme: themes[turn % themes.length]?.id ?? 'sea' }).html
    })
    expect(await ranIn(page, articles.join('')), `articles ${first} to ${first + A_PAGE}`).toEqual([])
  }
})
