import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Theme, themes, writeTheme } from '@/typesetting'
import { runTypeset } from './typeset-command'

let cwd = ''

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'typeset-'))
  mkdirSync(join(cwd, 'folder.md'))
  writeFileSync(join(cwd, '文章.md'), '# 洱海\n\n正文[链接](https://example.com)\n')
  writeFileSync(join(cwd, 'empty.md'), '')
  writeFileSync(join(cwd, 'gbk.txt'), Buffer.from([0xb6, 0xfe, 0xba, 0xa3]))
  writeFileSync(join(cwd, 'picture.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]))
  writeFileSync(join(cwd, 'page.docx'), 'x')
  writeFileSync(join(cwd, 'page.pdf'), 'x')
  writeFileSync(join(cwd, 'page.html'), '<section><p>风从苍山来</p></section>')
})

afterAll(() => rmSync(cwd, { recursive: true }))

async function run(...argv: string[]) {
  let stdout = ''
  let stderr = ''
  const code = await runTypeset(argv, { cwd, stdout: (text) => void (stdout += text), stderr: (text) => void (stderr += text) })
  return { code, stdout, stderr }
}

describe('typeset on the command line', () => {
  it('prints HTML on standard output and the report on standard error', async () => {
    const { code, stdout, stderr } = await run('文章.md', '--channel', 'wechat', '--theme', 'mountain')
    expect(code).toBe(0)
    expect(stdout).toContain('洱海</h2>')
    expect(stderr).toContain('[link-to-footnote]')
  })

  it('prints one JSON object with --json', async () => {
    const { code, stdout, stderr } = await run('文章.md', '--channel=storefront', '--json')
    expect([code, stderr]).toEqual([0, ''])
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['html', 'text', 'report', 'images', 'counts'])
  })

  it('wears a theme from a file, and refuses a file that is none with every reason', async () => {
    const theme = { ...themes[0], id: 'of-a-team', ink: '#123123' }
    writeFileSync(join(cwd, 'team.json'), writeTheme(theme as Theme))
    writeFileSync(join(cwd, 'broken.json'), JSON.stringify({ ...theme, ink: 'red', radius: -1 }))
    expect((await run('文章.md', '--channel', 'wechat', '--theme', 'team.json')).stdout).toContain('color:#123123')
    const { code, stdout, stderr } = await run('文章.md', '--channel', 'wechat', '--theme', 'broken.json')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/#rrggbb[\s\S]*radius/)
  })

  it('reads GB18030', async () => {
    expect((await run('gbk.txt', '--channel', 'plain')).stdout).toBe('二海\n')
  })

  it('takes a saved page', async () => {
    expect((await run('page.html', '--channel', 'plain')).stdout).toBe('风从苍山来\n')
  })

  it('explains itself', async () => {
    const { code, stdout } = await run('--help')
    expect(code).toBe(0)
    expect(stdout).toContain('--channel')
  })

  it.each([
    [['没有.md', '--channel', 'wechat'], '没有.md', 'There is no file'],
    [['folder.md', '--channel', 'wechat'], '文件夹', 'directory'],
    [['picture.md', '--channel', 'wechat'], '这是图片', 'it is a picture'],
    [['page.docx', '--channel', 'wechat'], '.docx', 'no Word file'],
    [['page.pdf', '--channel', 'wechat'], '.pdf', 'cannot be read'],
    [['文章.md'], 'group, plain, markdown', '--channel'],
    [['文章.md', '--channel', 'fax'], 'fax', 'group, plain, markdown'],
    [['文章.md', '--channel', 'wechat', '--theme', 'neon'], 'neon', 'sea, mountain'],
    [['文章.md', '--channel', 'wechat', '--colour'], '--help', 'not understood'],
    [[], '文章.md', 'Give one file'],
    [['empty.md', '--channel', 'wechat'], '文稿是空的', 'empty'],
  ])('refuses %j with a sentence in both languages and a failing exit code', async (argv, zh, en) => {
    const { code, stdout, stderr } = await run(...argv)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(zh)
    expect(stderr).toContain(en)
  })
})
