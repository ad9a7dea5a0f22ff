import { describe, expect, it } from 'vitest'
import { themes } from './choices'
import { readTheme, readThemeText, writeTheme } from './theme-json'
import { colourMoves, type SourceLook, themeFromSource, unclaimed } from './theme-from-source'

const look: SourceLook = {
  ink: '#333333',
  quiet: '#666666',
  accent: '#0b5ea8',
  darkGround: null,
  textSize: 15,
  lineHeight: 1.9,
  tracking: 0.5,
  face: 'sans',
}
const none = { ...look, ink: null, quiet: null, accent: null }
const said = (given: Partial<SourceLook>) => themeFromSource({ ...look, ...given }, '海').notes.map(({ zh }) => zh)
const draftOf = (given: Partial<SourceLook>) => themeFromSource({ ...look, ...given }, '海').draft

describe('a theme made of the look of a page', () => {
  it('takes colours and type that pass as they are, and says nothing', () => {
    const { draft, notes } = themeFromSource({ ...look, ink: '#222222', quiet: '#505050' }, '洱海东岸｜三天慢慢走')
    expect(draft).toMatchObject({ ink: '#222222', quiet: '#505050', accent: '#0b5ea8', type: { size: 15, lineHeight: 1.9, tracking: 0.5 } })
    expect(draft.name).toEqual({ zh: '洱海东岸 同款', en: 'Like 洱海东岸' })
    expect(notes).toEqual([])
  })

  it('moves a colour that nobody could read to the nearest shade that passes, and names both', () => {
    const { accent, ink } = draftOf({ accent: '#ff9900', ink: '#bbbbbb' })
    expect(said({ accent: '#ff9900', ink: '#bbbbbb' })).toEqual([
      expect.stringMatching(new RegExp(`强调色 #ff9900：.*${accent}`)),
      expect.stringMatching(new RegExp(`正文色 #bbbbbb：.*${ink}`)),
      expect.stringContaining('次要色 #666666'),
    ])
  })

  it('keeps the text stronger than what is secondary', () => {
    expect(draftOf({ ink: '#505050', quiet: '#101010' })).toMatchObject({ ink: '#101010', quiet: '#505050' })
    expect(said({ ink: '#505050', quiet: '#101010' })).toEqual([expect.stringContaining('对调')])
  })

  it('writes in the ground of a dark page, on white', () => {
    const dark = { ink: '#eeeeee', quiet: '#aaaaaa', accent: '#ffd700', darkGround: '#16213e' }
    expect(draftOf(dark).ink).toBe('#16213e')
    expect(said(dark)[0]).toContain('深底浅字')
  })

  it('makes do with one colour, and with none', () => {
    expect(draftOf({ ...none, ink: '#1a3a5c' })).toMatchObject({ ink: '#1a3a5c', accent: '#1a3a5c' })
    expect(draftOf(none)).toMatchObject({ ink: '#26282b', quiet: '#54585f', accent: '#445566' })
    expect(said(none)).toEqual([])
  })

  it('keeps huge and tiny type within what themes take, and says so', () => {
    expect(draftOf({ textSize: 48, lineHeight: 3, tracking: 9 }).type).toMatchObject({ size: 20, lineHeight: 2.2, tracking: 2 })
    expect(said({ quiet: null, textSize: 48, lineHeight: 1.1, tracking: 9 })).toHaveLength(3)
    expect(draftOf({ textSize: 0, lineHeight: 0, tracking: 0 }).type).toEqual({ size: 16, lineHeight: 1.75, scale: 'clear' })
  })

  it.each([
    '',
    '   ',
    '！！！',
    '<script>alert(1)</script>',
    '\u202e\u0000\ud800',
    '👩‍👩‍👧‍👦'.repeat(30),
    'x'.repeat(5000),
    'A very long English headline about Dali',
  ])('finds a name that may stand for the title %j', (title) => {
    expect(readTheme(themeFromSource(look, title).draft).findings).toEqual([])
  })

  it.each([
    ['Three slow days east of Erhai', 'Three slow 同款'],
    ['A week in the Dolomites', 'A week 同款'],
    ['三月，去大理看樱花', '去大理看樱花 同款'],
    ['01 东极岛的早晨', '东极岛的早晨 同款'],
    ['海', '海 同款'],
  ])('shortens %s to %s', (title, name) => expect(themeFromSource(look, title).draft.name.zh).toBe(name))

  it('is a theme that passes every check, whatever the page says', () => {
    const hex = (n: number) => `#${((n * 2654435761) >>> 8).toString(16).padStart(6, '0').slice(0, 6)}`
    for (let n = 1; n <= 150; n++) {
      const { draft } = themeFromSource({ ...look, ink: hex(n), quiet: hex(n * 7), accent: hex(n * 13), darkGround: n % 5 === 0 ? hex(n * 3) : null }, 'x')
      expect(readThemeText(writeTheme(draft))).toEqual({ theme: draft, findings: [] })
    }
  })

  it('lets nothing into a theme that is no colour and no number', () => {
    const hostile = { ink: 'red;}</style>', quiet: 'url(//evil.cn)', accent: '#12345', darkGround: 'expression(1)', textSize: Number.NaN, lineHeight: Infinity }
    const { draft, notes } = themeFromSource({ ...look, ...hostile, tracking: '9;x' as unknown as number, face: 'x' as 'sans' }, null)
    expect(readTheme(draft).findings).toEqual([])
    expect([draft.ink, draft.name.zh, notes]).toEqual(['#26282b', '导入的版式', []])
  })

  it('tells what became of each colour that the page has', () => {
    const made = themeFromSource({ ...look, quiet: null, accent: '#ff9900' }, '海')
    expect(colourMoves(made)).toEqual([
      { part: 'ink', from: '#333333', to: '#333333' },
      { part: 'accent', from: '#ff9900', to: made.draft.accent },
    ])
  })
})

describe('a name for one more theme', () => {
  const { draft } = themeFromSource(look, '海')

  it('stays when it is free', () => expect(unclaimed(draft, [])).toEqual(draft))

  it('gets a number when the name or the id is taken', () => {
    const second = unclaimed(draft, [draft])
    expect(second).toMatchObject({ id: `${draft.id}-2`, name: { zh: '海 同款 2', en: 'Like 海 2' } })
    expect(unclaimed(draft, [draft, { ...second, id: 'other' }]).name.zh).toBe('海 同款 3')
  })

  it('is never one of the built-in themes', () => {
    expect(unclaimed(themes[0] as typeof draft, [])).toMatchObject({ id: 'sea-2' })
  })
})
