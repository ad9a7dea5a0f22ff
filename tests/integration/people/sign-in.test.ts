import { handleEndpoints, type Payload } from 'payload'
import { describe, expect, test } from '../../support/fixtures'

const good = 'copper lantern drifts over seven rivers'

type Wish = { email: string; password: string; from?: string; cookie?: string }

/** A sign-in as it comes over HTTP from an address. */
async function signIn(payload: Payload, { email, password, from = '198.51.100.7', cookie = '' }: Wish) {
  const request = new Request('http://localhost/api/users/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-xingwen-caller': from, Cookie: cookie },
    body: JSON.stringify({ email, password }),
  })
  const response = await handleEndpoints({ config: payload.config, request })
  const body = (await response.json()) as { errors?: { code?: string; message: string }[]; token?: string }
  const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  return { status: response.status, body, cookies, retryAfter: response.headers.get('Retry-After') }
}

async function member(payload: Payload, email: string) {
  return payload.create({ collection: 'users', data: { email, name: '林一', role: 'administrator', password: good }, overrideAccess: true, depth: 0 })
}

describe('a sign-in', () => {
  test('says the same to a stranger and to a member with a wrong password', async ({ payload }) => {
    await member(payload, 'same@test.example')
    const wrong = await signIn(payload, { email: 'same@test.example', password: 'not it', from: '198.51.100.1' })
    const stranger = await signIn(payload, { email: 'nobody@test.example', password: 'not it', from: '198.51.100.2' })
    expect(wrong.status).toBe(401)
    expect([stranger.status, stranger.body]).toEqual([wrong.status, wrong.body])
  })

  test('is put off after ten failures from anywhere, for members and strangers alike, with the same words', async ({ payload }) => {
    await member(payload, 'guessed@test.example')
    for (const email of ['guessed@test.example', 'stranger@test.example']) {
      const seen = await Promise.all(Array.from({ length: 12 }, (_none, n) => signIn(payload, { email, password: 'guess', from: `203.0.113.${n}` })))
      expect(seen.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(401), 429, 429])
    }
    const put = await signIn(payload, { email: 'guessed@test.example', password: good, from: '203.0.113.99' })
    expect([put.status, put.body.errors?.[0]?.code]).toEqual([429, 'SIGN_IN_SLOWED'])
    expect(Number(put.retryAfter)).toBeGreaterThan(0)
  })

  test('from a device that signed in before is not kept out by strangers', async ({ payload }) => {
    await member(payload, 'owner@test.example')
    const first = await signIn(payload, { email: 'owner@test.example', password: good, from: '192.0.2.1' })
    const device = first.cookies.find((one) => one.startsWith('xingwen-device-')) ?? ''
    await Promise.all(
      Array.from({ length: 15 }, (_none, n) => signIn(payload, { email: 'owner@test.example', password: 'guess', from: `203.0.113.${n + 100}` })),
    )
    expect((await signIn(payload, { email: 'owner@test.example', password: good, from: '192.0.2.9' })).status).toBe(429)
    expect((await signIn(payload, { email: 'owner@test.example', password: good, from: '192.0.2.9', cookie: device })).status).toBe(200)
    const forged = device.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    expect((await signIn(payload, { email: 'owner@test.example', password: good, from: '192.0.2.9', cookie: forged })).status).toBe(429)
  })

  test('of sixty accounts from one address is put off, and nobody else is', async ({ payload }) => {
    const seen = await Promise.all(
      Array.from({ length: 60 }, (_none, n) => signIn(payload, { email: `m${n}@test.example`, password: 'guess', from: '192.0.2.200' })),
    )
    expect(seen.filter(({ status }) => status === 401)).toHaveLength(30)
    expect((await signIn(payload, { email: 'm1@test.example', password: 'guess', from: '192.0.2.201' })).status).toBe(401)
  })
})

describe('a password', () => {
  test.for([
    '123',
    'password1234',
    'qwertyuiop[]',
    '1qaz2wsx3edc4rfv',
    'woaini1314520',
    'zhangwei123456',
    'linyuan2026linyuan',
    '111111111111111',
    'Aa123456789!',
  ])('%s is refused at its field, whoever sets it', async (password, { payload, requestAs }) => {
    const create = payload.create({
      collection: 'users',
      data: { email: 'linyuan@test.example', name: 'Lin Yuan', role: 'editor', password },
      overrideAccess: false,
      req: await requestAs('administrator'),
    })
    await expect(create).rejects.toMatchObject({ data: { errors: [{ path: 'password' }] } })
  })

  test('of one’s own changes only with the present one', async ({ payload }) => {
    const one = await member(payload, 'self@test.example')
    const { body } = await signIn(payload, { email: 'self@test.example', password: good, from: '192.0.2.50' })
    const change = async (data: object) => {
      const headers = { Authorization: `JWT ${body.token}`, 'Content-Type': 'application/json' }
      const request = new Request(`http://localhost/api/users/${one.id}`, { method: 'PATCH', headers, body: JSON.stringify(data) })
      return handleEndpoints({ config: payload.config, request })
    }
    const next = 'quiet paper boats follow the night train'
    expect((await change({ password: next })).status).toBe(400)
    expect((await change({ password: next, currentPassword: 'no' })).status).toBe(400)
    expect((await change({ password: next, currentPassword: good })).status).toBe(200)
    expect((await signIn(payload, { email: 'self@test.example', password: next, from: '192.0.2.51' })).status).toBe(200)
  })
})
