import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSource, type Imported } from '@/typesetting'
import type * as frames from '../../../src/typesetting/admin/import/compared-frames'
import type * as score from '../../../src/typesetting/admin/import/picture-score'
import { launchChromium, openAlone } from '../../support/chromium'

type Desk = typeof frames & typeof score

const root = path.resolve(import.meta.dirname, '../../..')
const sample = (name: string): string => readFileSync(path.join(root, 'tests/golden/import', name), 'utf8')

describe('the likeness of a page and its import, laid out by a browser', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const bundle = await build({
      stdin: {
        contents: `export * from './compared-frames'; export * from './picture-score'`,
        resolveDir: path.join(root, 'src/typesetting/admin/import'),
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'desk',
    })
    browser = await launchChromium()
    page = await openAlone(browser, { width: 1000, height: 800 })
    await page.route('**/*', (route) => route.abort())
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text })
  })
  afterAll(() => browser.close())

  const alike = (original: string, imported: Imported): Promise<number> => page.evaluate(compare, { original, imported })

  const imported = async (name: string, change: (blocks: Blocks) => Blocks = (blocks) => blocks): Promise<Imported> => {
    const read = await readSource({ kind: 'html', content: sample(name), name })
    const { root: body } = read.document
    return { ...read, document: { root: { ...body, children: change(body.children) } } }
  }

  it.each(['wechat-spring.html', 'xiumi-sea.html', 'editor135-desert.html'])('is high for %s', async (name) => {
    expect(await alike(sample(name), await imported(name))).toBeGreaterThan(0.75)
  })

  it('is 1 for a page and itself', async () => {
    const name = 'wechat-spring.html'
    expect(await page.evaluate(compareWithItself, sample(name))).toBeCloseTo(1, 5)
  })

  it.each(['wechat-spring.html', 'xiumi-sea.html', 'editor135-desert.html'])(
    'falls for %s when a picture or a passage is gone, and when the order is another',
    async (name) => {
      const whole = await alike(sample(name), await imported(name))
      const withoutPicture = await alike(
        sample(name),
        await imported(name, (blocks) => blocks.filter(({ type }, i) => type !== 'upload' || i !== blocks.findIndex((one) => one.type === 'upload'))),
      )
      const withoutPassage = await alike(sample(name), await imported(name, (blocks) => blocks.slice(0, Math.ceil(blocks.length / 2))))
      const turned = await alike(sample(name), await imported(name, (blocks) => [...blocks].reverse()))
      expect(withoutPicture).toBeLessThan(whole - 0.03)
      expect(withoutPassage).toBeLessThan(whole - 0.1)
      expect(turned).toBeLessThan(whole - 0.1)
    },
  )
})

type Blocks = Imported['document']['root']['children']

/** Runs in the page, with the code of the desk and frames as wide as the desk's. */
async function compare({ original, imported }: { original: string; imported: Imported }): Promise<number> {
  const { desk } = globalThis as unknown as { desk: Desk }
  const marks = async (html: string): Promise<score.Mark[]> => {
    const frame = document.createElement('iframe')
    frame.style.cssText = `width:${desk.COMPARED_WIDTH}px;height:640px;border:0`
    frame.setAttribute('sandbox', 'allow-same-origin')
    frame.srcdoc = html
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    document.body.append(frame)
    await loaded
    const found = desk.marksOf(frame.contentDocument as Document)
    frame.remove()
    return found
  }
  return desk.likeness(await marks(desk.originalFrame(original)), await marks(desk.importedFrame(imported)), desk.COMPARED_WIDTH)
}

function compareWithItself(original: string): number {
  const { desk } = globalThis as unknown as { desk: Desk }
  document.body.innerHTML = desk.originalFrame(original)
  const marks = desk.marksOf(document)
  return marks.length > 10 ? desk.likeness(marks, marks, desk.COMPARED_WIDTH) : 0
}
