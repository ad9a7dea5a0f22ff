import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { demoAssets } from '../content/assets'
import { drawScene } from './draw'
import { renderScene } from './render'

const keys = demoAssets.map((asset) => asset.key)

/** The first thing wrong with the markup: a tag that closes another, a bare ampersand, an id used twice. */
function whyNotWellFormed(svg: string): string | null {
  const open: string[] = []
  for (const [tag, close, name, rest] of svg.matchAll(/<(\/?)([\w]+)([^<>]*)>/g)) {
    if (close === '/') {
      if (open.pop() !== name) return `unexpected ${tag}`
    } else if (rest?.trimEnd().endsWith('/') !== true) open.push(name ?? '')
    const attributes = [...(rest ?? '').matchAll(/([\w:-]+)="[^"]*"/g)].map((match) => match[1])
    if (new Set(attributes).size !== attributes.length) return `an attribute twice in ${tag}`
  }
  if (open.length > 0) return `never closed: ${open.join(', ')}`
  if (/&(?!amp;|lt;|gt;|quot;)/.test(svg)) return 'a bare ampersand'
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
  return new Set(ids).size === ids.length ? null : 'an id used twice'
}

/** 64 bits: is each of 9×8 grey pixels brighter than its neighbour to the right? */
async function differenceHash(data: Buffer): Promise<boolean[]> {
  const grey = await sharp(data).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer()
  return Array.from({ length: 64 }, (_, i) => (grey[Math.floor(i / 8) * 9 + (i % 8)] ?? 0) > (grey[Math.floor(i / 8) * 9 + (i % 8) + 1] ?? 0))
}

describe('the demo pictures', () => {
  it.each(keys)('draws %s the same each time, as well-formed SVG with real numbers', (key) => {
    const svg = drawScene(key)
    expect(drawScene(key)).toBe(svg)
    expect(whyNotWellFormed(svg)).toBeNull()
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<text|<image/)
  })

  it('notices broken markup', () => {
    expect(whyNotWellFormed('<svg><g></svg></g>')).toBe('unexpected </svg>')
    expect(whyNotWellFormed('<svg><g fill="a" fill="b"/></svg>')).toContain('twice')
    expect(whyNotWellFormed('<svg><g></g>')).toBe('never closed: svg')
  })

  it('refuses a key that the demo does not have, by name', () => {
    expect(() => drawScene('atlantis-1')).toThrow('atlantis-1')
  })

  it('renders every picture as a small JPEG of its orientation, no two alike', async () => {
    const hashes: { key: string; bits: boolean[] }[] = []
    for (const asset of demoAssets) {
      const picture = await renderScene(asset.key)
      const { format, width = 0, height = 0 } = await sharp(picture.data).metadata()
      expect([format, width, height]).toEqual(['jpeg', picture.width, picture.height])
      expect(Math.sign(width - height)).toBe({ landscape: 1, square: 0, portrait: -1 }[asset.orientation])
      expect(picture.data.length).toBeLessThan(700 * 1024)
      hashes.push({ key: asset.key, bits: await differenceHash(picture.data) })
    }
    const alike = hashes.flatMap((a, i) =>
      hashes.slice(i + 1).map((b) => ({ pair: `${a.key} ${b.key}`, distance: a.bits.filter((bit, k) => bit !== b.bits[k]).length })),
    )
    expect(alike.filter(({ distance }) => distance < 6)).toEqual([])
  })

  it('encodes the same bytes each time', async () => {
    const [first, second] = [await renderScene('dali-1'), await renderScene('dali-1')]
    expect(first.data.equals(second.data)).toBe(true)
  })
})
