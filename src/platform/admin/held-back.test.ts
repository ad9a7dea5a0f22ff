import { expect, test } from 'vitest'
import { libraryFile } from './held-back'

test.each([
  ['/pictures/lake.jpg/1080.webp', 'lake.jpg'],
  ['https://shop.example.com/pictures/%E6%B9%96.png/320.webp', '%E6%B9%96.png'],
  ['/pictures/a/b/1080.webp', null],
  ['/pictures/lake.jpg/1080.jpg', null],
  ['https://mmbiz.qpic.cn/pictures.png', null],
  ['data:image/png;base64,AAAA', null],
  ['', null],
  [null, null],
])('%s shows the file %s of the library', (address, file) => {
  expect(libraryFile(address)).toBe(file)
})
