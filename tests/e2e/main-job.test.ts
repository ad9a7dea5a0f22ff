import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from '../support/browser'
import { until } from '../support/started-server'
import { addRow, ask, body, choose, idIn, insert, mark, newLineAfter, phone, pick, saved, section, settled, visit, write } from './desk'

const trip = { title: `苍山初雪四日 ${mark}`, slug: `cangshan-${mark}`, fen: 268_800, shown: '2,688', newFen: 258_800, newShown: '2,588' }
const topicTitle = `初雪之后去看苍山 ${mark}`
const written = `雪线停在两千六百米，山脚的茶花照常开 ${mark}。`
const rewritten = `修改：索道下午三点停，早一点上山 ${mark}。`
const caption = `清晨的洱海 ${mark}`
const digest = `四天三夜，把雪和茶花放进同一趟行程 ${mark}。`
const remark = `请写清索道几点停 ${mark}。`

/** Where the journey has got to: each step takes over from the one before. */
const addresses = { product: '', topic: '', draft: '', deliveries: '', post: '' }

describe('from a product to a delivered post', () => {
  test('a marketer makes a product and publishes it', async ({ people }) => {
    const page = await people.page('marketer')
    await visit(page, '/admin/collections/products')
    await page.getByRole('link', { name: '新建', exact: true }).first().click()
    await page.waitForURL(/products\/create/)
    await page.getByRole('textbox', { name: '产品名称' }).fill(trip.title)
    await page.getByRole('button', { name: '开始填写' }).click()
    await page.waitForURL(/products\/\d+/)
    await settled(page)
    addresses.product = new URL(page.url()).pathname
    await write(page, 'destination', '大理')
    await write(page, 'days', '4')
    await write(page, 'slug', trip.slug)
    await section(page, '图片')
    await page.locator('#field-pictures').getByRole('button', { name: '从现有中选择' }).click()
    await pick(page, '洱海晨雾')
    await section(page, '亮点')
    await addRow(page, 'highlights')
    await write(page, 'highlights__0__title', '一天看两个季节')
    await write(page, 'highlights__0__text', '上午在雪线，下午在茶园。')
    await section(page, '每日行程')
    await addRow(page, 'itinerary')
    await write(page, 'itinerary__0__title', '昆明到大理')
    await write(page, 'itinerary__0__text', '动车两小时，傍晚沿洱海走一段。')
    await section(page, '价格与班期')
    await write(page, 'priceMinor', String(trip.fen / 100))
    await section(page, '费用说明')
    await addRow(page, 'included')
    await write(page, 'included__0__text', '三晚住宿与每日早餐')
    await addRow(page, 'excluded')
    await write(page, 'excluded__0__text', '往返昆明的交通')
    await write(page, 'optionalItems', '无自费项目，不进购物店')
    await section(page, '退改与须知')
    await addRow(page, 'refundRules')
    await write(page, 'refundRules__0__until', '出发前 7 天')
    await write(page, 'refundRules__0__text', '全额退款')
    await write(page, 'groupMin', '6')
    await write(page, 'suitability', '孕期和严重高血压患者不适合')
    await write(page, 'safety', '雪地慢行，听领队安排')
    await section(page, '经营者')
    await write(page, 'operatorName', '行文旅行（示例）')
    await write(page, 'operatorLicence', 'L-YN-00000')
    await write(page, 'complaintPhone', '12345')
    await publish(page)
    const shop = await people.visitor({ javaScriptEnabled: false })
    await until('the shop shows the product', async () => (await shop.goto(`/products/${trip.slug}`))?.status() === 200)
    expect(await shop.locator('body').innerText()).toContain(trip.shown)
  })

  test('an editor proposes a topic for it and a reviewer approves it', async ({ people }) => {
    const editor = await people.page('editor')
    await visit(editor, '/admin/collections/topics/create')
    await write(editor, 'title', topicTitle)
    await choose(editor, 'draftType', '广告宣传')
    await choose(editor, 'form', '故事')
    await choose(editor, 'product', trip.title)
    await editor.locator('#field-dueAt input').fill(`${dayInShanghai(30)} 18:00`)
    await editor.keyboard.press('Escape')
    await editor.locator('#field-publishAt input').fill(`${dayInShanghai(33)} 20:00`)
    await editor.keyboard.press('Escape')
    await editor.getByRole('button', { name: '保存' }).click()
    await editor.waitForURL(/topics\/\d+/)
    addresses.topic = new URL(editor.url()).pathname
    expect(await editor.getByRole('button', { name: '通过选题' }).count()).toBe(0)

    const reviewer = await people.page('reviewer')
    await visit(reviewer, addresses.topic)
    await reviewer.getByRole('button', { name: '通过选题' }).click()
    await reviewer.locator('.xw-acts').getByText('已通过').waitFor()
  })

  test('one click starts the draft with the structure of its type', async ({ people }) => {
    const page = await people.page('editor')
    await visit(page, addresses.topic)
    await page.getByRole('button', { name: '开始写稿' }).click()
    await page.waitForURL(/drafts\/\d+/)
    await settled(page)
    addresses.draft = new URL(page.url()).pathname
    await body(page).getByText('产品卡片', { exact: true }).waitFor()
    expect(await body(page).locator('.LexicalEditorTheme__h2').allInnerTexts()).toEqual(['为什么是这一趟', '行程怎么走', '费用与班期', '想去的话'])
  })

  test('the editor writes, inserts a product card and a picture, and everything saves itself', async ({ people }) => {
    const page = await people.page('editor')
    await newLineAfter(page, '一两句话说清节奏')
    await page.keyboard.type(written)
    await saved(page, written)

    await newLineAfter(page, '写清下一步')
    await insert(page, '产品卡片')
    const card = body(page).locator('.LexicalEditorTheme__block__container').last()
    await choose(card, 'product', '大理慢住五日')
    await newLineAfter(page, written)
    await insert(page, '图片')
    await pick(page, '洱海晨雾')
    await body(page).locator('.LexicalEditorTheme__upload__contents').first().waitFor()
    await writeCaption(page)

    await page.locator('#field-cover').getByRole('button', { name: '从现有中选择' }).click()
    await pick(page, '洱海晨雾')
    await write(page, 'digest', digest)
    await saved(page, digest)
    await saved(page, caption)
    expect((await ask<{ cover: unknown }>(page, `/api/drafts/${idIn(page)}?draft=true&depth=0`)).cover).not.toBeNull()
  })

  test('the phone preview shows both channels, and what each would change', async ({ people }) => {
    const preview = (await people.page('editor')).getByRole('region', { name: '成品预览' })
    for (const channel of ['店铺', '公众号']) {
      await preview.getByRole('tab', { name: channel, exact: true }).click()
      const screen = phone(preview, '成品预览')
      await screen.getByText(written).waitFor()
      await screen.getByText(caption).waitFor()
      await screen.getByText(trip.title).first().waitFor()
    }
    await preview.getByText('已替你处理').waitFor()
  })

  test('versions can be compared, an earlier one restored, and the newer one brought back', async ({ people }) => {
    const page = await people.page('editor')
    const versions = await ask<{ docs: { id: string | number; version: unknown }[] }>(
      page,
      `/api/drafts/versions?where[parent][equals]=${idIn(page)}&sort=-updatedAt&limit=20&depth=0`,
    )
    const holds = ({ version }: { version: unknown }) => JSON.stringify(version).includes(written)
    const [newer, earlier] = [versions.docs.find(holds)!, versions.docs.find((version) => !holds(version))!]

    await openVersion(page, newer.id)
    await page.getByText(written).first().waitFor()
    await openVersion(page, earlier.id)
    await page.getByText('第一个理由：一件可以核实的事实').first().waitFor()
    await restore(page)
    await body(page).getByText('想去的话').waitFor()
    expect(await body(page).getByText(written).count()).toBe(0)

    await openVersion(page, newer.id)
    await restore(page)
    await body(page).getByText(written).waitFor()
  })

  test('a reviewer sends it back with a remark, the editor mends it, the reviewer approves what each channel shows', async ({ people }) => {
    const editor = await people.page('editor')
    await submit(editor)
    expect(await editor.getByRole('button', { name: '通过', exact: true }).count()).toBe(0)

    const reviewer = await people.page('reviewer')
    await visit(reviewer, addresses.draft)
    await reviewer.getByRole('button', { name: '退回修改', exact: true }).click()
    await reviewer.getByRole('textbox', { name: '要改什么' }).fill(remark)
    await reviewer.getByRole('button', { name: '退回给作者' }).click()
    await reviewer.locator('.xw-acts').getByText('已退回').waitFor()

    await visit(editor, addresses.draft)
    await editor.getByText(remark).first().waitFor()
    await newLineAfter(editor, written)
    await editor.keyboard.type(rewritten)
    await saved(editor, rewritten)
    await submit(editor)

    await visit(reviewer, addresses.draft)
    await reviewer.getByRole('button', { name: '通过', exact: true }).click()
    const review = reviewer.getByRole('dialog', { name: '审核成品' })
    for (const channel of ['行文旅行小店', '行文旅行（演练）']) {
      await review.getByRole('tab', { name: channel }).click()
      await phone(review, channel).getByText(rewritten).waitFor()
    }
    await review.getByRole('button', { name: '通过这 2 个渠道的成品' }).click()
    await reviewer.locator('.xw-acts').getByText('已通过').waitFor()
  })

  test('a new price asks for one confirmation that shows old and new', async ({ people }) => {
    const page = await people.page('marketer')
    await visit(page, addresses.product)
    await section(page, '价格与班期')
    await write(page, 'priceMinor', String(trip.newFen / 100))
    await publish(page)
    await visit(page, addresses.draft)
    await page.getByRole('button', { name: '确认价格变化' }).click()
    const dialog = page.getByRole('dialog', { name: '确认价格变化' })
    expect(await dialog.locator('del').first().innerText()).toContain(trip.shown)
    expect(await dialog.locator('ins').first().innerText()).toContain(trip.newShown)
    await dialog.getByRole('button', { name: '确认新事实' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '排期' }).waitFor()
    expect(await page.getByRole('button', { name: '确认价格变化' }).count()).toBe(0)
  })

  test('a marketer schedules it to the shop and the account, and both are delivered', async ({ people }) => {
    const page = await people.page('marketer')
    // The time that the topic suggests comes late, after another was typed.
    const isAsked = /\/api\/topics\/\d+\?/
    let letAnswer: () => void = () => undefined
    const typed = new Promise<void>((resolve) => (letAnswer = resolve))
    await page.route(isAsked, (route) => typed.then(() => route.continue()))
    await page.getByRole('button', { name: '排期' }).click()
    const dialog = page.getByRole('dialog', { name: '排期' })
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(2)
    const dueAt = `${dayInShanghai(2)}T08:30`
    await dialog.getByLabel('发布时间').fill(dueAt)
    const suggestion = page.waitForResponse(isAsked)
    letAnswer()
    await (await suggestion).finished()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await page.unroute(isAsked)
    expect(await dialog.getByLabel('发布时间').inputValue()).toBe(dueAt)
    await dialog.getByRole('button', { name: '定下排期' }).click()
    await page.getByRole('link', { name: '看投递记录' }).click()
    await page.waitForURL(/deliveries/)
    addresses.deliveries = page.url()
    // Planned for the day after tomorrow; the test does not wait for it.
    const push = [...new URL(page.url()).searchParams.values()][0]
    const moved = await page.request.post(`/api/pushes/${push}/reschedule`, { data: { dueAt: new Date().toISOString() } })
    expect(await moved.json()).toMatchObject({ status: 'scheduled' })
    await until('both deliveries are published', async () => {
      await page.goto(addresses.deliveries)
      const rows = page.locator('tbody tr')
      return (await rows.filter({ hasText: '已发布' }).count()) === 1 && (await rows.filter({ hasText: '演练完成' }).count()) === 1
    })
  })

  test('a delivery tells each step, its time and the answer; the account holds what was approved', async ({ people, server }) => {
    const page = await people.page('marketer')
    const rows = await deliveriesOf(page)
    const account = rows.find(({ platform }) => platform === 'wechat-official')!
    expect(account.receipt.detail.compared).toEqual({ equal: true, score: 1, verdict: 'same', differences: [] })
    expect(account.steps.every(({ ok }) => ok)).toBe(true)
    const { variants } = await ask<{ variants: Variant[] }>(page, `/api/drafts/${addresses.draft.split('/').pop()}/variants`)
    const approved = variants.find(({ channelId }) => channelId === String(account.channel))!
    expect(account.contentHash).toBe(approved.contentHash)
    const held = heldByAccount(server.dataDir, account.receipt.remoteId!)
    expect(held.article).toMatchObject({ title: topicTitle, digest })
    expect(withoutPictures(held.article.content)).toBe(withoutPictures(approved.html))
    expect(pictures(held.article.content)).toHaveLength(pictures(approved.html).length)
    for (const address of pictures(held.article.content)) expect(address).toMatch(/^https:\/\/mmbiz\.qpic\.cn\//)
    expect(held.materials).toContain(held.article.thumb_media_id)

    await visit(page, `/admin/collections/deliveries/${account.id}`)
    await page.getByText('演练：没有发往真实平台。').waitFor()
    await page.getByText('回读草稿：与送出的内容一致。').waitFor()
    const steps = page.locator('.xw-step')
    expect(await steps.count()).toBe(account.steps.length)
    expect(await steps.first().locator('time').innerText()).toMatch(/^\d\d:\d\d:\d\d$/)
    expect(await steps.getByText('平台的回答').count()).toBeGreaterThan(0)
    addresses.post = new URL(rows.find(({ platform }) => platform === 'shop')!.receipt.url!).pathname
  })

  test('the post and the product are in the shop, readable without scripts', async ({ people }) => {
    const page = await people.visitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    await page.goto(addresses.post)
    const post = await page.locator('main').innerText()
    for (const words of [topicTitle, written, rewritten, caption, trip.newShown]) expect(post).toContain(words)
    await page.goto(`/products/${trip.slug}`)
    const product = await page.locator('body').innerText()
    for (const words of [trip.title, trip.newShown, '一天看两个季节', '昆明到大理', '全额退款']) expect(product).toContain(words)
    await page.goto('/posts')
    await page.getByRole('link', { name: topicTitle }).first().waitFor()

    const marketer = await people.page('marketer')
    await visit(marketer, '/admin/collections/posts')
    await marketer.getByRole('link', { name: topicTitle }).first().click()
    await marketer.waitForURL(/posts\/\d+/)
    // The frame runs nothing and belongs to no origin, so it is read as it was handed over.
    const shown = marketer.locator('.xw-post__page')
    await shown.waitFor()
    expect(await shown.getAttribute('srcdoc')).toContain(written)
    await marketer.getByRole('button', { name: '撤下' }).waitFor()
  })

  test('a post planned to the second goes out within the second after', async ({ people }) => {
    const page = await people.page('marketer')
    const shop = (await deliveriesOf(page)).find(({ platform }) => platform === 'shop')!
    const dueAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + 2000).toISOString()
    const answer = await page.request.post(`/api/drafts/${addresses.draft.split('/').pop()}/schedule`, { data: { channels: [shop.channel], dueAt } })
    expect(answer.status()).toBe(200)
    const push = (await answer.json()) as { id: string | number }
    const done = await until('the second push is delivered', async () => {
      const { docs } = await ask<{ docs: Delivery[] }>(page, `/api/deliveries?where[push][equals]=${push.id}&depth=0`)
      return docs.find(({ state }) => state === 'published')
    })
    expect(Date.parse(done.publishedAt!)).toBeGreaterThanOrEqual(Date.parse(dueAt))
  })
})

