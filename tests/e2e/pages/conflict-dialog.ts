import type { Locator, Page } from 'playwright-core'

/** The screen that opens when somebody else saved the same document first. */
export class ConflictDialog {
  private readonly dialog: Locator
  constructor(private readonly page: Page) {
    this.dialog = page.locator('.xw-dialog[open]', { hasText: '别人也改了这份内容' })
  }

  async waitFor(): Promise<void> {
    await this.dialog.locator('.xw-versions').first().waitFor()
  }

  /** Names of the fields in which the two versions differ. */
  fields(): Promise<string[]> {
    return this.dialog.locator('.xw-versions legend').allInnerTexts()
  }

  async choose(field: string, side: 'mine' | 'theirs'): Promise<void> {
    const row = this.dialog.locator('.xw-versions').filter({ has: this.page.locator('legend', { hasText: field }) })
    await row
      .getByRole('radio')
      .nth(side === 'mine' ? 0 : 1)
      .check()
  }

  keepMine(): Promise<void> {
    return this.settle(/^(保留我的版本|按所选保存)$/)
  }

  takeTheirs(): Promise<void> {
    return this.settle('采用对方的版本')
  }

  private async settle(name: string | RegExp): Promise<void> {
    const loaded = this.page.waitForEvent('load')
    await this.dialog.getByRole('button', { name }).click()
    await loaded
  }
}
