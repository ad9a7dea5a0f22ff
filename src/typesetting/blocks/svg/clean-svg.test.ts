import { describe, expect, it } from 'vitest'
import { cpuMsSince } from '../../../../tests/support/cpu-time'
import { cleanSvg, type CleanSvg } from './clean-svg'

const options = { widest: 677, moves: true }

function clean(source: string, over: Partial<typeof options> = {}): CleanSvg {
  const read = cleanSvg(source, { ...options, ...over })
  if ('why' in read) throw new Error(read.why)
  return read
}

const inner = (body: string) => clean(`<svg viewBox="0 0 10 10">${body}</svg>`)

describe('an SVG that somebody pasted', () => {
  it('gets its size in pixels, a view box and the colour of text, and never exceeds the column', () => {
    expect(clean('<svg width="2000" height="1000"><path d="M0 0h9"/></svg>').markup).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="677px" height="339px" viewBox="0 0 2000 1000" fill="currentColor" style="[^"]+"><path d="M0 0h9"><\/path><\/svg>$/,
    )
  })

  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<foreignObject><p>hello</p></foreignObject>', '<foreignobject>'],
    ['<image href="https://evil.example/x.png"/>', '<image>'],
    ['<use href="#a"/>', '<use>'],
    ['<a href="javascript:x()"><path d="M0 0"/></a>', '<a>'],
    ['<rect onclick="x()" width="1"/>', 'onclick'],
    ['<rect width="1" filter="url(#f)"/>', 'filter'],
    ['<rect style="clip-path:url(https://evil.example)"/>', 'clip-path'],
    ['<rect fill="url(https://evil.example/#g)"/>', 'fill'],
    ['<iframe src="x"></iframe>', '<iframe>'],
    ['<animate attributeName="href" to="javascript:x()" begin="0s"/>', '<animate> attributename'],
    ['<animate attributeName="x" to="9" begin="other.click"/>', '<animate> begin'],
    ['<animate attributeName="fill" values="url(#a);red"/>', '<animate> values'],
    ['<set attributeName="x" to="9"/>', '<set>'],
    ['<animateMotion><mpath href="#p"/></animateMotion>', null],
    ['<svg:script>x</svg:script>', '<svg:script>'],
  ])('loses %s and says so', (body, name) => {
    const { markup, removed } = inner(body)
    expect(markup).not.toMatch(/script|evil|href|url\(|on\w+=|foreign|iframe|mpath/i)
    if (name) expect(removed).toEqual([name])
  })

  it('keeps what may move, with a tap on the element itself', () => {
    const moving = '<rect x="1"><animate attributeName="opacity" values="1;0" dur="0.3s" begin="click" fill="freeze"></animate></rect>'
    expect(inner(moving).markup).toContain(moving)
    const still = clean(`<svg viewBox="0 0 1 1">${moving}</svg>`, { moves: false })
    expect(still).toMatchObject({ moves: true, removed: [] })
    expect(still.markup).not.toContain('animate')
  })

  it('draws what style sheets of drawing programs say', () => {
    const { markup, removed } = inner('<style>.a,.b{fill:#0a0;stroke:#000}</style><path class="b" d="M0 0"/><path style="fill:#111;opacity:.5" d="M1 1"/>')
    expect(markup).toContain('<path d="M0 0" fill="#0a0" stroke="currentColor"></path><path d="M1 1" fill="currentColor" opacity=".5"></path>')
    expect(removed).toEqual([])
  })

  it('paints a gradient in one of its colours', () => {
    const { markup, hasGradients } = inner(
      '<defs><linearGradient id="g"><stop stop-color="#fff"/><stop style="stop-color:#f00"/><stop stop-color="#00f"/></linearGradient></defs><path fill="url(#g)"/>',
    )
    expect(markup).toContain('fill="#f00"')
    expect(hasGradients).toBe(true)
  })

  it('loses no word', () => {
    const read = inner('<title>路线</title><text>双廊<tspan>喜洲</tspan></text><g>散落的字</g><foreignObject><p>框里的字</p></foreignObject>')
    expect(read).toMatchObject({ title: '路线', words: ['双廊', '喜洲'], lostWords: ['散落的字', '框里的字'] })
    expect(read.markup).toContain('<text>双廊<tspan>喜洲</tspan></text>')
  })

  it.each([
    ['', 'none'],
    ['<p>not a drawing</p>', 'none'],
    [`<svg>${'<g>'.repeat(50)}`, 'tooDeep'],
    [`<svg>${'<g/>'.repeat(5000)}</svg>`, 'tooMany'],
  ])('is refused when it cannot be one: %.30s', (source, why) => {
    expect(cleanSvg(source, options)).toEqual({ why })
  })

  it.each([
    '<svg',
    '<svg><g><path d="M0',
    '<svg></p></g><text>x',
    '<svg viewBox="NaN 0 -1 x" width="1e999px">',
    '<svg><style>}}{{.a{',
    '<svg class="__proto__ constructor"/>',
  ])('is read without a fault however broken: %s', (source) => {
    expect(() => cleanSvg(source, options)).not.toThrow()
  })

  it('is read in a moment however it repeats itself', () => {
    const rules = `.a{${'fill:red;'.repeat(40)}}`.repeat(100)
    const bad = `<svg><style>${rules}</style>${`<g class="${'a '.repeat(50)}" transform="${'scale(1)   '.repeat(40)}x"/>`.repeat(30)}</svg>`
    const digits = `<svg width="${'1'.repeat(50_000)}x"><rect width="${'1'.repeat(50_000)}x"/></svg>`
    const start = process.cpuUsage()
    cleanSvg(bad, options)
    cleanSvg(digits, options)
    expect(cpuMsSince(start)).toBeLessThan(3000)
  })
})
