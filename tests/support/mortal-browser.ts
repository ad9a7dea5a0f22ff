import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { programOfChromium, STEP_MS } from './chromium'

/** A browser that keeps its profile in a folder, as that of a person does, and that can be killed as a whole. */
export type MortalBrowser = { context: BrowserContext; kill(): Promise<void> }

export async function startMortalBrowser(profile: string): Promise<MortalBrowser> {
  const { program, options } = programOfChromium()
  const flags = [...options, '--headless', '--lang=zh-CN', `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank']
  // A group of its own: every process of the browser goes at once.
  const child = spawn(program, flags, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const end = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null && process.kill(-child.pid, 'SIGKILL')
  process.once('exit', end)
  const browser = await chromium.connectOverCDP(await addressIn(child.stderr), { timeout: STEP_MS })
  const context = browser.contexts()[0]
  if (!context) throw new Error('the browser opened no window')
  context.setDefaultTimeout(STEP_MS)
  return {
    context,
    async kill() {
      const ended = once(child, 'exit')
      if (end()) await ended
      process.removeListener('exit', end)
      await browser.close().catch(() => undefined)
    },
  }
}

/** The process of a page ends at once: nothing of it runs any more, and nothing is asked. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const gone = page.waitForEvent('crash')
  void session.send('Page.crash').catch(() => undefined)
  await gone
  await page.close()
}

/** Goes on reading afterwards: a browser whose words nobody reads stands still in the end. */
async function addressIn(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    stderr.on('data', (part: Buffer) => {
      said = (said + String(part)).slice(-4_000)
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    stderr.once('end', () => reject(new Error(`the browser ended before it listened:\n${said}`)))
  })
}
