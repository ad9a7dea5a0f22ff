import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cinnabar, markSvg } from './mark'

describe('the mark', () => {
  it('is drawn in the asked size and colour', async () => {
    const { data, info } = await sharp(Buffer.from(markSvg({ size: 64, color: '#1f7a72' })))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const at = (4 * 64 + 20) * info.channels
    expect([info.width, info.height]).toEqual([64, 64])
    expect([...data.subarray(at, at + 4)]).toEqual([0x1f, 0x7a, 0x72, 255])
  })

  it('keeps the cut strokes apart from the seal at 16 pixels', async () => {
    const alpha = await sharp(Buffer.from(markSvg({ size: 16 })))
      .extractChannel('alpha')
      .raw()
      .toBuffer()
    const row = [...alpha.subarray(6 * 16, 7 * 16)]
    expect(Math.max(...row)).toBeGreaterThan(200)
    expect(Math.min(...row.slice(3, 13))).toBeLessThan(80)
  })

  it('is cinnabar unless told otherwise and needs no font', () => {
    expect(markSvg()).toContain(cinnabar)
    expect(markSvg()).not.toContain('<text')
  })
})
