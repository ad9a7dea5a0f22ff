import { targets, themes, typeset } from '@/typesetting'
import { launchChromium, openAlone } from '../../support/chromium'
import { attack, randomFrom } from '../../support/hostile'
import { ranIn, setTrap } from '../../support/hostile-page'
import { Tally, type AttackSet } from './house'

const aPage = 40

/** Articles turned against their readers, typeset for every channel that takes markup, opened in Chromium. */
export const scripts: AttackSet = {
  name: 'scripts in articles, in Chromium',
  async run(_house, size) {
    const tally = new Tally('scripts in articles, in Chromium')
    const browser = await launchChromium()
    try {
      const page = await openAlone(browser, { width: 390, height: 800 })
      await setTrap(page)
      if ((await ranIn(page, '<img src="x" onerror="ran()">')).length === 0) throw new Error('the trap does not catch what runs')
      const random = randomFrom(6)
      const markup = targets.filter(({ form }) => form === 'markup')
      for (let first = 0; first < (size === 'long' ? 10_000 : 120); first += aPage) {
        const articles = Array.from({ length: aPage }, (_, turn) => {
          const target = markup[turn % markup.length]?.name ?? 'wechat'
          return typeset({ ...attack(random, 6), target, theme: themes[turn % themes.length]?.id ?? 'sea' }).html
        })
        const ran = await ranIn(page, articles.join(''))
        for (let place = ran.length; place < aPage; place++) tally.refused()
        for (const what of ran) tally.hit(`articles ${first} to ${first + aPage}: ${what}`)
      }
    } finally {
      await browser.close()
    }
    return tally.end()
  },
}
