import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import chromiumPackage from '../../node_modules/@sparticuz/chromium/package.json'

/** A safety net: a step that never comes ends with its reason before the runner ends the test without one. */
export const STEP_MS = 180_000

/** The package's own arguments put every page into one process and switch the same-origin rule off; neither is wanted here. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--no-zygote', '--font-render-hinting=none']

const root = path.resolve(import.meta.dirname, '../..')

/** The browser that comes in the npm package. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: unpacked(), args: ARGUMENTS, timeout: STEP_MS })
}

/** The same browser for whoever starts its process. */
export function programOfChromium(): { program: string; options: readonly string[] } {
  return { program: unpacked(), options: ARGUMENTS }
}

/** A page of its own with the patience of a busy machine. */
export async function openAlone(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const page = await browser.newPage({ viewport })
  page.setDefaultTimeout(STEP_MS)
  return page
}

/**
 * Where the browser was unpacked. The package unpacks to the temporary folder and takes what is there for whole, even while
 * another process is still writing it or one that was killed left half of it; so it is done aside and put in place at once.
 */
function unpacked(): string {
  const home = path.join(root, 'node_modules/.cache/xingwen-chromium', chromiumPackage.version)
  if (!existsSync(home)) unpackInto(home)
  return path.join(home, 'chromium')
}

function unpackInto(home: string): void {
  mkdirSync(path.dirname(home), { recursive: true })
  const aside = mkdtempSync(`${home}-`)
  try {
    const program = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
    execFileSync(process.execPath, ['--eval', program], { cwd: root, env: { ...process.env, TMPDIR: aside }, stdio: ['ignore', 'ignore', 'inherit'] })
    renameSync(aside, home)
  } catch (error) {
    // Another process that did the same has finished first.
    if (!existsSync(home)) throw error
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
