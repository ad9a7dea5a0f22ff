import { ask, asJson, stillServes, Tally, type AttackSet, type House } from './house'

const collections = [
  ...['users', 'assets', 'product-categories', 'products', 'promotions', 'occasions', 'topics', 'drafts', 'themes', 'reviews', 'channels'],
  ...['pushes', 'deliveries', 'posts', 'payload-locked-documents', 'payload-preferences', 'payload-migrations', 'none-such'],
]
const ids = [
  '1',
  '0',
  '-1',
  '1.5',
  '1e400',
  '９',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  "1'--",
  '..%2f1',
  '%00',
  '%ff',
  '000000000000000000000000',
  'x'.repeat(900),
]
const rooms = ['', '/ID', '/count', '/versions', '/versions/ID', '/ID/versions', '/ID/uses', '/ID/none-such', '/access/ID', '/init', '/me']
const questions = [
  ...['where=1', 'where[]=1', 'where[id]=1', 'where[id][equals][]=1', 'where[id][equals][a]=1', 'where[id][in]=', 'where[id][in][]=', 'where[id][none]=1'],
  ...['where[title][like]=%25%5F%5C', 'where[title][contains][$gt]=', 'where[createdAt][greater_than]=yesterday', 'where[createdAt][equals]=', 'where[or]=1'],
  ...[
    'where[or][0]=1',
    'where[and][0][or][0][id][equals]=x',
    'where[title.x.y][equals]=1',
    'where[_status][equals]=x',
    'where[id][near]=1,2,3',
    'where[id][exists]=maybe',
  ],
  ...[
    'sort=',
    'sort=--id',
    'sort=id,,id',
    'sort[a]=b',
    'sort=%24where',
    'limit=abc',
    'limit=',
    'limit=1.5',
    'limit=9e15',
    'limit[]=1',
    'page=0',
    'page=abc',
    'page=9e15',
  ],
  ...[
    'depth=abc',
    'depth=-1',
    'depth=1e3',
    'select=1',
    'select[a][b]=1',
    'select[id]=maybe',
    'populate=1',
    'populate[users]=1',
    'populate[none][x]=true',
    'joins=1',
  ],
  ...[
    'locale=xx',
    'locale[]=1',
    'fallback-locale=xx',
    'draft=maybe',
    'draft[]=1',
    'trash=maybe',
    'pagination=maybe',
    'data=%7B',
    'uploadEdits=1',
    'autosave=x',
  ],
]
const acts = [
  ...[
    'drafts/ID/submit',
    'drafts/ID/withdraw',
    'drafts/ID/unlock',
    'drafts/ID/request-changes',
    'drafts/ID/approve',
    'drafts/ID/confirm-facts',
    'drafts/ID/schedule',
  ],
  ...['drafts/ID/publish-now', 'drafts/ID/duplicate', 'topics/ID/approve', 'topics/ID/start', 'channels/ID/test', 'pushes/ID/cancel', 'pushes/ID/reschedule'],
  ...[
    'deliveries/ID/resolve',
    'deliveries/ID/release',
    'deliveries/ID/retry',
    'assets/ID/replace',
    'users/ID/deactivate',
    'users/ID/reactivate',
    'users/login',
    'users/unlock',
  ],
  ...[
    'users/forgot-password',
    'users/reset-password',
    'users/refresh-token',
    'users/logout',
    'import',
    'typeset',
    'lint',
    'products',
    'drafts',
    'assets',
    'globals/storefront',
  ],
]
const bodies = [
  ...[
    '',
    ' ',
    '{',
    '[]',
    'null',
    '"x"',
    '5',
    'true',
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"id":{"$gt":""}}',
    '{"dueAt":"never"}',
  ],
  ...[
    '{"dueAt":-8640000000000001}',
    '{"channels":"x"}',
    '{"channels":[null,{},[],"１"]}',
    '{"seen":[[]]}',
    '{"title":{"zh":"x"}}',
    '{"title":["x"]}',
    '{"body":[]}',
    '{"state":{}}',
  ],
  `${'['.repeat(4_000)}${']'.repeat(4_000)}`,
  JSON.stringify({ title: '\u0000\ud800' }),
  JSON.stringify(Object.fromEntries(Array.from({ length: 3_000 }, (_, place) => [`key${place}`, place]))),
]

/** What somebody who is signed in asks in an odd form: every answer is below 500 and says something. */
export const oddQuestions: AttackSet = {
  name: 'odd questions of members',
  async run(house, size) {
    const tally = new Tally('odd questions of members')
    const all = [...readings(), ...writings()]
    const asked = size === 'long' ? all : all.filter((_, place) => place % 23 === 0)
    for (const question of asked) await put(house, tally, question)
    await stillServes(house)
    return tally.end()
  },
}

type Question = { method: string; path: string; body?: string }

function readings(): Question[] {
  const plain = collections.flatMap((collection) => rooms.flatMap((room) => withIds(`/api/${collection}${room}`)))
  const asked = collections.flatMap((collection) =>
    ['', '/count', '/versions'].flatMap((room) => questions.map((question) => `/api/${collection}${room}?${question}`)),
  )
  return [...plain, ...asked].map((path) => ({ method: 'GET', path }))
}

function writings(): Question[] {
  const posts = acts.flatMap((act) => bodies.map((body) => ({ method: 'POST', path: `/api/${act.replace('ID', '999999')}`, body })))
  const patches = collections.flatMap((collection) =>
    withIds(`/api/${collection}/ID`).flatMap((path) => bodies.slice(0, 6).map((body) => ({ method: 'PATCH', path: path.replace(/\/1$/, '/999999'), body }))),
  )
  return [...posts, ...patches]
}

function withIds(path: string): string[] {
  return path.includes('ID') ? ids.map((id) => path.replace('ID', id)) : [path]
}

async function put(house: House, tally: Tally, { method, path, body }: Question): Promise<void> {
  const answer = await ask(house, path, { method, role: 'administrator', ...(body === undefined ? {} : { ...asJson({}), body }) })
  const text = await answer.text()
  const what = `${method} ${path.slice(0, 120)} ${(body ?? '').slice(0, 40)}`
  if (answer.status >= 500) tally.broken(`${what}: ${answer.status} ${text.slice(0, 80)}`)
  else if (/\n\s+at .*\.m?js:\d/.test(text)) tally.hit(`${what}: a stack`)
  else tally.refused()
}
