import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
