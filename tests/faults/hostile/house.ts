import type { Role } from '@/people'
import { until, type StartedServer } from '../../support/started-server'

/** A really started server with somebody signed in for every role. */
export type House = { server: StartedServer; cookies: Record<Role, string> }

/** What a set of attacks came to. Everything but `tried`, `refused` and what was measured (`notes`) must be empty. */
export type Figure = { set: string; tried: number; refused: number; broken: string[]; hits: string[]; notes?: string[] }

/** `say` is for sets that take long: how far they are. */
export type AttackSet = { name: string; run(house: House, size: Size, say: (text: string) => void): Promise<Figure> }
export type Size = 'short' | 'long'

/** Counts attempts one by one: `broken` is a 5xx or no answer, a hit is what an attacker came for. */
export class Tally {
  readonly #figure: Figure

  constructor(set: string) {
    this.#figure = { set, tried: 0, refused: 0, broken: [], hits: [] }
  }

  refused(): void {
    this.#figure.tried += 1
    this.#figure.refused += 1
  }

  broken(what: string): void {
    this.#figure.tried += 1
    this.#figure.broken.push(what)
  }

  hit(what: string): void {
    this.#figure.tried += 1
    this.#figure.hits.push(what)
  }

  /** Of an attempt that has to be refused: 4xx is a refusal, 5xx is broken, anything else a hit. */
  status(what: string, status: number): void {
    if (status >= 500) this.broken(`${what}: ${status}`)
    else if (status >= 400) this.refused()
    else this.hit(`${what}: ${status}`)
  }

  /** A figure that was measured on the way. */
  note(what: string): void {
    this.#figure.notes = [...(this.#figure.notes ?? []), what]
  }

  end(): Figure {
    return this.#figure
  }
}

export async function openHouse(server: StartedServer): Promise<House> {
  const cookies: Partial<Record<Role, string>> = {}
  for (const [role, { email, password }] of Object.entries(server.signIns) as [Role, { email: string; password: string }][]) {
    const answer = await fetch(`${server.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
    if (!answer.ok || !cookie) throw new Error(`${role} could not sign in: ${answer.status} ${await answer.text()}`)
    cookies[role] = cookie
  }
  return { server, cookies: cookies as Record<Role, string> }
}

type Asking = { method?: string; role?: Role | null; headers?: Record<string, string>; body?: BodyInit }

/** Asks as a role does; `null` is a stranger. */
export async function ask({ server, cookies }: House, path: string, { method = 'GET', role = null, headers = {}, body }: Asking = {}): Promise<Response> {
  return fetch(`${server.url}${path}`, { method, redirect: 'manual', headers: { ...(role ? { cookie: cookies[role] } : {}), ...headers }, body })
}

export function asJson(value: unknown): { headers: Record<string, string>; body: string } {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

/** After an attack everybody else is served as before. */
export async function stillServes({ server }: House): Promise<void> {
  await until('the house still answers', async () => (await fetch(`${server.url}/healthz`)).status === 200)
}
