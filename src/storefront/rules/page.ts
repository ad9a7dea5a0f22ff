import type { Language } from '@/platform/language'

/**
 * One complete answer of the shop. `tags` name what it was made of (`product:7`, `post:12`, `home`),
 * so that a change drops exactly the pages that show it. `freshUntil` (epoch ms) is when time alone
 * makes it wrong: midnight for a departure that passes, the end of a promotion, of a picture's licence.
 */
export type Page = {
  status: 200 | 301 | 404 | 410
  contentType: string
  body: string
  tags: string[]
  freshUntil: number | null
  /** Where a page that moved is now, with status 301. */
  location?: string
}

/** What the address asks for, once normalised: the decoded path without a trailing slash, and the language. */
export type PageRequest = { path: string; language: Language }

/** Where the page that says that nothing is there can be had; whatever else is missing shares it. */
export const missingPath = '/404'

/** Null when nothing is at the address: it is answered with the page of `missingPath`, made once for all. */
export type RenderPage = (request: PageRequest) => Promise<Page | null>