async function publish(page: Page) {
  await page.getByRole('button', { name: '发布修改' }).click()
  await page.getByText('状态: 已发布').waitFor()
}

async function writeCaption(page: Page) {
  const picture = body(page).locator('.LexicalEditorTheme__upload__contents').first()
  // Away from the bar that stays at the top of the page.
  await picture.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await picture.hover()
  await picture.locator('.LexicalEditorTheme__upload__upload-drawer-toggler').click()
  const drawer = page.locator('dialog[open]').last()
  await drawer.locator('#field-caption').fill(caption)
  await drawer.getByRole('button', { name: '保存' }).click()
}

async function submit(page: Page) {
  await page.getByRole('button', { name: '提交审核', exact: true }).click()
  await page.locator('.xw-acts').getByText('待审核').waitFor()
}

type Variant = { channelId: string; contentHash: string; html: string }

type Delivery = {
  id: string | number
  contentHash: string
  channel: string | number
  platform: string
  state: string
  publishedAt: string | null
  steps: { ok: boolean }[]
  receipt: { remoteId: string | null; url: string | null; detail: { compared?: unknown } }
}

/** The ledger rows of the push that the deliveries page shows. */
async function deliveriesOf(page: Page): Promise<Delivery[]> {
  const { search } = new URL(addresses.deliveries)
  const { docs } = await ask<{ docs: Delivery[] }>(page, `/api/deliveries${search}&depth=0`)
  return docs
}

