import { problemIn, type Problem } from '@/platform/admin/call'
import { learnerOf } from '@/platform/admin/heard-revisions'
import { noteSaving } from '@/platform/admin/saving-trouble'
import type { SaveLanes, Save } from './save-lanes'
import { UnheardSaves } from './unheard-saves'
import type { Version } from './versions-compared'

/**
 * A save that the server refused because the document had moved on, or is locked (then `locked` says why and the way out).
 * `base`: what the form had been loaded with, when this page stored it.
 */
export type Refused = { save: Save; base: Record<string, unknown> | null; locked: Problem | null }

type Watch = {
  lanes: SaveLanes
  /** Who is signed in. */
  me: () => string
  onRefused: (refused: Refused) => void
}

/**
 * Watches every save the admin sends (autosave, save button, any collection or global) by standing in front of
 * `window.fetch`: Payload's forms have no hook for a refused save. Answers a function that steps aside again.
 */
export function watchSaves({ lanes, me, onRefused }: Watch): () => void {
  const original = window.fetch
  const unheard = new UnheardSaves()
  const watched: typeof window.fetch = async (input, init) => {
    const save = readSave(input, init)
    if (!save) return isPreference(input) ? original(input, init).catch(unsaid) : original(input, init)
    let refused: Refused | null = null
    const learn = save.inDrawer ? null : learnerOf(save.key)
    const response = await lanes.run(save, async (revision) => {
      let base = lanes.storedAt(save.key, revision)
      const sending = { save, init, original, unheard, before: base, me }
      let answer = await send(sending, revision)
      const arrived = await ownSaveAt(answer, sending)
      if (arrived) {
        base = arrived
        answer = await send(sending, arrived.revision)
      }
      const isSignedOut = answer !== null && [401, 403].includes(answer.response.status) && (await nobodyIsSignedIn(original))
      noteSaving(save.key, answer === null ? 'unreachable' : isSignedOut ? 'signedOut' : null)
      if (answer === null || (isSignedOut && isByItself(save))) return { response: unsaid(), stored: null }
      const { response, json } = answer
      const code = response.status === 409 ? codeIn(json) : null
      if (code === 'STALE_SAVE' || code === 'DRAFT_LOCKED') {
        lanes.hold(save.key)
        refused = { save, base, locked: code === 'DRAFT_LOCKED' ? problemIn(json, response.status) : null }
      }
      const stored = response.ok ? storedIn(json) : null
      if (typeof stored?.revision === 'number') {
        unheard.forget(save.key)
        learn?.(stored.revision)
      }
      return { response, stored }
    })
    if (refused) onRefused(refused)
    return response ?? held()
  }
  window.fetch = watched
  return () => {
    if (window.fetch === watched) window.fetch = original
  }
}

type Sending = {
  save: Save
  init: RequestInit | undefined
  original: typeof window.fetch
  unheard: UnheardSaves
  before: Version | null
  me: () => string
}

type Answer = { response: Response; json: unknown }

/** Null where a form saved by itself and nobody answered to the end. What is not answered is remembered: it may have arrived. */
async function send({ save, init, original, unheard, before }: Sending, revision: number): Promise<Answer | null> {
  try {
    const response = await original(save.url, { ...init, body: bodyAt(save, revision, init) })
    // The server may die in the middle of its answer.
    const json: unknown = response.ok ? await response.clone().json() : await jsonOf(response)
    return { response, json }
  } catch (error) {
    if (!save.inDrawer) unheard.note(save.key, { revision, data: save.data, before })
    if (isByItself(save)) return null
    throw error
  }
}

/** What is stored, where a save is refused as stale only because an earlier one of this page was stored and never answered. */
async function ownSaveAt(answer: Answer | null, { save, original, unheard, me }: Sending): Promise<(Version & { revision: number }) | null> {
  const isStale = answer?.response.status === 409 && codeIn(answer.json) === 'STALE_SAVE'
  if (!isStale || save.inDrawer || !unheard.hasAny(save.key)) return null
  const asked = await original(`/api/${save.key}?draft=true&depth=0&fallback-locale=null`, { credentials: 'include' }).catch(() => null)
  const stored = asked?.ok ? ((await jsonOf(asked)) as Version | null) : null
  return stored && typeof stored.revision === 'number' && unheard.isOneOf(save.key, stored, me()) ? { ...stored, revision: stored.revision } : null
}

