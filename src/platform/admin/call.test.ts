import { afterEach, expect, it, vi } from 'vitest'
import { call } from './call'

afterEach(() => vi.unstubAllGlobals())

/** An answer whose status came and whose body breaks off with this error. */
function breakingOff(error: Error): Response {
  return new Response(new ReadableStream({ pull: (body) => body.error(error) }), { status: 200 })
}

it('gives the value of an answer', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ html: 'x' })))
  expect(await call('/x')).toEqual({ ok: true, value: { html: 'x' } })
})

it('takes an answer that breaks off for none', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(breakingOff(new TypeError('terminated'))))
  expect(await call('/x')).toMatchObject({ ok: false, problem: { code: 'UNREACHABLE' } })
})

it('throws when it is broken off while the answer is read, as before it came', async () => {
  const gone = new AbortController()
  const aborted = new DOMException('aborted', 'AbortError')
  vi.stubGlobal('fetch', () => {
    gone.abort()
    return Promise.resolve(breakingOff(aborted))
  })
  await expect(call('/x', { signal: gone.signal })).rejects.toBe(aborted)
})

it('says a refusal without words with its status', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<h1>no</h1>', { status: 502 })))
  expect(await call('/x')).toMatchObject({ ok: false, problem: { code: '502' } })
})
