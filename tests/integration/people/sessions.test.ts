import { createLocalReq, type Payload } from 'payload'
import { endSessions, forgetOldSignIns, listSessions } from '@/people/actions/member-sessions'
import { CALLER_HEADER } from '@/platform/caller'
import { describe, expect, test } from '../../support/fixtures'

const password = 'camellia-under-the-cang-hills-7'
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'

let made = 0
async function member(payload: Payload, role: 'editor' | 'administrator' = 'editor') {
  const email = `someone${made++}@test.example`
  const { id } = await payload.create({ collection: 'users', data: { name: '小茶', email, role, password }, overrideAccess: true })
  return { id, email }
}

async function signIn(payload: Payload, email: string, { given = password, agent = phone, from = '203.0.113.7' } = {}) {
  const req = await createLocalReq({ req: { headers: new Headers({ 'user-agent': agent, [CALLER_HEADER]: from }) } as never }, payload)
  return payload.login({ collection: 'users', data: { email, password: given }, overrideAccess: true, req })
}

/** As the person of a token would ask; null when the token is dead. */
async function as(payload: Payload, token: string) {
  const { user } = await payload.auth({ headers: new Headers({ Authorization: `JWT ${token}` }) })
  return user ? createLocalReq({ user: user as never }, payload) : null
}

describe('sign-ins', () => {
  test('are written down with who, from where, on what and what came of it, failed ones too', async ({ payload }) => {
    const { id, email } = await member(payload)
    await signIn(payload, email)
    await expect(signIn(payload, email, { given: 'not the password at all' })).rejects.toThrow()
    await expect(signIn(payload, 'my-secret-word@nobody.example', { given: 'x' })).rejects.toThrow()
    await payload.db.updateOne({
      collection: 'users',
      id,
      data: { ...(await payload.db.findOne({ collection: 'users', where: { id: { equals: id } } })), deactivatedAt: new Date().toISOString() },
    })
    await expect(signIn(payload, email)).rejects.toMatchObject({ code: 'MEMBER_DEACTIVATED' })
    const { docs } = await payload.find({ collection: 'sign-ins', sort: 'createdAt', depth: 0, overrideAccess: true })
    expect(docs.map((line) => [line.outcome, line.member ?? null, line.email, line.address, line.agent])).toEqual([
      ['ok', id, email, '203.0.113.7', phone],
      ['wrong', id, email, '203.0.113.7', phone],
      // What a stranger typed may be a password.
      ['wrong', null, '', '203.0.113.7', phone],
      ['out', id, email, '203.0.113.7', phone],
    ])
    await forgetOldSignIns({ payload }, Date.now() + 60_000)
    expect((await payload.count({ collection: 'sign-ins', overrideAccess: true })).totalDocs).toBe(0)
  })

  test('that guess too often are written once a minute, not once a guess', async ({ payload }) => {
    const { email } = await member(payload)
    const guesses = Array.from({ length: 14 }, (_, at) =>
      signIn(payload, email, { given: `wrong ${at}`, from: '203.0.113.99' }).catch((error: unknown) => error),
    )
    await Promise.all(guesses)
    const { docs } = await payload.find({
      collection: 'sign-ins',
      where: { address: { equals: '203.0.113.99' } },
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    expect(docs.filter(({ outcome }) => outcome === 'wrong').length).toBe(10)
    expect(docs.filter(({ outcome }) => outcome === 'slowed').length).toBe(1)
  })
})

describe('sessions', () => {
  test('are seen by their member with device and place, and one that is ended is dead at once', async ({ payload }) => {
    const { id, email } = await member(payload)
    const [first, second] = [await signIn(payload, email), await signIn(payload, email, { agent: 'curl/8.5.0', from: '198.51.100.2' })]
    const req = (await as(payload, first.token!))!
    const { sessions } = await listSessions(req, String(id))
    expect(sessions.map(({ isThis, address, device }) => [isThis, address, device.en])).toEqual([
      [true, '203.0.113.7', 'Safari · iPhone'],
      [false, '198.51.100.2', 'A program or a rare browser'],
    ])
    expect(await as(payload, second.token!)).not.toBe(null)
    expect(await endSessions(req, String(id), { sessions: [sessions[1]!.id] })).toEqual({ ended: 1 })
    expect(await as(payload, second.token!)).toBe(null)
    expect(await as(payload, first.token!)).not.toBe(null)
    expect(await endSessions(req, String(id), { sessions: ['not one of mine'] })).toEqual({ ended: 0 })
  })

  test('of others are seen and ended by administrators alone', async ({ payload, requestAs }) => {
    const { id, email } = await member(payload)
    const { token } = await signIn(payload, email)
    for (const role of ['editor', 'marketer'] as const) {
      await expect(listSessions(await requestAs(role), String(id))).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
      await expect(endSessions(await requestAs(role), String(id), { others: true })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    }
    await expect(listSessions(await requestAs(null), String(id))).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
    const administrator = await requestAs('administrator')
    const { sessions } = await listSessions(administrator, String(id))
    expect(await endSessions(administrator, String(id), { sessions: sessions.map((one) => one.id) })).toEqual({ ended: 1 })
    expect(await as(payload, token!)).toBe(null)
    await expect(listSessions(administrator, '999999')).rejects.toThrow()
  })
})
