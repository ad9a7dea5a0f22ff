import type { Page } from 'playwright-core'
import { answer, press, waitForState } from './desk'

export class DeliveryPage {
  constructor(private readonly page: Page) {}

  async open(id: string | number): Promise<void> {
    await this.page.goto(`/admin/collections/deliveries/${id}`)
    await this.page.locator('.xw-delivery__head').waitFor()
  }

  waitForState(word: string): Promise<void> {
    return waitForState(this.page, word)
  }

  isRehearsal(): Promise<boolean> {
    return this.page.locator('.xw-rehearsal').isVisible()
  }

  steps(): Promise<string[]> {
    return this.page.locator('.xw-step').allInnerTexts()
  }

  async release(): Promise<void> {
    await press(this.page, '现在发布')
    await answer(this.page, /发布$/)
  }

  async resolve(verdict: '已发布' | '没有发布'): Promise<void> {
    await press(this.page, '核实结果')
    await this.page.locator('.xw-dialog').getByRole('radio', { name: verdict }).check()
    await answer(this.page, '记下结果')
  }

  async retry(): Promise<void> {
    await press(this.page, '重试')
  }
}
