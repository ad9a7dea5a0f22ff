import { expect, it } from 'vitest'
import type { ShortLink } from '@/distribution/server'
import { rememberShortLinks } from './remember-short-links'

const link: ShortLink = { link: 'https://a.example/', draftId: '1', productIds: [] }

function counted(answer: (code: string) => Promise<ShortLink | null>) {
  const asked: string[] = []
  const clock = { at: 0, now: () => clock.at }
  const find = rememberShortLinks((code) => {
    asked.push(code)
    return answer(code)
  }, clock)
  return { find, asked, clock }
}

it('reads a delivery once for all who ask together and after one another', async () => {
  const { find, asked } = counted(() => Promise.resolve(link))
  expect(await Promise.all([find('a'), find('a')])).toEqual([link, link])
  expect(await find('a')).toBe(link)
  expect(asked).toEqual(['a'])
})

it('reads it again after a minute', async () => {
  const { find, asked, clock } = counted(() => Promise.resolve(link))
  await find('a')
  clock.at = 60_000
  await find('a')
  expect(asked).toEqual(['a', 'a'])
})

it('keeps neither a code that leads nowhere nor a failure', async () => {
  const nowhere = counted(() => Promise.resolve(null))
  expect([await nowhere.find('a'), await nowhere.find('a')]).toEqual([null, null])
  expect(nowhere.asked).toEqual(['a', 'a'])
  const failing = counted(() => Promise.reject(new Error('busy')))
  await expect(failing.find('a')).rejects.toThrow('busy')
  await expect(failing.find('a')).rejects.toThrow('busy')
  expect(failing.asked).toEqual(['a', 'a'])
})

it('forgets the oldest beyond a thousand', async () => {
  const { find, asked } = counted(() => Promise.resolve(link))
  for (let i = 0; i <= 1000; i++) await find(String(i))
  await find('1000')
  await find('0')
  expect(asked).toHaveLength(1002)
})
