import { expect, it } from 'vitest'
import { accentOf, contrastOf } from './tone'

it('makes an accent that is readable on paper and at night from any picture', () => {
  for (let i = 0; i < 4096; i += 7) {
    const colour = `#${((i * 4099) & 0xffffff).toString(16).padStart(6, '0')}`
    const { light, dark } = accentOf({ top: colour, bottom: '#808080' })
    for (const ground of ['#fbfaf7', '#f3f1eb', '#ffffff']) expect(contrastOf(light, ground)).toBeGreaterThanOrEqual(4.5)
    for (const ground of ['#16181b', '#1e2125']) expect(contrastOf(dark, ground)).toBeGreaterThanOrEqual(4.5)
  }
})

it('keeps the hue of the more colourful half', () => {
  const { light } = accentOf({ top: '#2a6fb0', bottom: '#888888' })
  const blue = Number.parseInt(light.slice(5), 16)
  expect(blue).toBeGreaterThan(Number.parseInt(light.slice(1, 3), 16))
})

it('measures contrast as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
})
