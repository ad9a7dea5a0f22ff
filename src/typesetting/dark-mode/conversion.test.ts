import { describe, expect, it } from 'vitest'
import { type Colour, contrast, printed, readColour } from './colour'
import { darkBackground, darkPage, darkText, mixStops } from './conversion'

const read = (text: string) => readColour(text) as Colour
const page = darkPage(read('#191919'), read('#a3a3a3'))
const background = (text: string) => printed(darkBackground(read(text), page))
const text = (words: string, back = '#191919') => printed(darkText(read(words), read(back), page))

describe('colours in the dark', () => {
  it.each([
    ['#fff', 'rgb(25, 25, 25)'],
    ['#666', 'rgb(102, 102, 102)'],
    ['#676767', 'rgb(177, 177, 177)'],
    ['#fffbe0', 'rgb(195, 191, 171)'],
    ['#500', 'rgb(112, 0, 0)'],
    ['rgba(255,240,0,.3)', 'rgba(223, 210, 0, 0.3)'],
  ])('a ground of %s becomes %s', (light, dark) => expect(background(light)).toBe(dark))

  it.each([
    ['#000', '#191919', 'rgb(163, 163, 163)'],
    ['#fafafa', '#191919', 'rgb(250, 250, 250)'],
    ['#00f', '#191919', 'rgb(0, 104, 255)'],
    ['#999', '#8fd14f', 'rgb(77, 77, 77)'],
    ['#ffe8c7', '#ff9f43', 'rgb(5, 3, 0)'],
  ])('words of %s on %s become %s', (words, back, dark) => expect(text(words, back)).toBe(dark))

  it('words on any grey ground stand out from it', () => {
    for (let grey = 0; grey <= 255; grey += 15) {
      const dark = darkBackground(read(`rgb(${grey}, ${grey}, ${grey})`), page)
      for (const words of ['#000', '#3f3f3f', '#888', '#c8402f', '#1f7a72']) expect(contrast(darkText(read(words), dark, page), dark)).toBeGreaterThan(1.5)
    }
  })

  it('opaque stops of a gradient give the last one, translucent ones a mixture', () => {
    expect(printed(mixStops([read('#fff'), read('#bbdefb')]) as Colour)).toBe('rgb(187, 222, 251)')
    expect(printed(mixStops([read('#ffee58'), read('rgba(255,255,255,0)')]) as Colour)).toBe('rgb(255, 238, 88)')
    expect(mixStops([])).toBeNull()
  })

  it.each(['zzz', 'fff', 'rgb(1,2)', 'rgb(1.2.3, 4, 5)', 'var(--x)', ''])('%j is no colour', (words) => expect(readColour(words)).toBeNull())
})
