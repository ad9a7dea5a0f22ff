import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintHtml } from '@/typesetting'

/** Pages of our own words, built the way WeChat publishes and browsers save them. */
const folder = new URL('../../golden/typesetting/published/', import.meta.url)

describe.each(readdirSync(folder))('the published page %s', (file) => {
  const html = readFileSync(new URL(file, folder), 'utf8')
  const findings = lintHtml({ html, channel: 'wechat' })

  it('raises no error', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('still raises one for what WeChat never takes', () => {
    const spoilt = html.replace(/<(p|section)/g, '<$1 onclick="go()"')
    expect(lintHtml({ html: spoilt, channel: 'wechat' }).filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
  })

  it('puts findings inside the article', () => {
    const lines = html.split('\n')
    const first = Math.max(1, lines.findIndex((line) => line.includes('id="js_content"')) + 1)
    for (const { line } of findings) expect(line).toBeGreaterThanOrEqual(first)
  })
})
