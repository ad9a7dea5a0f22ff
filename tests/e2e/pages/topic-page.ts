import type { Page } from 'playwright-core'
import { press, waitForState } from './desk'

export class TopicPage {
  constructor(private readonly page: Page) {}

  async open(id: string | number): Promise<void> {
    await this.page.goto(`/admin/collections/topics/${id}`)
    await this.page.locator('.xw-acts .xw-state').waitFor()
  }

  async approve(): Promise<void> {
    await press(this.page, '通过选题')
    await waitForState(this.page, '已通过')
  }

  /** Starts the draft and answers its id. */
  async startWriting(): Promise<string> {
    await press(this.page, '开始写稿')
    await this.page.waitForURL(/\/collections\/drafts\/[^/]+$/)
    return this.page.url().split('/').at(-1)!
  }
}
