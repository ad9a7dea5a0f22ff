import { expect, it } from 'vitest'
import { targets, themes, typeset } from '../index'
import { activeContentIn, attack, randomFrom } from '../../../tests/support/hostile'

it.each(['<p onclick="ran()">', '<a href="javascript:ran()">a</a>', '<svg><script>ran()</script></svg>', '<p style="background:url(//evil.example)">', '<!--'])(
  'the check finds %s',
  (html) => {
    expect(activeContentIn(html)).not.toBeNull()
  },
)

it('writes no active content in 10,000 hostile blocks of every kind, whatever their words, addresses and drawings are', () => {
  const random = randomFrom(20_261_122)
  const markup = targets.filter(({ form }) => form === 'markup')
  for (let turn = 0; turn < 2500; turn++) {
    const target = markup[turn % markup.length]?.name ?? 'wechat'
    const { html } = typeset({ ...attack(random, 4), target, theme: themes[turn % themes.length]?.id ?? 'sea' })
    expect(activeContentIn(html), `turn ${turn}`).toBeNull()
  }
})
