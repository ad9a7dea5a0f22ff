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

export const simulatedPrefix = 'wxsim'

export const demoAccount: SimulatedAccount = {
  appId: 'wxsim00000000demo1',
  secret: 'simulated-secret-not-for-real-use',
  verified: true,
  canFreepublish: true,
  titleLimit: 64,
}

/** @throws Error for an id that could be a real account's */
export function assertSimulated(accounts: SimulatedAccount[]): void {
  const real = accounts.find(({ appId }) => !appId.startsWith(simulatedPrefix))
  if (real) throw new Error(`the simulator only plays accounts whose id starts with ${simulatedPrefix}; refused "${real.appId}"`)
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
