import { expect, it } from 'vitest'
import { isWeChatPicture, pictureAddresses, swapPictures } from './pictures-in-html'

const html = `<section style="color:red;background-image:url(&quot;/media/b.png&quot;)"><img alt='山' src='/media/a.png?v=1&amp;w=2'><svg><image xlink:href="/media/c.png"></image></svg><img></section>`

it('lists pictures of every kind in reading order', () => {
  expect(pictureAddresses(html)).toEqual(['/media/b.png', '/media/a.png?v=1&w=2', '/media/c.png', ''])
})

it('swaps addresses and leaves everything else byte for byte', () => {
  const swapped = swapPictures(html, (src) => `http://mmbiz.qpic.cn/x/${src.slice(7, 8)}`)
  expect(swapped).toBe(
    `<section style="color:red;background-image:url('http://mmbiz.qpic.cn/x/b')"><img alt="山" src="http://mmbiz.qpic.cn/x/a"><svg><image xlink:href="http://mmbiz.qpic.cn/x/c"></image></svg><img></section>`,
  )
  expect(swapPictures('<p class=x>洱海 & <b>山</p>', () => 'never')).toBe('<p class=x>洱海 & <b>山</p>')
})

it('leaves references inside the page alone', () => {
  const inner = '<rect style="fill:url(#shade)"/>'
  expect(pictureAddresses(inner)).toEqual([])
  expect(swapPictures(inner, () => 'never')).toBe(inner)
})

it.each([
  ['http://mmbiz.qpic.cn/mmbiz_png/x/0', true],
  ['https://mmbiz.qlogo.cn/x', true],
  ['//mmbiz.qpic.cn/x', true],
  ['https://mmbiz.qpic.cn.elsewhere.test/x', false],
  ['https://elsewhere.test/mmbiz.qpic.cn/', false],
  ['data:image/png;base64,AA', false],
  ['', false],
])('knows whether %s is on a picture host of WeChat: %s', (src, isHosted) => {
  expect(isWeChatPicture(src)).toBe(isHosted)
})
