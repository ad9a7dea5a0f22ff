import { describe, expect, it } from 'vitest'
import { cpuMsSince } from '../../../../tests/support/cpu-time'
import { bareField, p, r, wordFile } from '../../../../tests/support/word-file'
import { readSource } from '../read-source'

const read = (content: Uint8Array) => readSource({ kind: 'docx', content, name: 'a.docx' })

describe('a hostile Word file', () => {
  it.each([
    [
      'with entities of its own',
      wordFile({
        body: p('x'),
        files: {
          'word/document.xml':
            '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
        },
      }),
    ],
    ['nested beyond any document', wordFile({ body: `${'<w:sdt><w:sdtContent>'.repeat(1000)}${p('x')}${'</w:sdtContent></w:sdt>'.repeat(1000)}` })],
    [
      'cut off in its text',
      wordFile({
        body: '',
        files: { 'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>' },
      }),
    ],
    ['without a text', wordFile({ body: '', files: { 'word/document.xml': '<x/>' } })],
  ])('%s is refused with the way out', async (_, content) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'DOCX_REFUSED' })
  })

  it.each([
    [
      'styles that are based on one another',
      wordFile({
        styles: '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
        body: p('照常。', '<w:pStyle w:val="a"/>'),
      }),
    ],
    [
      'a note that mentions itself',
      wordFile({ body: p(`${r('照常。')}`), footnotes: `<w:footnote w:id="2">${p('<w:r><w:footnoteReference w:id="2"/></w:r>')}</w:footnote>` }),
    ],
    ['fields that never end', wordFile({ body: p(r('照常。') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(50)) })],
    ['an equation without its end', wordFile({ body: p(r('照常。') + bareField('EQ \\f(\\r(\\f(')) })],
  ])('with %s is read', async (_, content) => {
    const { document } = await read(content)
    expect(JSON.stringify(document)).toContain('照常。')
  })

  it('of three thousand paragraphs in ten looks each is read in time', async () => {
    const looks = Array.from({ length: 10 }, (_, i) => r(`第${i}段，风从海上来`, '<w:b/><w:color w:val="C00000"/><w:rStyle w:val="x"/>')).join('')
    const content = wordFile({ body: p(looks).repeat(2900) })
    const start = process.cpuUsage()
    const { report } = await read(content)
    expect(report.score.text).toBe(1)
    expect(cpuMsSince(start)).toBeLessThan(15_000)
  })

  it('whose notes have names like patterns is read', async () => {
    const { document } = await read(wordFile({ body: p(`${r('照常。')}<w:r><w:footnoteReference w:id="(a+)+"/></w:r>`), footnotes: '' }))
    expect(JSON.stringify(document)).toContain('照常。')
  })
})
