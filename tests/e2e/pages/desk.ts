import type { Browser, BrowserContext, Page } from 'playwright-core'

export type SignIn = { email: string; password: string }

/** One person at one desk: a browser context of their own, signed in. */
export async function signIn(browser: Browser, origin: string, { email, password }: SignIn): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: origin, locale: 'zh-CN', viewport: { width: 1366, height: 900 } })
  const answer = await context.request.post('/api/users/login', { data: { email, password } })
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()} ${await answer.text()}`)
  return { context, page: await context.newPage() }
}

/** The state of the document on screen, as its word says. */
export function stateOf(page: Page): Promise<string> {
  return page.locator('.xw-acts .xw-state').first().innerText()
}

export async function press(page: Page, name: string): Promise<void> {
  await page.locator('.xw-acts').getByRole('button', { name, exact: true }).click()
}

/** Presses a button of the open dialog. */
export async function answer(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('.xw-dialog[open] .xw-dialog__foot').getByRole('button', { name }).click()
}

export async function waitForState(page: Page, word: string): Promise<void> {
  await page.locator('.xw-acts .xw-state, .xw-delivery .xw-state', { hasText: word }).first().waitFor()
}
