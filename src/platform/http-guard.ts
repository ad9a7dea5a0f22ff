import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Nothing may be loaded from or sent to another host, and of scripts that stand in the page only those that Next wrote for this
 * answer run: it puts the nonce of the request's policy on them. Styles in the page have none. Frames are for the previews.
 */
function adminPolicy(nonce: string): string {
  return `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; frame-src 'self' blob: data:`
}

const adminHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
}

/** What is said to one person is kept by nobody: neither a proxy nor the browser of a shared desk. Scripts and styles are everybody's. */
export function setAdminHeaders(req: IncomingMessage, res: ServerResponse) {
  for (const [name, value] of Object.entries(adminHeaders)) res.setHeader(name, value)
  const policy = adminPolicy(randomBytes(16).toString('base64'))
  req.headers['content-security-policy'] = policy
  res.setHeader('Content-Security-Policy', policy)
  if (!req.url?.startsWith('/_next/')) res.setHeader('Cache-Control', 'no-store')
}

/** Keeps the caller's request id when it is a plain word, otherwise makes one; it is answered as `X-Request-Id`. */
export function requestId(req: IncomingMessage, res: ServerResponse): string {
  const given = req.headers['x-request-id']
  const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
  res.setHeader('X-Request-Id', id)
  return id
}

/** Bytes of a file that the library takes. */
export const LARGEST_FILE = 30_000_000
/** A form with such a file; documents are far smaller. */
const longestFormBytes = LARGEST_FILE + 2_000_000
const longestBodyBytes = 8_000_000

/** The one address that takes archives as they are, and how large: it asks who sends one before it reads, and reads to a file. */
export type ArchiveDoor = { path: string; bytes: number }

/**
 * Whether a body is too large to be read, or does not say how large it is: both would be held in memory
 * before anybody asks who sent it. Answers the status to refuse with, or null.
 */
export function whyBodyRefused({ headers, url }: Pick<IncomingMessage, 'headers' | 'url'>, archives: ArchiveDoor): 411 | 413 | null {
  const length = headers['content-length']
  if (length === undefined) return headers['transfer-encoding'] === undefined ? null : 411
  if (isArchive({ headers, url }, archives)) return Number(length) <= archives.bytes ? null : 413
  return Number(length) <= (isOf(headers, 'multipart/form-data') ? longestFormBytes : longestBodyBytes) ? null : 413
}

export function isArchive({ headers, url }: Pick<IncomingMessage, 'headers' | 'url'>, { path }: ArchiveDoor): boolean {
  return isOf(headers, 'application/zip') && url?.split('?')[0] === path
}

function isOf(headers: IncomingMessage['headers'], type: string): boolean {
  return headers['content-type']?.toLowerCase().startsWith(type) ?? false
}

/** Ends a request that is still sending its body after `ms`: slow senders would keep connections for nothing. */
export function limitBodyTime(req: IncomingMessage, ms: number): void {
  const timer = setTimeout(() => {
    if (!req.complete) req.destroy()
  }, ms)
  timer.unref()
  req.once('close', () => clearTimeout(timer))
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something comes from a page of another site. A browser always tells, by
 * `Origin` or `Sec-Fetch-Site`; a program without either carries no ambient cookie and is let through.
 */
export function isCrossSite(req: IncomingMessage, publicUrl: string): boolean {
  if (safeMethods.has(req.method ?? 'GET')) return false
  if (req.headers['sec-fetch-site'] === 'cross-site' || req.headers['sec-fetch-site'] === 'same-site') return true
  const { origin, host } = req.headers
  if (!origin) return false
  return origin !== publicUrl && hostOf(origin) !== host
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Why a request to the admin or the API cannot be a sensible one, as the status to refuse it with; they would fail on it. */
export function whyMalformed({ method, url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): 400 | 405 | null {
  if (!knownMethods.has(method ?? '')) return 405
  if (!/^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i.test(headers.host ?? '') || !URL.canParse(`http://${headers.host}`)) return 400
  if (isOf(headers, 'multipart/form-data') && !/;\s*boundary="?[^\s";]+/i.test(headers['content-type'] ?? '')) return 400
  return canBeDecoded(url?.split('?')[0] ?? '/') ? null : 400
}

function canBeDecoded(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}
