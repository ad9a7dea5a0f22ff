import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Imported } from '@/typesetting'
import { runImport } from './import-command'

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'import-'))
  writeFileSync(join(cwd, '文章.md'), '# 洱海\n\n正文\n')
  writeFileSync(join(cwd, 'page.html'), '<section><h2>去海边</h2><p>走路四十分钟。</p><video></video></section>')
  writeFileSync(join(cwd, 'gone.html'), '<html><body><p>该内容已被发布者删除</p></body></html>')
  writeFileSync(join(cwd, 'old.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))
  writeFileSync(join(cwd, 'false.docx'), 'words')
  const manifest = { pictures: [{ id: '7', file: 'a.jpg', alt: '湖面' }], nodes: {} }
  const article = strToU8('---\ntitle: 洱海三日\nauthor: 阿木\n---\n\n风从苍山来。\n\n![湖面](pictures/a.jpg)\n')
  writeFileSync(join(cwd, '洱海.zip'), zipSync({ 'article.md': article, 'xingwen.json': strToU8(JSON.stringify(manifest)), 'pictures/a.jpg': strToU8('jpg') }))
  writeFileSync(join(cwd, '照片.zip'), zipSync({ 'a.jpg': strToU8('jpg') }))
  writeFileSync(join(cwd, 'cut.zip'), zipSync({ 'article.md': article }).subarray(0, 60))
  writeFileSync(join(cwd, 'empty.html'), '<html><body></body></html>')
})
afterAll(() => rmSync(cwd, { recursive: true }))

async function run(...argv: string[]) {
  let stdout = ''
  let stderr = ''
  const code = await runImport(argv, { cwd, stdout: (text) => void (stdout += text), stderr: (text) => void (stderr += text) })
  return { code, stdout, stderr }
}

describe('import on the command line', () => {
  it('prints {document, report} for one file', async () => {
    const { code, stdout, stderr } = await run('page.html', '--json')
    expect([code, stderr]).toEqual([0, ''])
    const { document, report } = JSON.parse(stdout) as Imported
    expect(document.root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    expect(report).toMatchObject({ kind: 'html', title: '去海边', score: { text: 1, order: 1, blocks: 2 }, remarks: [{ rule: 'import-video' }] })
  })

  it('reads a draft that was taken out, with its pictures where they are in the archive', async () => {
    const { code, stdout, stderr } = await run('洱海.zip', '--json')
    expect([code, stderr]).toEqual([0, ''])
    const { document, report } = JSON.parse(stdout) as Imported
    expect(document.root.children.map(({ type }) => type)).toEqual(['paragraph', 'upload'])
    expect(report).toMatchObject({ title: '洱海三日', author: '阿木', remarks: [], score: { pictures: { found: 1, kept: 1 } } })
    expect(report.pictures).toMatchObject([{ id: (document.root.children[1] as { value?: string }).value, url: 'pictures/a.jpg', alt: '湖面' }])
  })

  it('prints an array for several files, with the reason of each that failed', async () => {
    const { code, stdout } = await run('文章.md', 'gone.html', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([
      { file: '文章.md', report: { kind: 'markdown', title: '洱海' } },
      { file: 'gone.html', error: { code: 'PAGE_DELETED' } },
    ])
  })

  it('says in words what was kept', async () => expect((await run('page.html')).stdout).toMatch(/文字保留 100%[\s\S]*100% of the text/))

  it.each([
    [['gone.html'], '已被发布者删除', 'deleted'],
    [['old.doc'], '旧版 Word', 'old Word file'],
    [['false.docx'], '不是 Word 文件', 'no Word file'],
    [['照片.zip'], '「照片.zip」里没有 article.md', '“照片.zip” holds no article.md'],
    [['cut.zip'], '「cut.zip」不是完整的', '“cut.zip” is not a complete'],
    [['empty.html'], '没有读到正文', 'holds no text'],
    [['没有.md'], '找不到', 'There is no file'],
    [[], '请给出文件', 'Give a file'],
    [['page.html', '--colour'], '--help', 'not understood'],
  ])('refuses %j in both languages', async (argv, zh, en) => {
    const { code, stdout, stderr } = await run(...argv, '--json')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(zh)
    expect(stderr).toContain(en)
  })
})
