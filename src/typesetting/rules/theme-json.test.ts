import { describe, expect, it } from 'vitest'
import { sea } from '../themes/sea'
import { checkTheme, floored, nearestReadable, weakestContrast } from './theme-check'
import { readTheme, readThemeText, writeTheme } from './theme-json'

const parts = (value: unknown) => readTheme(value).findings.map(({ part }) => part)

describe('reading a theme', () => {
  it('takes back what it wrote, byte for byte', () => {
    const text = writeTheme(sea)
    const { theme } = readThemeText(text)
    expect(theme && writeTheme(theme)).toBe(text)
  })

  it('takes colours in capitals', () => {
    expect(readTheme({ ...sea, accent: '#0B5EA8' }).theme?.accent).toBe('#0b5ea8')
  })

  it.each([
    ['a colour that is CSS', { ...sea, accent: '#0b5ea8;background:url(//evil.example)' }, 'accent'],
    ['a colour by name', { ...sea, ink: 'black' }, 'ink'],
    ['a fourth colour', { ...sea, highlight: '#ff0000' }, 'highlight'],
    ['an unknown look', { ...sea, looks: { ...sea.looks, heading: 'bar"><script>' } }, 'looks.heading'],
    ['a look of no family', { ...sea, looks: { ...sea.looks, shadow: 'deep' } }, 'looks.shadow'],
    ['a size in words', { ...sea, type: { ...sea.type, size: '16px' } }, 'size'],
    ['a size that is no number', { ...sea, type: { ...sea.type, size: Number.NaN } }, 'size'],
    ['a corner of no bounds', { ...sea, radius: 1e9 }, 'radius'],
    ['an id that is a path', { ...sea, id: '../sea' }, 'id'],
    ['a name with markup', { ...sea, name: { zh: '<b>海</b>', en: 'Sea' } }, 'name.zh'],
    ['a list', [sea], ''],
    ['nothing', null, ''],
  ])('refuses %s and names the place', (_, value, part) => {
    expect(readTheme(value).theme).toBeNull()
    expect(parts(value)).toContain(part)
    for (const { message } of readTheme(value).findings) expect(message.zh).not.toMatch(/[a-z]\p{Script=Han}|\p{Script=Han}[a-z]/iu)
  })

  it('says everything that is wrong at once', () => {
    expect(parts({ ...sea, ink: 1, spacing: 'wide', radius: '4' })).toEqual(['ink', 'spacing', 'radius'])
  })

  it.each(['', 'kein JSON', `"${'长'.repeat(10_001)}"`])('refuses a text that is no theme', (text) => {
    expect(readThemeText(text)).toMatchObject({ theme: null, findings: [{ rule: 'json', severity: 'error' }] })
  })

  it('does not read what a prototype holds', () => {
    expect(readTheme(JSON.parse('{"__proto__":{"id":"sea"}}')).theme).toBeNull()
    expect(parts({ ...sea, looks: { ...sea.looks, card: 'toString' } })).toEqual(['looks.card'])
  })
})

describe('checking a theme', () => {
  it.each([
    ['too pale on white', { ...sea, quiet: '#999999' }],
    ['too bright to be turned over in dark mode', { ...sea, accent: '#a8231c' }],
    ['too pale under white words', { ...sea, accent: '#e0a030' }],
  ])('refuses a colour that is %s, and names one close by that passes', (_, theme) => {
    const [finding] = checkTheme(theme)
    expect(finding?.severity).toBe('error')
    expect(finding?.message.zh).toContain(finding?.suggestion)
    const mended = { ...theme, [String(finding?.part)]: finding?.suggestion }
    expect(checkTheme(mended)).toEqual([])
  })

  it('leaves a colour that passes as it is', () => {
    expect(nearestReadable(sea, 'quiet')).not.toBeNull()
    expect(weakestContrast(sea, 'accent')?.ratio).toBeGreaterThanOrEqual(4.5)
  })

  it('never rounds a contrast up to the limit', () => {
    expect(floored(4.499)).toBe('4.49')
  })

  it('warns when the secondary colour is the stronger one', () => {
    expect(checkTheme({ ...sea, ink: '#3d4650', quiet: '#101418' })).toMatchObject([{ rule: 'quiet-louder', severity: 'warning' }])
  })

  it('refuses measures out of bounds', () => {
    expect(checkTheme({ ...sea, radius: 99, type: { ...sea.type, size: 9 } }).map(({ part }) => part)).toEqual(['size', 'radius'])
  })
})
