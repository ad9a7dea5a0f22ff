import { expect, it } from 'vitest'
import { contrastOf } from '../rules/tone'
import { styleSheet } from './style'

const valuesIn = (rule: string) => Object.fromEntries([...rule.matchAll(/--(\w+):(#[0-9a-f]{3,6})\b/g)].map(([, name, value]) => [name, full(value!)]))
const full = (colour: string) => (colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour)
const ruleOf = (start: string) => styleSheet.slice(styleSheet.indexOf(start) + start.length).split('}')[0]!

const accents = valuesIn(ruleOf(':root{'))
const light = { ...accents, a: accents.al! }
const dark = { ...valuesIn(ruleOf('@media(prefers-color-scheme:dark){:root{')), a: accents.ad! }

it.each(Object.entries({ light, dark }))('keeps every text readable on every ground, %s', (_, colours: Record<string, string>) => {
  for (const text of ['ink', 'soft', 'a']) {
    for (const ground of ['ground', 'leaf']) expect(contrastOf(colours[text]!, colours[ground]!), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  }
  expect(contrastOf(colours.on!, colours.a!)).toBeGreaterThanOrEqual(4.5)
})
