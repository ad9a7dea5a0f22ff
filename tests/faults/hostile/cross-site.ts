import { request } from 'node:http'
import { ask, Tally, type AttackSet, type House } from './house'

/** What a browser says of itself when a page of another site makes it ask. */
const origins: Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://localhost:4000' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site', 'x-forwarded-host': 'evil.example' },
  { origin: 'file://' },
  { origin: 'chrome-extension://abcdefghijklmnop' },
]
const bodies: Record<string, string>[] = [
  { 'content-type': 'application/json' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'application/json', 'x-http-method-override': 'PATCH' },
  { 'content-type': 'application/json', 'x-payload-http-method-override': 'GET' },
]

export const crossSite: AttackSet = {
  name: 'requests of other sites',
  async run(house, size) {
    const tally = new Tally('requests of other sites')
    const { docs } = (await (await ask(house, '/api/topics?limit=1&depth=0', { role: 'administrator' })).json()) as { docs: { id: string | number }[] }
    const topic = String(docs[0]?.id ?? 1)
    const paths = [
      ['POST', '/api/topics'],
      ['PATCH', `/api/topics/${topic}`],
      ['DELETE', `/api/topics/${topic}`],
      ['POST', '/api/users/login'],
      ['POST', '/api/users/logout'],
      ['POST', '/api/drafts/1/submit'],
      ['PUT', `/api/topics/${topic}`],
      ['POST', '/admin/login'],
    ] as const
    for (const [method, path] of size === 'long' ? paths : paths.slice(0, 4)) {
      for (const origin of origins) {
        for (const body of bodies) {
          const status = await send(house, { method, path, headers: { ...origin, ...body } })
          tally.status(`${method} ${path} ${JSON.stringify({ ...origin, ...body })}`, status)
        }
      }
    }
    return tally.end()
  },
}

type Sent = { method: string; path: string; headers: Record<string, string> }

/** With the cookie of an administrator and exactly these headers: `fetch` would not let an `Origin` through. */
function send({ server, cookies }: House, { method, path, headers }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { method, headers: { ...headers, cookie: cookies.administrator } })
    sent.once('response', (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.once('error', reject)
    sent.end('{"title":"别的网站写的"}')
  })
}
