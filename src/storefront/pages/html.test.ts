import { expect, it } from 'vitest'
import { markup, jsonScript, raw } from './html'

it('escapes every value in text and in attributes', () => {
  const attack = `"><script>alert('1')</script>&`
  const text = markup`<p title="${attack}">${attack}</p>`.text
  expect(text).not.toContain('<script')
  expect(text.match(/"/g)).toHaveLength(2)
  expect(text).toContain('&#38;')
})

it('keeps markup, joins lists and shows nothing for null, undefined and false', () => {
  expect(markup`${[markup`<b>${1}</b>`, '<', null]}${false}${undefined}${raw('<i>')}`.text).toBe('<b>1</b>&#60;<i>')
})

it('shows the number nought', () => {
  expect(markup`${0}`.text).toBe('0')
})

it.each(['</script><script>alert(1)</script>', '<!--<script>', '\u2028', ']]>&amp;'])('keeps %j inside its JSON', (attack) => {
  const text = jsonScript({ name: attack }).text
  const inside = text.slice('<script type="application/ld+json">'.length, -'</script>'.length)
  expect(inside).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(inside)).toEqual({ name: attack })
})
