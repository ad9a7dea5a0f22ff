import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runLint } from './lint-command'

let cwd = ''

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'lint-'))
  writeFileSync(join(cwd, 'page.html'), '<section>\n<div style="position:fixed">风</div>\n<script>x</script></section>\n')
  writeFileSync(join(cwd, 'fine.html'), '')
  writeFileSync(join(cwd, '文章.md'), '# 洱海\n\n风从苍山来。\n\n看[路书](https://example.com)。\n')
})

afterAll(() => rmSync(cwd, { recursive: true }))

async function run(...argv: string[]) {
  let stdout = ''
  let stderr = ''
  const code = await runLint(argv, { cwd, stdout: (text) => void (stdout += text), stderr: (text) => void (stderr += text) })
  return { code, stdout, stderr }
}

const findingsOf = (stdout: string) =>
  (JSON.parse(stdout) as { findings: { rule: string; severity: string; line: number; message: object; basis: string }[] }).findings

describe('lint on the command line', () => {
  it('prints findings with rule, severity, message, basis and line as JSON', async () => {
    const { code, stdout } = await run('page.html', '--channel', 'wechat', '--json')
    expect(code).toBe(0)
    const errors = findingsOf(stdout).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule, line }) => [rule, line])).toEqual([
      ['position', 2],
      ['script', 3],
    ])
    for (const finding of findingsOf(stdout)) expect(Object.keys(finding).sort()).toEqual(['basis', 'line', 'message', 'rule', 'severity'])
  })

  it('tells a person what it found, and that it found nothing', async () => {
    expect((await run('page.html', '-c', 'wechat')).stdout).toMatch(/2: 错误 error {3}\[position\].*\n.*position: fixed/)
    expect((await run('fine.html', '-c', 'wechat')).stdout).toContain('没有发现问题')
  })

  it('judges Markdown by what typesetting says of it, on the line of the block', async () => {
    const { stdout } = await run('文章.md', '--channel', 'wechat', '--json')
    expect(findingsOf(stdout)).toContainEqual(expect.objectContaining({ rule: 'link-to-footnote', severity: 'fixed', line: 5 }))
  })

  it.each([
    [[], '请给出一个文件'],
    [['page.html'], '请用 --channel'],
    [['page.html', '-c', 'telegram'], '没有「telegram」'],
    [['gone.html', '-c', 'wechat'], '找不到文件'],
    [['page.html', '--loud'], '参数看不懂'],
  ])('refuses %j with a next step', async (argv, zh) => {
    const { code, stderr, stdout } = await run(...argv)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(zh)
  })
})