async function jsonOf(answer: Response): Promise<unknown> {
  return answer
    .clone()
    .json()
    .catch(() => null)
}

/** Reads what a request saves; null for any request that is not the save of one document with a revision. */
export function readSave(input: RequestInfo | URL, init: RequestInit | undefined): Save | null {
  if (input instanceof Request || !init?.body) return null
  const url = new URL(String(input), window.location.origin)
  const key = keyOf(url.pathname, init.method?.toUpperCase())
  const data = key && dataIn(init.body)
  if (!key || !data || typeof data.revision !== 'number') return null
  const file = init.body instanceof FormData ? init.body.get('file') : null
  return {
    key,
    url: url.pathname + url.search,
    revision: data.revision,
    data,
    file: file instanceof File ? file : null,
    inDrawer: isInDrawer(key),
  }
}

/**
 * Whether another form over the same kind of document lies over the page. A drawer in which something is picked, or another kind
 * of document is changed, is none: the page goes on saving itself below it.
 */
function isInDrawer(key: string): boolean {
  const open = [...document.querySelectorAll('.drawer--is-open')].map(({ id }) => id)
  return open.some((id) => id.includes(`doc-drawer_${key.split('/')[0]}_`))
}

function keyOf(pathname: string, method: string | undefined): string | null {
  const [, api, first, second, ...more] = pathname.split('/')
  if (api !== 'api' || !first || !second || more.length > 0) return null
  return (first === 'globals' ? method === 'POST' : method === 'PATCH') ? `${first}/${second}` : null
}

function dataIn(body: BodyInit): Record<string, unknown> | null {
  const text = body instanceof FormData ? body.get('_payload') : body
  if (typeof text !== 'string') return null
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function bodyAt(save: Save, revision: number, init: RequestInit | undefined): BodyInit | null | undefined {
  if (revision === save.revision) return init?.body
  const text = JSON.stringify({ ...save.data, revision })
  if (!(init?.body instanceof FormData)) return text
  const copy = new FormData()
  for (const [name, value] of init.body.entries()) copy.append(name, value)
  copy.set('_payload', text)
  return copy
}

function codeIn(json: unknown): string | null {
  return (json as { errors?: { code?: string }[] } | null)?.errors?.[0]?.code ?? null
}

function storedIn(json: unknown): Record<string, unknown> | null {
  const { doc, result } = (json ?? {}) as { doc?: Record<string, unknown>; result?: Record<string, unknown> }
  return doc ?? result ?? null
}

/**
 * How somebody likes their lists. Payload waits for ever for one that could not be asked for, and every later save of the form
 * waits with it; one that is answered with a refusal is asked for again.
 */
function isPreference(input: RequestInfo | URL): boolean {
  return typeof input === 'string' && input.includes('/api/payload-preferences/')
}

/** A form saves itself without anybody asking: why it could not is said on top of what is written, once. */
function isByItself({ url }: Save): boolean {
  return url.includes('autosave=true')
}

async function nobodyIsSignedIn(ask: typeof window.fetch): Promise<boolean> {
  const answer = await ask('/api/users/me', { credentials: 'include' }).catch(() => null)
  const { user } = ((await answer?.json().catch(() => null)) ?? {}) as { user?: unknown }
  return answer?.ok === true && !user
}

/** What a form hears of a save that did not arrive: a refusal without words. */
function unsaid(): Response {
  return Response.json({ errors: [{ code: 'NOT_SAVED' }] }, { status: 503 })
}

/** What a form hears while its document's conflict is open: refused, without words, because the dialog has them. */
function held(): Response {
  return Response.json({ errors: [{ code: 'STALE_SAVE' }] }, { status: 409 })
}
