import { approveDraft } from '@/distribution/actions/approve-draft'
import { announceRehearsalAddress, rehearsalAddress } from '@/distribution/actions/rehearsal-address'
import { isWeChatPicture, pictureAddresses } from '@/distribution/connectors/wechat-official/pictures-in-html'
import { startSimulator } from '@/distribution/connectors/wechat-official/simulator/start'
import { card, type CardPicture } from '@/writing'
import { describe, expect, refusal, test, type Scene } from './scene'

async function rows(scene: Scene, count: number): Promise<CardPicture[]> {
  const made: CardPicture[] = []
  while (made.length < count) made.push({ picture: await scene.asset(), caption: `第 ${made.length + 1} 张` })
  return made
}

const wechat = {
  name: '演练公众号',
  platform: 'wechat-official',
  mode: 'rehearsal',
  settings: { finish: 'draft', appId: 'wxsim0000000000009', appSecret: 'simulated' },
}

describe('cards of pictures', () => {
  test('go out to the rehearsal account with every picture uploaded', async ({ scene }) => {
    const before = rehearsalAddress()
    const simulator = await startSimulator({ accounts: 'any' })
    try {
      const channel = await scene.channel(wechat)
      const grid = await rows(scene, 9)
      const strip = await rows(scene, 3)
      const [old, fresh, large] = [await scene.asset(), await scene.asset(), await scene.asset()]
      const blocks = [
        card({ blockType: 'pictureGrid', pictures: grid }),
        card({ blockType: 'pictureSlider', pictures: strip }),
        card({ blockType: 'beforeAfter', way: 'tap', before: { picture: old }, after: { picture: fresh } }),
        card({ blockType: 'tapReveal', title: '猜猜看', text: '380 元', picture: large }),
      ]
      const dispatcher = await scene.dispatcher({ rehearsalUrl: simulator.url })
      const draft = await scene.approvedDraft([channel], { blocks })
      const push = await scene.schedule(draft, [channel], { dueAt: new Date(Date.now() + 300).toISOString() })
      const [delivery] = await scene.until(push, ['published', 'failed', 'unknown'])
      expect(delivery).toMatchObject({ state: 'published' })
      await dispatcher.idle()
      const { drafts, pictures } = simulator.state()
      const shown = pictureAddresses(drafts[0]?.articles[0]?.content ?? '')
      expect(shown).toHaveLength(9 + 3 + 2 + 1)
      expect(new Set(shown).size).toBe(15)
      expect(shown.filter((address) => !isWeChatPicture(address))).toEqual([])
      expect(pictures, 'with the cover').toHaveLength(16)
    } finally {
      announceRehearsalAddress(before ?? '')
      await simulator.close()
    }
  })

  test.for(['pictureGrid', 'pictureSlider', 'beforeAfter', 'tapReveal', 'heroPicture'] as const)(
    'are refused with an inspiration picture in a %s',
    async (blockType, { scene, requestAs }) => {
      const picture = await scene.asset({ tier: 'inspiration' })
      const good = await scene.asset()
      const block = {
        pictureGrid: card({ blockType: 'pictureGrid', pictures: [...(await rows(scene, 3)), { picture }] }),
        pictureSlider: card({ blockType: 'pictureSlider', pictures: [{ picture }, { picture: good }] }),
        beforeAfter: card({ blockType: 'beforeAfter', before: { picture: good }, after: { picture } }),
        tapReveal: card({ blockType: 'tapReveal', title: '猜猜看', picture }),
        heroPicture: card({ blockType: 'heroPicture', picture }),
      }[blockType]
      const draft = await scene.draft([await scene.channel()], { blocks: [block] })
      const refused = await refusal(approveDraft(await requestAs('reviewer'), draft, { seen: await scene.seen(draft) }))
      expect(refused).toMatchObject({ code: 'PICTURE_RIGHTS', status: 409 })
      expect(refused.text.zh).toContain('灵感素材')
    },
  )
})
