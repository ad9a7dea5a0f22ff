import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DomainError } from '@/platform/errors'
import { linesOf } from '../../../tests/support/document-lines'
import { givenFile } from './given'
import { readSource } from './read-source'

const folder = new URL('../../../tests/golden/import/cases/', import.meta.url)
const fileOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))

function refusal(name: string, bytes: Uint8Array): DomainError['text'] {
  try {
    givenFile({ name, bytes })
  } catch (error) {
    if (error instanceof DomainError) return error.text
  }
  throw new Error(`${name} was taken`)
}

describe('a page in the encoding it declares', () => {
  it.each([
    ['H08b.html', ['h2 繁體網頁', '大理古城免費開放，洱海騎行約五小時。']],
    ['H08e.html', ['h2 Café in Dali', 'It’s a “nice” place – really.']],
  ])('%s', async (name, lines) => {
    const { document, report } = await readSource(givenFile({ name, bytes: fileOf(name) }))
    expect(linesOf(document).slice(-1)).toEqual(lines.slice(-1))
    expect(report.remarks.map(({ rule }) => rule)).not.toContain('import-encoding')
  })

  it('says when the encoding is a guess', async () => {
    const bytes = new Uint8Array([...Buffer.from('<p>'), 0xb6, 0xfd, 0xba, 0xa3, 0xb5, 0xc4, 0xb7, 0xe7, ...Buffer.from('</p>')])
    const { report } = await readSource(givenFile({ name: 'a.html', bytes }))
    expect(report.remarks[0]).toMatchObject({ rule: 'import-encoding', severity: 'warning' })
  })
})

describe('what cannot be read is refused with the way out', () => {
  const text = (words: string) => strToU8(words)
  const odt = zipSync({ mimetype: [text('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': text('<x/>') })
  it.each([
    ['H08f.mhtml', fileOf('H08f.mhtml'), ['网页，仅 HTML', 'HTML only']],
    ['H31.mht', fileOf('H31.mht'), ['网页，仅 HTML', 'HTML only']],
    ['saved.html', fileOf('H31.mht'), ['网页，仅 HTML', 'HTML only']],
    ['saved.txt', fileOf('H31.mht'), ['网页，仅 HTML', 'HTML only']],
    ['a.rtf', text('{\\rtf1\\ansi hello}'), ['另存为 .docx', 'save it as .docx']],
    ['a.doc', text('{\\rtf1\\ansi hello}'), ['RTF', 'RTF']],
    ['a.pdf', text('%PDF-1.7 …'), ['Word 原稿', 'Word file it was made of']],
    ['a.txt', text('%PDF-1.7 …'), ['PDF', 'PDF']],
    ['a.odt', odt, ['OpenDocument', 'OpenDocument']],
    ['renamed.docx', odt, ['OpenDocument', 'OpenDocument']],
    ['a.wps', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), ['WPS', 'WPS']],
    ['a.pages', zipSync({ 'Index/Document.iwa': text('x') }), ['导出为 → Word', 'Export To → Word']],
    ['a.epub', zipSync({ mimetype: [text('application/epub+zip'), { level: 0 }] }), ['电子书', 'e-book']],
    ['a.xlsx', zipSync({ 'xl/workbook.xml': text('<x/>') }), ['Excel', 'Excel']],
    ['a.pptx', zipSync({ 'ppt/presentation.xml': text('<x/>') }), ['幻灯片', 'slide show']],
    ['a.eml', text('From: a@b.c\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nhello'), ['邮件', 'a mail']],
    ['a.webarchive', text('bplist00…'), ['Safari', 'Safari']],
    ['a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]), ['素材库', 'library']],
    ['photo', new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1')), ['素材库', 'library']],
    ['a.heic', new Uint8Array(Buffer.from('\0\0\0\x18ftypheic', 'latin1')), ['素材库', 'library']],
    ['a.svg', text('<svg xmlns="http://www.w3.org/2000/svg"><text>海</text></svg>'), ['素材库', 'library']],
    ['a.mp4', new Uint8Array(Buffer.from('\0\0\0\x18ftypmp42', 'latin1')), ['文字稿', 'script']],
    ['a.rar', text('Rar!…'), ['解压', 'Unpack']],
  ])('%s', (name, bytes, [zh = '', en = '']) => {
    const said = refusal(name, bytes)
    expect(said.zh).toContain(`「${name}」没有导入`)
    expect(said.zh).toContain(zh)
    expect(said.en).toContain(en)
  })

  it('bytes that nobody knows', () => expect(refusal('a.bin', new Uint8Array([1, 0, 2, 0xff, 0, 7, 9, 0])).zh).toContain('不是文本、网页或 Word 文件'))

  it('a mail-like article in Markdown is an article', () => {
    expect(givenFile({ name: 'a.md', bytes: text('Subject: 洱海三日\n\n正文') }).kind).toBe('markdown')
  })

  it('what is pasted is judged by its content too', async () => {
    const content = new TextDecoder().decode(fileOf('H31.mht'))
    await expect(readSource({ kind: 'text', content, name: '粘贴的文字' })).rejects.toMatchObject({ code: 'FILE_KIND' })
  })
})
