import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { parseCookies } from 'payload/shared'
import { RateLimiterMemory, RateLimiterMongo, type RateLimiterAbstract, type RateLimiterRes } from 'rate-limiter-flexible'
import { CALLER_HEADER } from '@/platform/caller'
import { DomainError } from '@/platform/errors'

/** Failed sign-ins within ten minutes before the next is put off: from one address, and to one account from devices it never signed in from. */
const allowed = { address: 30, account: 10, device: 10 }
const windowSeconds = 600

type Kind = keyof typeof allowed
type Limiters = Record<Kind, RateLimiterAbstract>

const limitersOf = new WeakMap<Payload, Limiters>()

/**
 * Counts this try before it is judged, so that many at once are not more. Whoever comes from a device the account
 * signed in from before is counted apart: strangers cannot lock an owner out.
 * @throws DomainError `SIGN_IN_SLOWED` (429), with `Retry-After`.
 */
export async function countTry(req: PayloadRequest, email: string): Promise<void> {
  for (const [kind, key] of keysOf(req, email)) {
    await limiters(req.payload)
      [kind].consume(key)
      .catch((refusal: unknown) => {
        if (refusal instanceof Error) throw refusal
        throw slowed(req, Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000)))
      })
  }
}

/** A sign-in that succeeded was no guess; from now on this device is known. */
export async function forgetTries(req: PayloadRequest, email: string): Promise<void> {
  for (const [kind, key] of keysOf(req, email)) {
    if (kind === 'address') await limiters(req.payload)[kind].reward(key)
    else await limiters(req.payload)[kind].delete(key)
  }
  const device = randomBytes(16).toString('hex')
  const cookie = [`${cookieOf(email)}=${device}.${sign(req, email, device)}`, 'Path=/api/users', 'HttpOnly', 'SameSite=Lax', 'Max-Age=15552000']
  if (req.payload.collections.users.config.auth.cookies?.secure) cookie.push('Secure')
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', cookie.join('; '))
}

function keysOf(req: PayloadRequest, email: string): [Kind, string][] {
  const account = createHash('sha256').update(email).digest('hex')
  const device = knownDevice(req, email)
  const caller = req.headers.get(CALLER_HEADER) ?? 'this machine'
  return device
    ? [['device', `${account}:${device}`]]
    : [
        ['address', caller],
        ['account', account],
      ]
}

function knownDevice(req: PayloadRequest, email: string): string | null {
  const [device, signature] = parseCookies(req.headers).get(cookieOf(email))?.split('.') ?? []
  if (!device || !signature) return null
  const wanted = Buffer.from(sign(req, email, device))
  const given = Buffer.from(signature)
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? device : null
}

function cookieOf(email: string): string {
  return `xingwen-device-${createHash('sha256').update(email).digest('hex').slice(0, 12)}`
}

function sign(req: PayloadRequest, email: string, device: string): string {
  return createHmac('sha256', req.payload.secret).update(`device:${email}:${device}`).digest('hex')
}

/** In memory for one process; of a team, in its database. */
function limiters(payload: Payload): Limiters {
  const known = limitersOf.get(payload)
  if (known) return known
  const connection = (payload.db as { connection?: unknown }).connection
  const make = (kind: Kind): RateLimiterAbstract => {
    const options = { keyPrefix: `sign-in-${kind}`, points: allowed[kind], duration: windowSeconds }
    const memory = new RateLimiterMemory(options)
    return connection ? new RateLimiterMongo({ ...options, storeClient: connection, tableName: 'sign-in-tries', insuranceLimiter: memory }) : memory
  }
  const made: Limiters = { address: make('address'), account: make('account'), device: make('device') }
  limitersOf.set(payload, made)
  return made
}

function slowed(req: PayloadRequest, seconds: number): DomainError {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', String(seconds))
  return new DomainError({
    code: 'SIGN_IN_SLOWED',
    status: 429,
    text: {
      zh: `登录失败的次数太多，请在 ${Math.ceil(seconds / 60)} 分钟后再试。从以前登录过的设备和浏览器登录不受影响。`,
      en: `Too many failed sign-ins. Try again in ${Math.ceil(seconds / 60)} min. Devices and browsers that signed in before are not affected.`,
    },
    data: { seconds },
  })
}