/** A day to come, as a calendar in Shanghai names it. */
function dayInShanghai(daysAhead: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + daysAhead * 86_400_000).toISOString().slice(0, 10)
}

async function openVersion(page: Page, version: string | number) {
  await visit(page, `${addresses.draft}/versions`)
  await page.locator(`a[href*="/versions/${version}"]`).first().click()
  await page.waitForURL(/\/versions\/[^/]+/)
}

async function restore(page: Page) {
  await page.getByRole('button', { name: '恢复这一版…' }).click()
  await page.getByRole('button', { name: '恢复为草稿' }).click()
  await page.waitForURL((url) => url.pathname === addresses.draft)
  await settled(page)
}

type Article = { title: string; digest: string; content: string; thumb_media_id: string }
type Kept = { in: string; key: string; value: { articles?: Article[] } }

/** The draft that the rehearsal account has in its box, and the pictures it was given, from the simulator's own journal. */
function heldByAccount(dataDir: string, mediaId: string): { article: Article; materials: string[] } {
  const lines = readFileSync(path.join(dataDir, 'rehearsal', 'journal.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const kept = lines.flatMap((line) => JSON.parse(line) as Kept[])
  const article = kept.findLast((entry) => entry.in === 'drafts' && entry.key === mediaId)?.value.articles?.[0]
  if (!article) throw new Error(`The rehearsal account holds no draft ${mediaId}`)
  return { article, materials: kept.filter((entry) => entry.in === 'materials').map(({ key }) => key) }
}

const source = /(<img[^>]*?\bsrc=")([^"]*)"/g

function pictures(html: string): string[] {
  return [...html.matchAll(source)].map(([, , address]) => address ?? '')
}

function withoutPictures(html: string): string {
  return html.replace(source, '$1"')
}
