import { createHash } from 'node:crypto'
import type { Accounts, SimulatedAccount } from './accounts'
import type { Faults } from './faults'
import type { World } from './world'

/** One request as the interfaces see it. */
export type Call = {
  world: World
  accounts: Accounts
  faults: Faults
  /** The account that the token belongs to. */
  account: SimulatedAccount
  route: string
  /** Epoch milliseconds by the simulator's own clock. */
  now: number
  query: URLSearchParams
  contentType: string
  body: Buffer
}

export type ReplyBody = Record<string, unknown>

/** A refusal by the platform: HTTP 200 with `errcode`. */
export class PlatformError extends Error {
  override name = 'PlatformError'
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(`${errcode} ${errmsg}`)
  }
}

export function refuse(errcode: number, errmsg: string): never {
  throw new PlatformError(errcode, errmsg)
}

/** The JSON body of a call. @throws PlatformError 40033 for `\uXXXX` escapes, 47001 for anything that is no JSON object */
export function jsonOf({ body }: Call): Record<string, unknown> {
  const text = body.toString('utf8')
  if (/(?<!\\)(?:\\\\)*\\u[0-9a-f]{4}/i.test(text)) refuse(40033, 'invalid charset. please check your request, if include \\uxxxx will create fail!')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    refuse(47001, 'data format error')
  }
  return recordOf(value) ?? refuse(47001, 'data format error')
}

export function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** `offset` and `count` of a listing. */
export function pageOf(body: Record<string, unknown>): { offset: number; count: number } {
  const { offset, count } = body
  const isFine = Number.isInteger(offset) && Number(offset) >= 0 && Number.isInteger(count) && Number(count) >= 1 && Number(count) <= 20
  return isFine ? { offset: Number(offset), count: Number(count) } : refuse(61451, 'invalid parameter')
}

/** A name derived from the running number, so that two runs with the same calls give the same ids. */
export function nameFrom(world: World, kind: string): string {
  return createHash('sha256').update(`${kind}:${world.nextNumber()}`).digest('base64url')
}
