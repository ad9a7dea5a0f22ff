import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { themes, typeset } from '@/typesetting'
import { cardNames, type RichDocument } from '@/writing'
import { samplePictureDocument, samplePictureResources } from '../../golden/typesetting/sample-pictures'
import { sampleDocument, sampleResources } from '../../golden/typesetting/sample'
import { faultsInArticle } from '../../support/look-at-article'
import { launchChromium, openAlone } from '../../support/chromium'
import { answerWithDrawings, articlePage, darkModeScript } from '../../support/reader-page'

/** A picture of every block in every theme, light and dark: `npx vitest run --project sqlite contact-sheets`, then look in here. */
const sheets = path.resolve(import.meta.dirname, '../../artifacts/contact-sheets')

const WIDTH = 390
const everything: RichDocument = {
  root: { type: 'root', version: 1, children: [...sampleDocument.root.children, ...samplePictureDocument.root.children] },
}
const resources = { ...sampleResources, ...samplePictureResources, pictures: { ...sampleResources.pictures, ...samplePictureResources.pictures } }
const plainKinds = ['paragraph', 'heading', 'list', 'quote', 'table', 'picture', 'divider']
const kinds = [...plainKinds, ...Object.keys(cardNames)]

describe('every block in WeChat', () => {
  let browser: Browser
  let page: Page
  let darkMode: string

  beforeAll(async () => {
    mkdirSync(sheets, { recursive: true })
    browser = await launchChromium()
    darkMode = await darkModeScript()
    page = await openAlone(browser, { width: WIDTH, height: 800 })
    await answerWithDrawings(page)
  })
  afterAll(() => browser.close())

  const picture = (name: string) => page.screenshot({ path: path.join(sheets, `${name}.jpg`), type: 'jpeg', quality: 70, fullPage: true })

  it.each(themes.map(({ id }) => id))('stays in the frame, readable and apart in theme %s, light and dark', async (theme) => {
    const { html } = typeset({ document: everything, resources, target: 'wechat', theme })
    const written = new Set([...html.matchAll(/data-xw="\d+:(\w+)"/g)].map(([, kind]) => kind))
    expect(kinds.filter((kind) => !written.has(kind))).toEqual([])

    await page.setContent(articlePage(html, WIDTH))
    await picture(theme)
    expect(await page.evaluate(faultsInArticle, { width: WIDTH, background: 'rgb(255,255,255)' })).toEqual([])

    await page.addScriptTag({ content: darkMode })
    await page.evaluate(() => {
      document.body.style.cssText += ';background:#191919;color:#a3a3a3'
      ;(window as unknown as { darkMode: { darkenArticle(article: Element): void } }).darkMode.darkenArticle(document.querySelector('main') as Element)
    })
    await picture(`${theme}-dark`)
    expect(await page.evaluate(faultsInArticle, { width: WIDTH, background: 'rgb(25,25,25)' })).toEqual([])
  })

  it('is looked at by eyes that see faults', async () => {
    const bad = [
      '<p data-xw="0:paragraph" style="margin:0;width:500px;max-width:none!important">wide</p>',
      '<p data-xw="1:paragraph" style="margin:-30px 0 0;color:#bbbbbb;font-size:16px">pale and too high</p>',
      '<section data-xw="2:card"></section>',
    ]
    await page.setContent(`<body><main>${bad.join('')}</main>`)
    const faults = await page.evaluate(faultsInArticle, { width: WIDTH, background: 'rgb(255,255,255)' })
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['wider than the frame', 'contrast 1.92', 'over the block above, 0', 'nothing to see'])
  })
})
