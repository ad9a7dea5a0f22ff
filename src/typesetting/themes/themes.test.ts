import { describe, expect, it } from 'vitest'
import { checkTheme } from '../rules/theme-check'
import { readTheme } from '../rules/theme-json'
import { themes } from './registry'

describe.each(themes)('theme $id', (theme) => {
  it('passes every check that a theme of the team has to pass', () => {
    expect(checkTheme(theme)).toEqual([])
  })

  it('is read back from its own JSON', () => {
    expect(readTheme(JSON.parse(JSON.stringify(theme)))).toEqual({ theme, findings: [] })
  })

  it('has a name in both languages', () => {
    expect(theme.name.zh).toMatch(/\p{sc=Han}/u)
    expect(theme.name.en).toMatch(/[a-z]/)
  })
})

describe('the twelve themes', () => {
  it('have an id and an accent of their own', () => {
    expect(new Set(themes.map(({ id }) => id)).size).toBe(12)
    expect(new Set(themes.map(({ accent }) => accent)).size).toBe(12)
  })

  it('differ in form, not only in colour: no two share more than five of eight decisions', () => {
    const decisions = themes.map(({ type, spacing, looks }) => [type.scale + (type.face ?? ''), spacing, ...Object.values(looks)])
    const alike = decisions.flatMap((one, i) => decisions.slice(i + 1).map((other) => one.filter((choice, at) => choice === other[at]).length))
    expect(Math.max(...alike)).toBeLessThanOrEqual(5)
  })

  it('use every look there is', () => {
    for (const [family, count] of Object.entries({ heading: 6, number: 4, quote: 3, divider: 4, card: 3, callout: 3 })) {
      expect(new Set(themes.map(({ looks }) => looks[family as keyof typeof looks])).size, family).toBe(count)
    }
  })
})
