import { createHash } from 'node:crypto'
import type { ConnectorContext } from '../connector'
import { refusalOf, staleTokenCodes } from './errors'
import { readJson } from './read-json'
import { baseAddress, readSettings } from './settings'
import type { WeChatSettings } from './settings'

/** What came back from one call. `lost` means that nobody can say whether the platform acted, unless `reason` is `unreachable`. */
export type Answer =
  | { kind: 'ok'; body: Record<string, unknown>; rid: string | null }
  | { kind: 'refused'; code: number; errmsg: string; rid: string | null }
  | { kind: 'lost'; reason: 'timeout' | 'cut' | 'cancelled' | 'unreachable' | 'unreadable' | `http-${number}` }

/** What a call sends. A call with an effect brings `isUndone`, asked before the call is made a second time. */
export type Body = { json: Record<string, unknown>; isUndone?: () => Promise<boolean> } | { form: () => FormData }

/** One conversation with the platform for one account: settings, address, and the delivery's context. */
export type Session = { settings: WeChatSettings; base: string; scope: string; context: ConnectorContext }

/** A call that did not succeed; caught once, in the connector, and turned into an outcome. */
export class CallFailed extends Error {
  override name = 'CallFailed'
  constructor(
    readonly call: string,
    readonly answer: Exclude<Answer, { kind: 'ok' }>,
  ) {
    super(`${call}: ${answer.kind}`)
  }
}

/**
 * Opens a session. Live sessions have one fixed address; rehearsals only an address on this machine.
 * @throws Error when the settings were not checked first
 */
export function openSession(context: ConnectorContext): Session {
  const base = baseAddress(context.settings, context.mode)
  if (!base) throw new Error('the channel settings were not checked')
  const settings = readSettings(context.settings)
  return { settings, base, scope: `${context.mode}:${settings.appId}`, context }
}

/**
 * Calls an interface with the account's token and returns the body of a success.
 * A stale token is renewed and the call repeated once. That answer says that nothing was done, which is checked when there is an effect.
 * @throws CallFailed for every other answer
 */
export async function call(session: Session, path: string, body: Body): Promise<Record<string, unknown>> {
  const token = await tokenFor(session, null)
  let answer = await send(session, { path, token, body })
  await note(session, path, answer)
  if (answer.kind === 'refused' && staleTokenCodes.has(answer.code)) {
    const renewed = await tokenFor(session, token)
    if ('json' in body && body.isUndone && !(await body.isUndone())) throw new CallFailed(path, { kind: 'lost', reason: 'unreadable' })
    answer = await send(session, { path, token: renewed, body })
    await note(session, path, answer)
  }
  if (answer.kind !== 'ok') throw new CallFailed(path, answer)
  return answer.body
}

const renewals = new Map<string, Promise<string>>()

/** The remembered token, or a new one when there is none or `stale` is the one remembered. One renewal at a time per account. */
async function tokenFor(session: Session, stale: string | null): Promise<string> {
  // A changed secret signs in anew: an old token would hide that the new one is wrong.
  const key = `token:${session.scope}:${createHash('sha256').update(session.settings.appSecret).digest('hex').slice(0, 16)}`
  const remembered = await session.context.memory.get(key)
  if (remembered && remembered !== stale) return remembered
  const lane = `${session.base} ${key}`
  const running = renewals.get(lane)
  if (running) return running
  const renewal = renew(session, key).finally(() => renewals.delete(lane))
  renewals.set(lane, renewal)
  return renewal
}

/** Tokens are given up this long before they end; the platform keeps both valid for its last five minutes. */
const tokenMarginMs = 300_000

async function renew(session: Session, key: string): Promise<string> {
  const { settings, context } = session
  const json = { grant_type: 'client_credential', appid: settings.appId, secret: settings.appSecret, force_refresh: false }
  const answer = await send(session, { path: 'stable_token', token: null, body: { json } })
  await note(session, 'stable_token', answer)
  if (answer.kind !== 'ok') throw new CallFailed('stable_token', answer)
  const token = answer.body.access_token
  const lifeSeconds = Number(answer.body.expires_in)
  if (typeof token !== 'string' || !token) throw new CallFailed('stable_token', { kind: 'lost', reason: 'unreadable' })
  const lifeMs = Number.isFinite(lifeSeconds) ? lifeSeconds * 1000 : 0
  await context.memory.set(key, token, context.clock.now() + Math.max(lifeMs - tokenMarginMs, 1_000))
  return token
}

