import { createHash } from 'node:crypto'
import type { World } from './world'

/** A made-up Official Account. Ids start with `wxsim`, which no real account has, so it can never stand in for one. */
export type SimulatedAccount = {
  appId: string
  secret: string
  verified?: boolean
  /** Since July 2025 only verified company accounts may call `freepublish/*`. */
  canFreepublish?: boolean
  /** Addresses that may call; absent means any. A call can name its address in `x-xingwen-source-ip`. */
  ipAllowList?: string[]
  /** The documentation says 32; the editor takes 64. */
  titleLimit?: number
  digestLimit?: number
  /** Milliseconds from accepting a publication to its result. */
  publishDelayMs?: number
  /** Allowed number of permanent pictures. */
  materialCap?: number
  /** Calls allowed per route, in the place of the documented numbers. */
  quotas?: Record<string, { perDay?: number; perMinute?: number }>
}

const simulatedPrefix = 'wxsim'

export type Accounts = {
  find(appId: string): SimulatedAccount | undefined
  /** The account that signs in. With `'any'`, a new id is taken on with the secret it first shows. */
  signIn(appId: string, secret: string): { account: SimulatedAccount; isSecretRight: boolean } | undefined
  ids(): string[]
}

/**
 * The accounts that a simulator plays: the given ones, or any whose id starts with `wxsim`.
 * @throws Error for an id that could be a real account's
 */
export function makeAccounts(given: SimulatedAccount[] | 'any', world: World): Accounts {
  const listed = given === 'any' ? [] : given
  const real = listed.find(({ appId }) => !appId.startsWith(simulatedPrefix))
  if (real) throw new Error(`the simulator only plays accounts whose id starts with ${simulatedPrefix}; refused "${real.appId}"`)
  const find = (appId: string) => listed.find((account) => account.appId === appId) ?? (world.secrets.has(appId) ? { appId, secret: '' } : undefined)
  return {
    find,
    ids: () => [...listed.map(({ appId }) => appId), ...world.secrets.keys()],
    signIn(appId, secret) {
      if (!appId.startsWith(simulatedPrefix)) return undefined
      if (given === 'any' && secret && !world.secrets.has(appId)) world.put({ in: 'secrets', key: appId, value: digestOf(secret) })
      const account = find(appId)
      return account && { account, isSecretRight: digestOf(secret) === (world.secrets.get(appId) ?? digestOf(account.secret)) }
    },
  }
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Calls a day of a newly registered account, from the platform's table of limits; material/add_material is assumed. */
const documentedPerDay: Record<string, number> = {
  token: 2000,
  stable_token: 500_000,
  'media/uploadimg': 100_000,
  'material/add_material': 100_000,
  'draft/add': 1000,
  'draft/get': 500,
  'draft/update': 1000,
  'draft/delete': 1000,
  'draft/count': 1000,
  'draft/batchget': 1000,
  'freepublish/submit': 100,
  'freepublish/get': 100,
  'freepublish/delete': 10,
  'freepublish/getarticle': 100,
  'freepublish/batchget': 100,
}

const documentedPerMinute: Record<string, number> = { stable_token: 10_000 }

export function quotaOf(account: SimulatedAccount, route: string): { perDay: number; perMinute: number } {
  const own = account.quotas?.[route]
  return {
    perDay: own?.perDay ?? documentedPerDay[route] ?? Infinity,
    perMinute: own?.perMinute ?? documentedPerMinute[route] ?? Infinity,
  }
}
