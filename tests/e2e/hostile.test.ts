import { attackShortly, tell } from '../faults/hostile/run'
import { describe, expect, test } from '../support/browser'

describe('a house with its doors open', () => {
  test('gives nothing away and goes on serving; the long form is `npm run faults -- --hostile`', async ({ server }) => {
    const figures = await attackShortly(server)
    const went = figures.map(tell).join('\n')
    for (const { tried, refused, broken, hits } of figures) {
      expect(tried, went).toBeGreaterThan(0)
      expect([...hits, ...broken], went).toEqual([])
      expect(refused).toBe(tried)
    }
  })
})