type Request = { path: string; token: string | null; body: Body }

async function send(session: Session, { path, token, body }: Request): Promise<Answer> {
  const { settings, base, context } = session
  const address = new URL(`/cgi-bin/${path}`, base)
  if (token) address.searchParams.set('access_token', token)
  const deadline = AbortSignal.timeout(settings.timeoutMs)
  const init = 'json' in body ? { body: JSON.stringify(body.json), headers: { 'content-type': 'application/json; charset=utf-8' } } : { body: body.form() }
  try {
    const response = await context.fetch(address, { ...init, method: 'POST', redirect: 'error', signal: AbortSignal.any([deadline, context.signal]) })
    const text = await response.text()
    return response.ok ? read(text) : { kind: 'lost', reason: `http-${response.status}` }
  } catch (error) {
    if (context.signal.aborted) return { kind: 'lost', reason: 'cancelled' }
    if (deadline.aborted) return { kind: 'lost', reason: 'timeout' }
    return { kind: 'lost', reason: neverLeft(error) ? 'unreachable' : 'cut' }
  }
}

function read(text: string): Answer {
  let body: unknown
  try {
    body = readJson(text)
  } catch {
    return { kind: 'lost', reason: 'unreadable' }
  }
  if (!isRecord(body)) return { kind: 'lost', reason: 'unreadable' }
  const errmsg = typeof body.errmsg === 'string' ? body.errmsg : ''
  const rid = /\brid: ([0-9a-zA-Z-]+)/.exec(errmsg)?.[1] ?? null
  if (body.errcode === undefined || body.errcode === 0) return { kind: 'ok', body, rid }
  const code = Number(body.errcode)
  return Number.isInteger(code) ? { kind: 'refused', code, errmsg, rid } : { kind: 'lost', reason: 'unreadable' }
}

const connectionNeverMade = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

/** Whether a fetch failed before a connection existed, so that the platform cannot have seen the call. */
function neverLeft(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return isRecord(cause) && typeof cause.code === 'string' && connectionNeverMade.has(cause.code)
}

async function note(session: Session, path: string, answer: Answer): Promise<void> {
  const ok = answer.kind === 'ok'
  await session.context.step({ name: path, ok, text: ok ? succeeded(path) : failureOf(path, answer).text, answer: withoutSecrets(answer, session) })
}

function succeeded(path: string) {
  return { zh: `公众号接口 ${path} 已成功。`, en: `The WeChat call ${path} succeeded.` }
}

const lostReasons: Record<string, { zh: string; en: string }> = {
  timeout: { zh: '等待答复超时', en: 'no answer came in time' },
  cut: { zh: '连接在答复前中断', en: 'the connection broke before the answer' },
  cancelled: { zh: '投递被中止', en: 'the delivery was stopped' },
  unreachable: { zh: '连不上平台', en: 'the platform cannot be reached' },
  unreadable: { zh: '答复无法读取', en: 'the answer cannot be read' },
}

/** The sentence for a call that failed. */
export function failureOf(path: string, answer: Exclude<Answer, { kind: 'ok' }>) {
  if (answer.kind === 'refused') return refusalOf(path, answer)
  const reason = lostReasons[answer.reason] ?? {
    zh: `平台返回了 ${answer.reason.toUpperCase()} 错误页`,
    en: `the platform answered with an error page (${answer.reason})`,
  }
  return {
    code: `WECHAT_LOST_${answer.reason.toUpperCase().replace('-', '_')}`,
    text: {
      zh: `公众号接口 ${path} 没有得到可用的答复：${reason.zh}。系统会先到平台核对，再决定是否重试。`,
      en: `The WeChat call ${path} got no usable answer: ${reason.en}. The platform is checked before anything is tried again.`,
    },
    data: { call: path, reason: answer.reason },
  }
}

const secretNames = new Set(['access_token', 'secret', 'appsecret', 'content'])

/** A copy fit for the delivery page: tokens and secrets struck out, article bodies left out. */
function withoutSecrets(value: unknown, session: Session): unknown {
  if (typeof value === 'string') return value.replaceAll(session.settings.appSecret, '***')
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => withoutSecrets(item, session))
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([name, inner]) => !(secretNames.has(name.toLowerCase()) && typeof inner === 'string'))
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutSecrets(inner, session)]))
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
