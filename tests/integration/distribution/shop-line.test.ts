import { approveDraft } from '@/distribution/actions/approve-draft'
import { deliverAgain } from '@/distribution/actions/deliver-again'
import { describeVariants } from '@/distribution/server'
import { recordReview } from '@/writing/server'
import { makeShelf } from '@/storefront/server'
import { document, paragraph, text } from '@/writing'
import { describe, expect, refusal, test, type Scene } from './scene'

const publicUrl = 'https://shop.example.com'

async function inReviewAgain(scene: Scene, draft: string, words: string): Promise<void> {
  await scene.payload.update({
    collection: 'drafts',
    id: draft,
    draft: true,
    overrideAccess: true,
    context: { stageIsSet: true },
    data: { stage: 'inReview', body: document(paragraph(text(words))) as never },
  })
  await scene.approve(draft)
}

async function postOf(scene: Scene, draft: string) {
  const { docs } = await scene.payload.find({ collection: 'posts', where: { draft: { equals: draft } }, pagination: false, overrideAccess: true })
  return docs
}

async function deliverTo(scene: Scene, draft: string, channel: string) {
  const push = await scene.schedule(draft, [channel])
  scene.clock.offset += 2_000
  return scene.until(push, ['published', 'failed', 'unknown', 'waiting-for-person'])
}

describe('the whole line to our own shop', () => {
  test('a corrected draft, approved and delivered again, is what readers get at the same address', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const draft = await scene.approvedDraft([channel])
    await scene.dispatcher({ shelf: makeShelf(scene.payload, publicUrl) })
    const [first] = await deliverTo(scene, draft, channel)
    expect(first).toMatchObject({ state: 'published' })
    await inReviewAgain(scene, draft, '改正：第三天下雨改去古城。')
    const [second] = await deliverTo(scene, draft, channel)
    expect(second).toMatchObject({ state: 'published', receipt: { url: first?.receipt?.url } })
    expect(await postOf(scene, draft)).toMatchObject([{ text: expect.stringContaining('改正') }])
    // The first version again: its bytes are approved, and it takes the place of the later one.
    const [{ order } = { order: 0 }] = (await postOf(scene, draft)) as { order?: number | null }[]
    const again = await deliverAgain(await requestAs('marketer'), first?.key ?? '', order ?? 0)
    expect(again).toMatchObject({ state: 'queued', contentHash: first?.contentHash })
    const push = again.key.split('/')[0] ?? ''
    await scene.until(push, ['published'])
    const [post] = await postOf(scene, draft)
    expect(post?.text).not.toContain('改正')
    const req = await requestAs('reviewer')
    const { draft: now } = await describeVariants(req, draft)
    await recordReview({ req, draft: { id: now.id, revision: now.revision }, act: 'changesRequested', stage: 'inWriting', remark: '再想想', variants: [] })
    expect(await refusal(deliverAgain(await requestAs('marketer'), first?.key ?? '', 0))).toMatchObject({ code: 'VERSION_NOT_APPROVED' })
  })

  test('carries an article of 200,000 characters, and refuses a longer one before it is approved', async ({ scene, requestAs }) => {
    const channel = await scene.channel()
    const lines = Array.from({ length: 2_000 }, (_, i) => paragraph(text(`${i}`.padEnd(100, '山水之间慢慢走').slice(0, 100))))
    const draft = await scene.draft([channel], { data: { body: document(...lines) } })
    await scene.approve(draft)
    await scene.dispatcher({ shelf: makeShelf(scene.payload, publicUrl) })
    const [row] = await deliverTo(scene, draft, channel)
    expect(row).toMatchObject({ state: 'published', reason: null })
    const [post] = await postOf(scene, draft)
    expect((post?.text ?? '').replace(/\s/g, '')).toHaveLength(200_000)

    const longer = await scene.draft([channel], { data: { body: document(...lines, paragraph(text('再多一句'))) } })
    const seen = await scene.seen(longer)
    expect(await refusal(approveDraft(await requestAs('reviewer'), longer, { seen }))).toMatchObject({ code: 'TYPESETTING_ERROR', data: { rule: 'post-long' } })
  })

  test('what the shelf refuses has failed with its reason, once', async ({ scene }) => {
    const channel = await scene.channel()
    const one = await scene.approvedDraft([channel], { data: { slug: `erhai-${Date.now().toString(36)}` } })
    await scene.dispatcher({ shelf: makeShelf(scene.payload, publicUrl) })
    await deliverTo(scene, one, channel)
    const [post] = await postOf(scene, one)
    await scene.payload.db.updateOne({ collection: 'posts', id: post?.id ?? '', data: { draft: 'another', identity: `another/${channel}` } })
    await inReviewAgain(scene, one, '同一个网址的另一篇')
    const [row] = await deliverTo(scene, one, channel)
    expect(row).toMatchObject({ state: 'failed', attempt: 1, looks: 0, reason: { code: 'POST_ADDRESS_TAKEN' } })
  })
})
