import { describe, expect, it } from 'vitest'
import { inOurWords } from './rest-route'

const ask = (answer: Response, language = 'zh-CN') =>
  inOurWords(() => Promise.resolve(answer))(new Request('http://localhost/api/none', { headers: { 'Accept-Language': language } }), {
    params: Promise.resolve({}),
  })

describe('an answer of the API', () => {
  it.each([
    ['no such address', Response.json({ message: 'Route not found "/api/none"' }, { status: 404 })],
    ['an inner collection', Response.json({ message: 'Cannot GET /api/payload-migrations' }, { status: 501 })],
  ])('to %s is a 404 in both languages', async (...[, answer]) => {
    const said = await ask(answer)
    expect(said.status).toBe(404)
    expect(await said.json()).toMatchObject({
      errors: [{ code: 'NO_SUCH_ADDRESS', message: expect.stringContaining('没有这个地址') as string, text: { en: expect.any(String) as string } }],
    })
  })

  it('speaks the language of who asks', async () => {
    const said = await ask(Response.json({ message: 'Route not found' }, { status: 404 }), 'en-US')
    expect(((await said.json()) as { errors: { message: string }[] }).errors[0]?.message).toContain('no such address')
  })

  it.each([
    ['a document that is not there', Response.json({ errors: [{ message: 'Not Found' }] }, { status: 404 })],
    ['a page that is no JSON', new Response('<html>', { status: 404 })],
    ['what is there', Response.json({ docs: [] })],
  ])('about %s stays as it is', async (...[, answer]) => {
    expect(await ask(answer)).toBe(answer)
  })
})
