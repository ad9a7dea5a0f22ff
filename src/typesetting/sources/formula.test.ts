import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { typeset } from '../index'
import { formulaWords, isFormula } from './formula'
import { drawFormula } from './formula-drawing'
import { readSource } from './read-source'

const said = (tex: string): string | undefined =>
  formulaWords(tex)
    ?.map(({ text, raise }) => (raise === 64 ? `^${text}` : raise === 32 ? `_${text}` : text))
    .join('')

describe('formulas', () => {
  it.each([
    ['a^2+b^2=c^2', 'a^2+b^2=c^2'],
    ['\\frac{总价}{人数}', '总价/人数'],
    ['\\frac{a+b}{2}', '(a+b)/2'],
    ['x_{i} \\times 10^{-3}', 'x_i × 10^−3'],
    ['\\alpha \\le 30^\\circ', 'α≤ 30^°'],
    ['\\sqrt{2}', '√2'],
    ['\\text{人均} = 5\\%', '人均 = 5%'],
  ])('%s is said as %s', (tex, words) => expect(said(tex)).toBe(words))

  it.each(['x^{2^{3}}', '\\begin{matrix}a\\end{matrix}', '\\frac{a', 'a & b', '\\unknown{x}'])('%s cannot be said in a line', (tex) =>
    expect(formulaWords(tex)).toBeNull(),
  )

  it.each(['20，小费', '20', '30起', '100/人', '5 / ', '1,399'])('%s between dollars is money', (words) => expect(isFormula(words)).toBe(false))

  it('are drawn as outlines, without fonts, ids or styles that WeChat takes away', () => {
    const svg = drawFormula('\\sum_{i=1}^{n} \\frac{x_i}{2}') ?? ''
    expect(svg).toMatch(/^<svg/)
    expect(svg).toContain('<path')
    expect(svg).not.toMatch(/<use|<defs|\sid=|\d+ex"/)
  })

  it.each(['\\bad{x}', '\\frac{1}{', `${'{'.repeat(5000)}`, '\\def\\a{\\a\\a}\\a'])('that MathJax does not know (%s) stay as source', (tex) =>
    expect(drawFormula(tex)).toBeNull(),
  )

  it('M06: comes in as a drawing that WeChat and the shop show, and text channels say', async () => {
    const content = readFileSync(new URL('../../../tests/golden/cases/M06.md', import.meta.url), 'utf8')
    const { document, report } = await readSource({ kind: 'markdown', content, name: 'M06.md' })
    expect(document.root.children[2]).toMatchObject({ fields: { blockType: 'svgCard', alt: '总价/人数' } })
    expect(report.remarks.map(({ rule }) => rule)).toEqual(['formula-words', 'formula-drawn'])
    expect(report.score.text).toBe(1)
    const show = (target: 'wechat' | 'storefront' | 'plain') =>
      typeset({ document, resources: { pictures: {}, products: {}, promotions: {} }, target, theme: 'sea' })
    for (const target of ['wechat', 'storefront'] as const) {
      expect(show(target).html).toContain('<svg')
      expect(show(target).report.filter(({ rule }) => rule.startsWith('svg-'))).toEqual([])
    }
    expect(show('plain').text).toContain('［图］总价/人数')
  })

  it('a diagram is named when it comes in and is not sent', async () => {
    const { document, report } = await readSource({ kind: 'markdown', content: '看图：\n\n```mermaid\ngraph TD\nA-->B\n```\n', name: 'a.md' })
    expect(report.remarks.map(({ rule }) => rule)).toEqual(['diagram-source'])
    const sent = typeset({ document, resources: { pictures: {}, products: {}, promotions: {} }, target: 'wechat', theme: 'sea' })
    expect(sent.html).not.toContain('graph TD')
    expect(sent.report.map(({ rule }) => rule)).toContain('diagram-left-out')
  })
})
