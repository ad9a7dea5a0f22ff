import { describe, expect, it } from 'vitest'
import { storedName, storedStem, titleFrom } from './file-names'

describe('the name a file is stored under', () => {
  it.each([
    ['洱海 清晨.jpg', '洱海 清晨'],
    ['con.jpg', 'picture-con'],
    ['NUL', 'picture-NUL'],
    ['com1.tar.jpg', 'picture-com1.tar'],
    ['.jpg', 'picture'],
    ['.hidden picture.jpg', 'hidden picture'],
    ['...', 'picture'],
    ['湖. . .jpg', '湖'],
    ['a/b\\..\\c.png', 'c'],
    ['evil\u202Egpj.exe.jpg', 'evil-gpj.exe'],
    ['a\u0000b\n.jpg', 'a-b-'],
    ['cafe\u0301.jpg', 'café'],
    ['😀.jpg', 'picture'],
    ['', 'picture'],
  ])('%j is %s', (name, stem) => {
    expect(storedStem(name)).toBe(stem)
  })

  it('is counted in bytes, with room for what is added, and never cut inside a character', () => {
    expect(Buffer.byteLength(storedStem(`${'湖'.repeat(80)}.jpg`))).toBeLessThanOrEqual(160)
    expect(storedStem(`${'a'.repeat(158)}👨‍👩‍👧.jpg`)).toBe('a'.repeat(158))
  })

  it('ends in the hash of the file, once', () => {
    const [sha256, extension] = ['0123456789abcdef', 'jpg']
    expect(storedName('湖.png', { sha256, extension })).toBe('湖-01234567.jpg')
    expect(storedName('湖-89abcdef.jpg', { sha256, extension })).toBe('湖-01234567.jpg')
    expect(storedName('-89abcdef.jpg', { sha256, extension })).toBe('89abcdef-01234567.jpg')
  })
})

it('a picture without a title is called what its file was', () => {
  expect(titleFrom('洱海_清晨  (2).JPG')).toBe('洱海 清晨 (2)')
  expect([...titleFrom(`${'湖'.repeat(300)}.jpg`)].length).toBeLessThanOrEqual(80)
  expect(titleFrom('.jpg')).toBe('picture')
})
