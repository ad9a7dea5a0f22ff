import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text'

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))))
/** 洱海的风 in GB18030, 大理的風 in Big5. */
const GB = [0xb6, 0xfd, 0xba, 0xa3, 0xb5, 0xc4, 0xb7, 0xe7, 0xa3, 0xac, 0xce, 0xd2, 0xc3, 0xc7, 0xb6, 0xbc, 0xd4, 0xda]
const BIG5 = [0xa4, 0x6a, 0xb2, 0x7a, 0xaa, 0xba, 0xad, 0xb7, 0xa1, 0x41, 0xa7, 0xda, 0xad, 0xcc, 0xb3, 0xa3, 0xa6, 0x62]
const page = (charset: string, body: number[]) => bytes(`<html><head><meta charset="${charset}"></head><body>`, body, '</body></html>')

describe('bytes become text', () => {
  it.each([
    ['UTF-8', new Uint8Array(Buffer.from('洱海')), '洱海'],
    ['UTF-8 with its mark', new Uint8Array(Buffer.from('\ufeff洱海')), '洱海'],
    ['UTF-16 with its mark', new Uint8Array(Buffer.from('\ufeff洱海', 'utf16le')), '洱海'],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0x6d, 0x31, 0x6d, 0x77]), '洱海'],
    ['declared Big5', page('big5', BIG5), '大理的風，我們都在'],
    ['declared GB2312, with a character of GBK', page('gb2312', [...GB, 0x8a, 0x40]), '洱海的风，我们都在夽'],
    ['declared GB18030', page('GB18030', GB), '洱海的风，我们都在'],
    ['declared windows-1252', page('windows-1252', [0x49, 0x74, 0x92, 0x73, 0x20, 0x93, 0x96, 0x94]), 'It’s “–”'],
    ['declared iso-8859-1, which browsers read as windows-1252', page('iso-8859-1', [0x80, 0x85]), '€…'],
    ['declared in http-equiv', bytes('<meta http-equiv="Content-Type" content="text/html; charset=big5">', BIG5), '大理的風，我們都在'],
    ['declared in the XML line', bytes('<?xml version="1.0" encoding="gbk"?><html>', GB), '洱海的风，我们都在'],
    ['UTF-16 declared in a page of one-byte letters', new Uint8Array(Buffer.from('<meta charset="utf-16">洱海')), '洱海'],
  ])('%s, surely', (_, given, wanted) => {
    const decoded = decodeText(given, { isPage: true })
    expect(decoded?.text).toContain(wanted)
    expect(decoded?.doubt).toBeNull()
  })

  it('by what was said on the way before what the page says', () => {
    expect(decodeText(page('utf-8', BIG5), { contentType: 'text/html; charset=Big5', isPage: true })?.text).toContain('大理的風')
  })

  it.each([
    ['GB18030 that nobody declared', bytes(GB), ['洱海的风，我们都在', 'GB18030']],
    ['Big5 that nobody declared', bytes(BIG5), ['大理的風，我們都在', 'BIG5']],
    ['Western text that nobody declared', bytes('Caf', [0xe9], ' in Dali ', [0x96], ' nice'), ['Café in Dali – nice', 'WINDOWS-1252']],
    ['UTF-8 that says GBK', new Uint8Array(Buffer.from('<meta charset="gbk">洱海的风')), ['洱海的风', 'UTF-8']],
    ['GB18030 that says UTF-8', page('utf-8', GB), ['洱海的风', 'GB18030']],
    ['UTF-16 without its mark', new Uint8Array(Buffer.from('<p>hello 洱海 and Dali</p>', 'utf16le')), ['hello 洱海', 'UTF-16LE']],
  ])('%s, with a doubt that names it', (_, given, [wanted, encoding]) => {
    const decoded = decodeText(given, { isPage: true })
    expect(decoded?.text).toContain(wanted)
    expect(decoded?.doubt?.zh).toContain(encoding)
    expect(decoded?.doubt?.en).toContain(encoding)
  })

  it('not when they are no text', () => expect(decodeText(bytes([1, 0, 0, 3, 0xff, 0, 0x41, 9, 0, 0xc3]))).toBeNull())
})
