import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { breakLines, drawLine } from '../picture-maker/lines'
import type { Sheet } from '../picture-maker/scene'
import { draw, layOut, missingCharacters } from './picture-studio'

const SIZE = 96

function sheetOf(text: string): Sheet {
  return {
    name: 'characters',
    width: 640,
    height: 160,
    ground: '#ffffff',
    ops: [{ op: 'text', x: 20, y: 110, text, size: SIZE, bold: false, fill: '#000000' }],
  }
}

async function pixelsOf(text: string): Promise<Buffer> {
  const { data } = await draw(sheetOf(text), {}, { format: 'png', maxBytes: 5_000_000, aiNote: null })
  return sharp(data).raw().toBuffer()
}

const ink = (pixels: Buffer): number => pixels.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0)

describe('characters of drawn pictures', () => {
  it.for<[string, string]>([
    ['signs', '✅❌✈➤✔☑☒★①⑳❶㊙℃⇒∑♨☎♪〒㎡℡→←▲◆◎※'],
    ['rare Chinese characters', '䶮𠮷㴪㙍䲟𬭚𫖯㐱龘'],
    ['the scripts of the neighbours', 'กཀ한ئۇ، ᠮກកကनא'],
    ['letters of Europe', 'ΩЖñßğěǎɑ'],
    ['emoji', '😀🏔🍜🎉⏰'],
  ])('each of %s has a shape of its own', async ([, text]) => {
    const characters = [...text].filter((character) => character !== ' ')
    expect(await missingCharacters(text)).toEqual([])
    const drawn = await Promise.all(characters.map(pixelsOf))
    for (const [i, pixels] of drawn.entries()) expect(ink(pixels), characters[i]).toBeGreaterThan(20)
    // Boxes would all be the same picture.
    expect(new Set(drawn.map((pixels) => pixels.toString('base64'))).size).toBe(characters.length)
  })

  it.for(['👨‍👩‍👧', '🇨🇳', '1️⃣', '❤️', '👍🏽', '✈️'])('the sequence %s is one sign', async (sequence) => {
    const [alone, twice] = [await pixelsOf(sequence), await pixelsOf(sequence + sequence)]
    const wide = (pixels: Buffer): number => {
      let right = 0
      for (let at = 0; at < pixels.length; at += 3) {
        const isInk = (pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255) < 700
        if (isInk) right = Math.max(right, (at / 3) % 640)
      }
      return right
    }
    expect(await missingCharacters(sequence)).toEqual([])
    expect(wide(alone)).toBeLessThan(20 + SIZE * 1.5)
    expect(wide(twice)).toBeGreaterThan(wide(alone) + SIZE)
  })

  it('what no font has is named, each once, and leaves nothing behind', async () => {
    expect(await missingCharacters('大\u{e000}理\u{e000}\u{10fffd}\u{2ebf0}')).toEqual(['\u{e000}', '\u{10fffd}', '\u{2ebf0}'])
    expect((await pixelsOf('大\u{e000}理')).equals(await pixelsOf('大理'))).toBe(true)
  })

  it('direction marks, joiners and variation selectors are neither missing nor drawn', async () => {
    expect(await missingCharacters('大\u200e理\u200d，\ufeff')).toEqual([])
    expect((await pixelsOf('大\u200e理')).equals(await pixelsOf('大理'))).toBe(true)
  })

  it('a sentence of Uyghur reads from right to left, its letters joined', async () => {
    const words = 'خوش كەلدىڭىز دوستلار'
    const lines = await layOut((measure) => breakLines([{ text: `欢迎 ${words} 来`, size: 40, fill: '#000000' }], { width: 900, measure }))
    const ops = lines.flatMap((line) => drawLine(line, 0, { y: 0, height: 80 })).filter((op) => op.op === 'text')
    const [first, second, third] = words.split(' ').map((word) => ops.find((op) => op.text === word)?.x ?? Number.NaN)
    expect(third).toBeLessThan(second ?? 0)
    expect(second).toBeLessThan(first ?? 0)
  })
})
