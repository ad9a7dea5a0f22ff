import { handleEndpoints, type Payload } from 'payload'
import { describe, expect, test } from './scene'

/** A request as it comes over HTTP, without a sign-in. */
async function ask(payload: Payload, method: 'GET' | 'POST', path: string) {
  const request = new Request(`http://localhost/api${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'POST' ? { body: '{}' } : {}),
  })
  const response = await handleEndpoints({ config: payload.config, request })
  return { status: response.status, body: (await response.json()) as { errors?: { code: string; message: string; text: { zh: string; en: string } }[] } }
}

describe('over HTTP, a visitor', () => {
  test.for([
    ['POST', '/drafts/1/approve'],
    ['GET', '/drafts/1/variants'],
    ['POST', '/drafts/1/confirm-facts'],
    ['POST', '/drafts/1/schedule'],
    ['POST', '/drafts/1/whether-schedulable'],
    ['POST', '/pushes/1/cancel'],
    ['POST', '/pushes/1/reschedule'],
    ['POST', '/deliveries/1/resolve'],
    ['POST', '/deliveries/1/release'],
    ['POST', '/deliveries/1/retry'],
    ['POST', '/typeset'],
  ] as const)('is asked to sign in by %s %s', async ([method, path], { payload }) => {
    const { status, body } = await ask(payload, method, path)
    expect(status).toBe(401)
    expect(body.errors?.[0]).toMatchObject({ code: 'NOT_SIGNED_IN', message: '请先登录，再继续操作。', text: { en: 'Sign in first, then try again.' } })
  })

  test('is told that a body is not JSON', async ({ payload }) => {
    const request = new Request('http://localhost/api/pushes/1/cancel', { method: 'POST', body: '{' })
    const response = await handleEndpoints({ config: payload.config, request })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ code: 'BODY_NOT_JSON' }] })
  })
})
