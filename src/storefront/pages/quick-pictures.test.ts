import { expect, it } from 'vitest'
import { quickPictures } from './quick-pictures'

const picture = (file: string) =>
  `<img src="/pictures/${file}/1080.webp" alt="湖" width="1600" height="1200" loading="lazy" decoding="async" style="width:100%">`

it('loads the first picture at once and every picture in the width it is shown in', () => {
  const [first = '', second = ''] = quickPictures(`<p>雾</p>${picture('a.jpg')}<p>风</p>${picture('b.jpg')}`).match(/<img [^>]*>/g) ?? []
  expect(first).toContain(' fetchpriority="high"')
  expect(first).not.toContain('loading=')
  expect(second).toContain(' loading="lazy"')
  for (const [tag, file] of [
    [first, 'a.jpg'],
    [second, 'b.jpg'],
  ]) {
    expect(tag).toContain(`srcset="/pictures/${file}/160.webp 160w, /pictures/${file}/320.webp 320w,`)
    expect(tag).toContain(' alt="湖" width="1600" height="1200"')
    expect(tag).toMatch(/ sizes="\(max-width:700px\)/)
  }
})

it('offers nothing wider than the picture is', () => {
  expect(quickPictures('<img src="/pictures/s.png/480.webp" alt="" width="500" height="300">')).not.toContain('768w')
})

it('leaves everything else of a body as it was approved', () => {
  const html = '<p>价 ¥1 <b>起</b></p><img src="data:image/png;base64,AAAA" alt=""><img src="https://elsewhere.example/a.webp">'
  expect(quickPictures(html)).toBe(html)
})
