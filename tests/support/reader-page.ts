import path from 'node:path'
import { build } from 'esbuild'
import type { Page, Route } from 'playwright-core'
import { samplePicture, samplePictureNames } from '../golden/typesetting/sample-pictures'

const root = path.resolve(import.meta.dirname, '../..')

/** What WeChat's own sheet says about everything in an article. */
const SHEET = '*{max-width:100%!important;box-sizing:border-box!important}img{height:auto}'

export function articlePage(html: string, width: number): string {
  return `<!doctype html><meta charset="utf-8"><style>${SHEET}</style><body style="margin:0;background:#ffffff;color:#191919;font-family:sans-serif"><main style="width:${width}px;padding:0 16px">${html}</main>`
}

/** Pictures of the sample articles, drawn in the shape they claim; everything else is refused. */
export async function answerWithDrawings(page: Page): Promise<void> {
  await page.route('**/*', (route: Route) => {
    const name = /^https:\/\/mmbiz\.qpic\.cn\/mmbiz_jpg\/(\w+)\/640$/.exec(route.request().url())?.[1]
    if (!name) return route.abort()
    return route.fulfill({ contentType: 'image/svg+xml', body: drawing(name) })
  })
}

function drawing(name: string): string {
  const known = samplePictureNames.find((one) => one === name)
  const { width, height } = known ? samplePicture(known) : { width: 1600, height: 1067 }
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0) * 37, 0) % 360
  const [w, h] = [width, height]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><rect width="${w}" height="${h}" fill="hsl(${hue},55%,78%)"/><circle cx="${w * 0.6}" cy="${h * 0.3}" r="${Math.min(w, h) * 0.1}" fill="#fff8e7"/><path d="M0 ${h * 0.6}L${w * 0.25} ${h * 0.42}L${w * 0.45} ${h * 0.6}L${w * 0.7} ${h * 0.38}L${w} ${h * 0.62}V${h}H0z" fill="hsl(${hue},40%,42%)"/></svg>`
}

/** The dark mode of readers as a script for a page: `darkMode.darkenArticle(element)`. */
export async function darkModeScript(): Promise<string> {
  const bundle = await build({
    stdin: { contents: `export * from './dark-page'`, resolveDir: path.join(root, 'src/typesetting/dark-mode'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'darkMode',
  })
  return bundle.outputFiles[0]?.text ?? ''
}
