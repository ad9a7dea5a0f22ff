import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as darkMode from '../../../src/typesetting/dark-mode/darken'
import { launchChromium, openAlone } from '../../support/chromium'

type Expected = {
  i: number
  tag: string
  inline: string
  dark: ([string, string] | [string, string, 'bg'])[]
  computed: Record<string, string>
  inlineAfter?: string
}
type Options = {
  whitelist?: { tagName?: string[]; attribute?: string[] }
  defaultDarkBgColor?: string
  defaultDarkTextColor?: string
  defaultLightTextColor?: string
  defaultLightBgColor?: string
}
type Vector = { name: string; html: string; expected: Expected[]; options?: Options }
type Shown = Pick<Expected, 'i' | 'tag' | 'inline' | 'dark' | 'computed'> & { after: string }

const root = path.resolve(import.meta.dirname, '../../..')
const { meta, vectors } = JSON.parse(readFileSync(path.join(root, 'tests/golden/dark-mode/vectors.json'), 'utf8')) as {
  meta: { page_css: string }
  vectors: Vector[]
}

describe('dark mode by the published algorithm of WeChat', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const bundle = await build({
      stdin: { contents: `export * from './darken'; export * from './dark-page'`, resolveDir: path.join(root, 'src/typesetting/dark-mode'), loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'darkMode',
    })
    browser = await launchChromium()
    page = await openAlone(browser, { width: 400, height: 800 })
    await page.route('**/*', (route) => route.abort())
    await page.setContent(`<!doctype html><style>${meta.page_css}</style><div id="c"></div>`)
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text })
  })
  afterAll(() => browser.close())

  it('has every recorded case', () => expect(new Set(vectors.map(({ name }) => name)).size).toBe(80))

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_name, vector) => {
    const shown = await page.evaluate(show, {
      html: vector.html,
      options: optionsOf(vector),
      computed: vector.expected.map(({ computed }) => Object.keys(computed)),
    })
    for (const [at, { i, tag, inline, dark, computed, inlineAfter }] of vector.expected.entries()) {
      expect(shown[at]).toEqual({ i, tag, inline, dark, computed, after: inlineAfter || inline })
    }
  })
})

function optionsOf({ options = {} }: Vector): darkMode.DarkOptions {
  const { whitelist, defaultDarkBgColor, defaultDarkTextColor, defaultLightBgColor, defaultLightTextColor } = options
  const grounds = { darkBack: defaultDarkBgColor, darkText: defaultDarkTextColor, lightBack: defaultLightBgColor, lightText: defaultLightTextColor }
  return {
    grounds: Object.fromEntries(Object.entries(grounds).filter(([, value]) => value !== undefined)),
    exempt: { ...(whitelist?.tagName ? { tags: whitelist.tagName } : {}), ...(whitelist?.attribute ? { attributes: whitelist.attribute } : {}) },
  }
}

/** Runs in the page: converts once to see the rules, once more through the style sheet to see what comes of it. */
function show({ html, options, computed }: { html: string; options: darkMode.DarkOptions; computed: string[][] }): Shown[] {
  const { darken, darkenArticle } = (globalThis as unknown as { darkMode: typeof darkMode & { darkenArticle(article: Element, options: unknown): void } })
    .darkMode
  const box = document.getElementById('c') as HTMLElement
  const fill = () => {
    box.innerHTML = html
    return [...box.querySelectorAll<HTMLElement>('*')]
  }
  const inline = fill().map(({ style }) => style.cssText)
  const elements = fill()
  const rules = darken(elements, options)
  const after = elements.map(({ style }) => style.cssText)
  const shownIn = fill()
  darkenArticle(box, options)
  return shownIn.map((element, i) => ({
    i,
    tag: element.tagName.toLowerCase(),
    inline: inline[i] ?? '',
    dark: rules
      .filter((rule) => rule.element === elements[i])
      .flatMap(({ late, declarations }) => declarations.map(({ property, value }) => (late ? [property, value, 'bg'] : [property, value]) as [string, string])),
    after: after[i] ?? '',
    computed: Object.fromEntries((computed[i] ?? []).map((name) => [name, getComputedStyle(element).getPropertyValue(name)])),
  }))
}
