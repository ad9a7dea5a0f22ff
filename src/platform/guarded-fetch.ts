import { lookup } from 'node:dns/promises'
import { request, type IncomingMessage } from 'node:http'
import { connect, isIP, type Socket } from 'node:net'
import { pipeline } from 'node:stream'
import { connect as secure } from 'node:tls'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { cutText } from './cut-text'
import { DomainError } from './errors'
import { readOutsideAddress, requirePublic } from './guarded-address'
import type { Bilingual } from './language'

export type Fetched = { bytes: Buffer; url: string; contentType: string }

export type FetchLimits = { maxBytes: number; timeoutMs: number; maxRedirects?: number; accept?: string }

/** The two ways out of the process; tests put their own in their place. */
export type Outside = {
  /** Every address of a host name. */
  resolve(host: string): Promise<string[]>
  /** A connection to exactly this address. */
  dial(address: string, port: number): Socket
}

const internet: Outside = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  dial: (address, port) => connect({ host: address, port }),
}

export type GuardedFetch = (address: string, limits: FetchLimits) => Promise<Fetched>

/**
 * The one way to fetch what an address from outside names. Each hop is judged anew; the name is resolved once, every
 * address behind it is judged, and the connection goes to the judged address, so that a second answer of the DNS has
 * no effect. No cookie, no referer, no sign-in is sent. Bytes are counted as they come, also after unpacking.
 * @throws DomainError `ADDRESS_REFUSED`, `FETCH_FAILED`, `FETCH_TOO_LARGE`, `FETCH_TOO_SLOW`.
 */
export function makeGuardedFetch(outside: Outside = internet): GuardedFetch {
  return async (address, limits) => {
    const clock = AbortSignal.timeout(limits.timeoutMs)
    let next = address
    for (let hop = 0; hop <= (limits.maxRedirects ?? 5); hop++) {
      const url = readOutsideAddress(next)
      const answer = await raceClock(ask(url, { outside, limits, clock }), { url, clock })
      if (typeof answer !== 'string') return answer
      next = URL.canParse(answer, url) ? new URL(answer, url).href : answer
    }
    throw failed(address, { zh: '跳转次数太多', en: 'it redirects too many times' })
  }
}

export const guardedFetch: GuardedFetch = makeGuardedFetch()

type Asking = { outside: Outside; limits: FetchLimits; clock: AbortSignal }

/** What one address answers: the content, or where it sends us. */
async function ask(url: URL, { outside, limits, clock }: Asking): Promise<Fetched | string> {
  const target = await checkedAddress(url, outside)
  clock.throwIfAborted()
  const response = await open(url, target, { outside, limits, clock })
  const status = response.statusCode ?? 0
  const { location } = response.headers
  if (status >= 300 && status < 400 && location) {
    response.destroy()
    return location
  }
  if (status !== 200) {
    response.destroy()
    throw failed(url.href, { zh: `对方回答 ${status}`, en: `the other side answered ${status}` })
  }
  const bytes = await readAll(response, { url, maxBytes: limits.maxBytes })
  return { bytes, url: url.href, contentType: response.headers['content-type'] ?? '' }
}

async function checkedAddress(url: URL, { resolve }: Outside): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return host
  const addresses = await resolve(host).catch(() => [])
  for (const address of addresses) requirePublic(url.href, address)
  const [first] = addresses
  if (first === undefined) throw failed(url.href, { zh: `找不到「${host}」这个网站`, en: `there is no host “${host}”` })
  return first
}

function open(url: URL, target: string, { outside, limits, clock }: Asking): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:'
  const socket = outside.dial(target, isSecure ? 443 : 80)
  const line = isSecure ? secure({ socket, ...(isIP(url.hostname) === 0 ? { servername: url.hostname } : {}) }) : socket
  return new Promise((resolve, reject) => {
    const asked = request({
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      headers: {
        Host: url.host,
        Accept: limits.accept ?? '*/*',
        'Accept-Encoding': 'gzip, deflate, br',
        'User-Agent': 'Mozilla/5.0 (compatible; Xingwen)',
        Connection: 'close',
      },
      createConnection: () => line,
      signal: clock,
    })
    const fail = (error: Error): void => reject(failed(url.href, { zh: `连不上（${error.message}）`, en: `no connection (${error.message})` }))
    socket.once('error', fail)
    asked.once('error', fail)
    asked.once('response', resolve)
    asked.end()
  })
}

const unpackers: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

async function readAll(response: IncomingMessage, { url, maxBytes }: { url: URL; maxBytes: number }): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    response.destroy()
    throw tooLarge(url.href, maxBytes)
  }
  const coding = (response.headers['content-encoding'] ?? '').trim().toLowerCase()
  const unpack = Object.hasOwn(unpackers, coding) ? unpackers[coding] : undefined
  const stream = unpack ? pipeline(response, unpack(), () => undefined) : response
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of stream) {
      size += (part as Buffer).length
      if (size > maxBytes) throw tooLarge(url.href, maxBytes)
      parts.push(part as Buffer)
    }
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw failed(url.href, { zh: '内容没有传完整', en: 'its content did not arrive whole' })
  } finally {
    response.destroy()
  }
  if (!response.complete) throw failed(url.href, { zh: '内容没有传完整', en: 'its content did not arrive whole' })
  return Buffer.concat(parts)
}

/** A name that is never resolved and a body that never ends both end with the clock. */
async function raceClock<T>(work: Promise<T>, { url, clock }: { url: URL; clock: AbortSignal }): Promise<T> {
  let ring: () => void = () => undefined
  const bell = new Promise<never>((_, reject) => {
    ring = () => reject(tooSlow(url.href))
    clock.addEventListener('abort', ring, { once: true })
  })
  try {
    return await Promise.race([work, bell])
  } catch (error) {
    throw clock.aborted ? tooSlow(url.href) : error
  } finally {
    clock.removeEventListener('abort', ring)
    work.catch(() => undefined)
  }
}

function failed(address: string, reason: Bilingual): DomainError {
  return refusal('FETCH_FAILED', address, { reason, status: 502 })
}

function tooLarge(address: string, maxBytes: number): DomainError {
  const limit = `${Math.round(maxBytes / 100_000) / 10} MB`
  return refusal('FETCH_TOO_LARGE', address, { reason: { zh: `内容超过 ${limit}`, en: `it is larger than ${limit}` }, status: 413 })
}

function tooSlow(address: string): DomainError {
  return refusal('FETCH_TOO_SLOW', address, { reason: { zh: '对方太慢，没有等到', en: 'the other side took too long' }, status: 504 })
}

function refusal(code: string, address: string, { reason, status }: { reason: Bilingual; status: number }): DomainError {
  const shown = cutText(address, 120)
  return new DomainError({
    code,
    status,
    text: {
      zh: `没有取到「${shown}」：${reason.zh}。请在浏览器里打开看看，或把内容存成文件再导入。`,
      en: `“${shown}” was not fetched: ${reason.en}. Open it in a browser, or save its content as a file and import that.`,
    },
    data: { address: shown },
  })
}
