import type { FrameLocator, Page } from 'playwright-core'
import { answer, press, waitForState } from './desk'

export class DraftPage {
  constructor(private readonly page: Page) {}

  async open(id: string | number): Promise<void> {
    await this.page.goto(`/admin/collections/drafts/${id}`)
    await this.page.locator('.ContentEditable__root').first().waitFor()
  }

  /** Types at the end of the first paragraph of the body. */
  async write(text: string): Promise<void> {
    await this.page.locator('.ContentEditable__root > p').first().click()
    await this.page.keyboard.press('End')
    await this.page.keyboard.type(text)
  }

  async setTitle(title: string): Promise<void> {
    await this.page.locator('#field-title').fill(title)
  }

  async waitUntilSaved(): Promise<void> {
    await this.page.locator('.xw-saved--saved').waitFor()
  }

  /** The article on the phone beside the editor. */
  get preview(): FrameLocator {
    return this.page.frameLocator('.xw-preview iframe')
  }

  async showTarget(name: string): Promise<void> {
    await this.page.locator('.xw-preview').getByRole('tab', { name }).click()
  }

  async submit(): Promise<void> {
    await press(this.page, '提交审核')
    await waitForState(this.page, '待审核')
  }

  async requestChanges(remark: string): Promise<void> {
    await press(this.page, '退回修改')
    await this.page.locator('.xw-dialog textarea').fill(remark)
    await answer(this.page, '退回给作者')
    await waitForState(this.page, '已退回')
  }

  /** Looks at every channel's variant, then approves them. */
  async approve(): Promise<void> {
    await press(this.page, '通过')
    const tabs = this.page.locator('.xw-approve__tabs').getByRole('tab')
    await tabs.first().waitFor()
    for (const tab of await tabs.all()) await tab.click()
    await answer(this.page, /^通过这/)
    await waitForState(this.page, '已通过')
  }

  /** Confirms changed facts; answers what the dialog showed, one line a fact. */
  async confirmFacts(): Promise<string[]> {
    await press(this.page, '确认价格变化')
    const shown = await this.page.locator('.xw-facts tbody tr').allInnerTexts()
    await answer(this.page, '确认新事实')
    await this.page.locator('.xw-dialog').waitFor({ state: 'detached' })
    return shown
  }

  /** Schedules for a wall-clock time of the workspace (`2026-11-25T09:00`); answers the id of the push. */
  async schedule(localTime: string): Promise<string> {
    await press(this.page, '排期')
    await this.page.locator('.xw-dialog input[type="datetime-local"]').first().fill(localTime)
    await answer(this.page, '定下排期')
    const link = await this.page.getByRole('link', { name: '看这次排期' }).getAttribute('href')
    await answer(this.page, '好')
    return link!.split('/').at(-1)!
  }
}
