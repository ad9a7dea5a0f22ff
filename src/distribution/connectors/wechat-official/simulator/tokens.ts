import { jsonOf, nameFrom, refuse, textOf } from './call'
import type { Call, ReplyBody } from './call'
import type { SimulatedAccount } from './accounts'
import type { Token } from './world'

const lifeMs = 7_200_000
const overlapMs = 300_000
const forcePauseMs = 30_000
const forcesPerDay = 20

/** `GET /cgi-bin/token`: each call makes a new token and ends the one before. */
export function classicToken(call: Call): ReplyBody {
  const account = signIn(call, { appId: call.query.get('appid') ?? '', secret: call.query.get('secret') ?? '', badSecret: 40001 })
  if (call.query.get('grant_type') !== 'client_credential') refuse(40002, 'invalid grant_type')
  for (const token of tokensOf(call, account, 'classic')) revoke(call, token)
  return answer(issue(call, account, 'classic'), call.now)
}

/** `POST /cgi-bin/stable_token`: the same token until its last five minutes; `force_refresh` ends it early. */
export function stableToken(call: Call): ReplyBody {
  const body = jsonOf(call)
  const account = signIn(call, { appId: textOf(body.appid), secret: textOf(body.secret), badSecret: 40125 })
  if (body.grant_type !== 'client_credential') refuse(40002, 'invalid grant_type')
  const current = tokensOf(call, account, 'stable').at(-1)
  if (body.force_refresh === true && mayForce(call, account)) {
    for (const token of tokensOf(call, account, 'stable')) revoke(call, token)
    return answer(issue(call, account, 'stable'), call.now)
  }
  if (current && current.expiresAt - call.now > overlapMs) return answer(current, call.now)
  return answer(issue(call, account, 'stable'), call.now)
}

/** The account that the call's token belongs to. @throws PlatformError 41001, 40014, 40001, 42001 */
export function accountOfToken(call: Omit<Call, 'account'>): SimulatedAccount {
  const given = call.query.get('access_token')
  if (!given) refuse(41001, 'access_token missing')
  if (!/^SIM_[\w-]{20,}$/.test(given)) refuse(40014, 'invalid access_token')
  const token = call.world.tokens.get(given)
  if (!token || token.isRevoked) refuse(40001, 'invalid credential, access_token is invalid or not latest')
  if (token.expiresAt <= call.now) refuse(42001, 'access_token expired')
  const account = call.accounts.find(token.appId)
  return account ?? refuse(40001, 'invalid credential, access_token is invalid or not latest')
}

type SignIn = { appId: string; secret: string; badSecret: number }

/** The account of a token call; what is no simulated id is refused before anything else is looked at. */
function signIn(call: Pick<Call, 'accounts'>, { appId, secret, badSecret }: SignIn): SimulatedAccount {
  const found = call.accounts.signIn(appId, secret)
  if (!found) refuse(40013, 'invalid appid')
  if (!found.isSecretRight) refuse(badSecret, badSecret === 40125 ? 'invalid appsecret' : 'invalid credential')
  return found.account
}

function tokensOf({ world, now }: Call, { appId }: SimulatedAccount, kind: Token['kind']): Token[] {
  return [...world.tokens.values()].filter((token) => token.appId === appId && token.kind === kind && !token.isRevoked && token.expiresAt > now)
}

function issue(call: Call, { appId }: SimulatedAccount, kind: Token['kind']): Token {
  const token: Token = { token: `SIM_${nameFrom(call.world, kind)}`, appId, kind, issuedAt: call.now, expiresAt: call.now + lifeMs, isRevoked: false }
  call.world.put({ in: 'tokens', key: token.token, value: token })
  return token
}

function revoke({ world }: Call, token: Token): void {
  world.put({ in: 'tokens', key: token.token, value: { ...token, isRevoked: true } })
}

function mayForce({ world, now }: Call, { appId }: SimulatedAccount): boolean {
  const dayKey = `${appId}|force|${new Date(now).toISOString().slice(0, 10)}`
  const lastKey = `${appId}|forced-at`
  const used = world.counts.get(dayKey) ?? 0
  if (used >= forcesPerDay || now - (world.counts.get(lastKey) ?? -Infinity) < forcePauseMs) return false
  world.put({ in: 'counts', key: dayKey, value: used + 1 }, { in: 'counts', key: lastKey, value: now })
  return true
}

function answer({ token, expiresAt }: Token, now: number): ReplyBody {
  return { access_token: token, expires_in: Math.floor((expiresAt - now) / 1000) }
}
