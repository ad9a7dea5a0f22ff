import type { PageRequest } from './page'

/** Longer addresses name nothing of ours and would only fill the cache. */
const MAX_LENGTH = 300

/**
 * Reduces a request's URL to what tells our pages apart, so that no query string can multiply them.
 * Answers null for an address that cannot be ours: malformed, too long, or with control characters.
 */
export function pageAddressOf(url: string): PageRequest | null {
  if (url.length > MAX_LENGTH * 3 + 200) return null
  const mark = url.indexOf('?')
  const rawPath = mark < 0 ? url : url.slice(0, mark)
  const language = mark >= 0 && /[?&]lang=en(?:[-&]|$)/.test(url.slice(mark)) ? 'en' : 'zh'
  const path = decode(rawPath)
  if (path === null || path.length > MAX_LENGTH || !path.startsWith('/')) return null
  return { path: path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path, language }
}

/** The cache's key of a page. A space cannot begin a path, so the two parts cannot run into each other. */
export function pageKey({ path, language }: PageRequest): string {
  return language === 'zh' ? path : `${language} ${path}`
}

function decode(rawPath: string): string | null {
  if (!rawPath.includes('%')) return isPrintable(rawPath) ? rawPath : null
  try {
    const path = decodeURIComponent(rawPath).normalize('NFC')
    return isPrintable(path) ? path : null
  } catch {
    return null
  }
}

function isPrintable(path: string): boolean {
  return !/[\p{Cc}\\]/u.test(path)
}
