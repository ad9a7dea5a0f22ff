import type { Role } from '@/people'
import { ask, Tally, type AttackSet, type House } from './house'

/** What no role may learn, also not one bit at a time: by asking which rows have it, or in which order it puts them. */
const secrets = ['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration', 'loginAttempts', 'lockUntil', 'sessions.id', 'sessions.expiresAt', 'apiKey']
const waysToMembers: Record<string, string[]> = {
  users: [''],
  drafts: ['owner.', 'owner.createdBy.'],
  topics: ['owner.', 'assignee.'],
  reviews: ['reviewer.', 'draft.owner.'],
  pushes: ['createdBy.', 'draft.owner.'],
}
const channelSecrets = ['settings.appSecret', 'appSecret', 'settings']
const operators = [
  ['like', '$', '~'],
  ['exists', 'true', 'false'],
  ['greater_than', '0', 'zzzz'],
  ['contains', 'a', '€'],
  ['not_equals', 'x', 'y'],
] as const

export const oracles: AttackSet = {
  name: 'oracles by where and sort',
  async run(house, size) {
    const tally = new Tally('oracles by where and sort')
    const roles: (Role | null)[] = size === 'long' ? ['editor', 'designer', 'marketer', 'reviewer', null] : ['editor', null]
    for (const role of roles) {
      for (const [collection, ways] of Object.entries(waysToMembers)) {
        for (const path of ways.flatMap((way) => secrets.map((secret) => way + secret))) await tryPath(house, tally, { role, collection, path })
      }
      for (const path of channelSecrets) await tryPath(house, tally, { role, collection: 'channels', path })
      for (const secret of channelSecrets) await tryPath(house, tally, { role, collection: 'deliveries', path: `channel.${secret}` })
    }
    return tally.end()
  },
}

type Attempt = { role: Role | null; collection: string; path: string }

async function tryPath(house: House, tally: Tally, { role, collection, path }: Attempt): Promise<void> {
  const by = `${role ?? 'stranger'} ${collection}`
  for (const sort of [path, `-${path}`]) {
    const answer = await ask(house, `/api/${collection}?sort=${sort}&depth=0&limit=50`, { role })
    tally.status(`${by} sort=${sort}`, answer.status)
    await answer.text()
  }
  for (const [operator, one, other] of operators) {
    const told = [await totalOf(house, { role, collection, path }, [operator, one]), await totalOf(house, { role, collection, path }, [operator, other])]
    const [yes, no] = told
    if (told.some(({ status }) => status >= 500)) tally.broken(`${by} ${path}[${operator}]: ${told.map(({ status }) => status).join(', ')}`)
    else if (yes?.status === 200 && no?.status === 200 && yes.total !== no.total) tally.hit(`${by} ${path}[${operator}]: ${yes.total} and ${no.total}`)
    else tally.refused()
  }
}

async function totalOf(house: House, { role, collection, path }: Attempt, [operator, value]: readonly [string, string]) {
  const key = path
    .split('.')
    .map((part, place) => (place === 0 ? part : `.${part}`))
    .join('')
  const answer = await ask(house, `/api/${collection}?where[${key}][${operator}]=${encodeURIComponent(value)}&depth=0&limit=1`, { role })
  const text = await answer.text()
  return { status: answer.status, total: /"totalDocs":(\d+)/.exec(text)?.[1] ?? null }
}
