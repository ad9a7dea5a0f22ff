import { describe, expect, it } from 'vitest'
import { hasOwnPictures, isLocalAddress, withFullAddresses } from './clipboard'

const origin = 'https://desk.example.com'

describe('what is copied', () => {
  it('gives pictures of the library their whole address and leaves others alone', () => {
    const html =
      '<p>src="/a" <img alt="1" src="/pictures/a.webp/1080.webp"><img src="https://mmbiz.qpic.cn/a"><img src="//cdn.example/b"><a href="/products/x">x</a></p>'
    expect(withFullAddresses(html, origin)).toBe(html.replace('src="/pictures', `src="${origin}/pictures`))
    expect(hasOwnPictures(html, origin)).toBe(true)
    expect(hasOwnPictures(withFullAddresses(html, origin), origin)).toBe(true)
    expect(hasOwnPictures('<img src="https://mmbiz.qpic.cn/a"><img src="//cdn.example/b">', origin)).toBe(false)
  })

  it.each([
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://192.168.1.8',
    'http://172.20.0.2',
    'http://desk',
    'http://nas.local',
    'http://[::1]:3000',
    'http://[fd00::2]',
  ])('no platform can fetch pictures from %s', (address) => expect(isLocalAddress(address)).toBe(true))
  it.each(['https://desk.example.com', 'http://8.8.8.8', 'http://172.32.0.1', 'http://[2001:db8::1]'])('a platform can reach %s', (address) =>
    expect(isLocalAddress(address)).toBe(false),
  )
})
