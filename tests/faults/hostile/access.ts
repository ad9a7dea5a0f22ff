import type { Role } from '@/people'
import { asJson, ask, Tally, type AttackSet, type House } from './house'

type Verb = 'create' | 'read' | 'update' | 'delete'

/**
 * Who may do what, written down by hand from what the roles are for, and not derived from the table that the product goes by:
 * e editor, d designer, m marketer, r reviewer, a administrator. Strangers may do nothing.
 */
const may: Record<string, Record<Verb, string>> = {
  users: { create: 'a', read: 'edmra', update: 'a', delete: 'a' },
  assets: { create: 'edma', read: 'edmra', update: 'edma', delete: 'da' },
  'product-categories': { create: 'ma', read: 'edmra', update: 'ma', delete: 'ma' },
  products: { create: 'ma', read: 'edmra', update: 'ma', delete: 'ma' },
  promotions: { create: 'ma', read: 'edmra', update: 'ma', delete: 'ma' },
  occasions: { create: 'ema', read: 'edmra', update: 'ema', delete: 'ma' },
  'holiday-years': { create: 'a', read: 'edmra', update: 'a', delete: 'a' },
  'plan-patterns': { create: 'ema', read: 'edmra', update: 'ema', delete: 'ema' },
  'source-sites': { create: 'ema', read: 'edmra', update: 'ema', delete: 'ema' },
  glossary: { create: 'ema', read: 'edmra', update: 'ema', delete: 'ema' },
  topics: { create: 'ema', read: 'edmra', update: 'ema', delete: 'ema' },
  drafts: { create: 'ea', read: 'edmra', update: 'eda', delete: 'ea' },
  themes: { create: 'da', read: 'edmra', update: 'da', delete: '' },
  reviews: { create: '', read: 'edmra', update: '', delete: '' },
  channels: { create: 'a', read: 'edmra', update: 'ma', delete: 'a' },
  pushes: { create: '', read: 'edmra', update: '', delete: '' },
  deliveries: { create: '', read: 'edmra', update: '', delete: '' },
  posts: { create: '', read: 'edmra', update: 'ma', delete: 'a' },
}

const acts: Record<string, string> = {
  '/api/drafts/:drafts/approve': 'ra',
  '/api/drafts/:drafts/request-changes': 'ra',
  '/api/drafts/:drafts/submit': 'ea',
  '/api/drafts/:drafts/schedule': 'ma',
  '/api/topics/:topics/approve': 'rma',
  '/api/topics/:topics/start': 'ea',
}

const people: (readonly [string, Role | null])[] = [
  ['e', 'editor'],
  ['d', 'designer'],
  ['m', 'marketer'],
  ['r', 'reviewer'],
  ['a', 'administrator'],
  ['-', null],
]
const verbs: Verb[] = ['read', 'create', 'update', 'delete']

/** Every act on every collection by everybody who may not do it: refused, and nothing is there or gone afterwards. */
export const access: AttackSet = {
  name: 'access by people who may not',
  async run(house) {
    const tally = new Tally('access by people who may not')
    for (const [collection, row] of Object.entries(may)) {
      const id = await firstOf(house, collection)
      for (const verb of verbs) {
        for (const [letter, role] of people) {
          if (row[verb].includes(letter)) continue
          for (const { path, method } of waysTo(verb, collection, id)) {
            const answer = await ask(house, path, { method, role, ...(method === 'GET' ? {} : asJson({ title: '不该写进来', name: '不该写进来' })) })
            tally.status(`${role ?? 'stranger'} ${method} ${path}`, isEmpty(method, await answer.text()) ? 404 : answer.status)
          }
        }
      }
    }
    for (const [path, allowed] of Object.entries(acts)) {
      const [, collection = ''] = /:(\w+)/.exec(path) ?? []
      const address = path.replace(`:${collection}`, await firstOf(house, collection))
      for (const [letter, role] of people) {
        if (!allowed.includes(letter)) {
          tally.status(`${role ?? 'stranger'} POST ${path}`, (await ask(house, address, { method: 'POST', role, ...asJson({}) })).status)
        }
      }
    }
    return tally.end()
  },
}

function waysTo(verb: Verb, collection: string, id: string): { path: string; method: string }[] {
  const all = `/api/${collection}`
  const one = `${all}/${id}`
  const some = `${all}?where[id][equals]=${id}`
  switch (verb) {
    case 'read':
      return [all, one, `${all}/count`, `${all}/versions`].map((path) => ({ path, method: 'GET' }))
    case 'create':
      return [
        { path: all, method: 'POST' },
        { path: `${one}/duplicate`, method: 'POST' },
      ]
    case 'update':
      return [one, some].map((path) => ({ path, method: 'PATCH' }))
    case 'delete':
      return [one, some].map((path) => ({ path, method: 'DELETE' }))
  }
}

/** An answer to a stranger that holds nothing gives nothing away. */
function isEmpty(method: string, text: string): boolean {
  return method === 'GET' && /"docs":\[\]|"totalDocs":0\b/.test(text)
}

async function firstOf(house: House, collection: string): Promise<string> {
  const answer = await ask(house, `/api/${collection}?limit=1&depth=0&draft=true`, { role: 'administrator' })
  const { docs } = (await answer.json()) as { docs?: { id: string | number }[] }
  return String(docs?.[0]?.id ?? 1)
}
