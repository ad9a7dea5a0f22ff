import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval'

/** What was typed and is not on the server. It stays in this browser until it is, or until its owner lets it go. */
export type LocalCopy = {
  /** The document, as `collection/id` or `globals/slug`. */
  key: string
  /** Where its form saves. */
  url: string
  data: Record<string, unknown>
  /** What the form was loaded with, when it is known: shows who changed which field. */
  base: Record<string, unknown> | null
  /** When it was typed, in ms. */
  at: number
  /** `refused`: the server did not take it. `typed`: the page was gone before it was saved. */
  kind: 'refused' | 'typed'
  /** Whose it is: several people may share a browser. */
  by: string
}

type Stored = LocalCopy & { tab: string }

/** This page, among those that are open in the browser. */
const tab =
  typeof window === 'undefined' ? '' : [...window.crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const lockOf = (name: string) => `xw-tab-${name}`
/** Where the browser does not tell which pages are open (no HTTPS), a copy that was not renewed for so long was left behind. */
const renewedMs = 5_000

let store: UseStore | null = null
let isHeld = false

function own(): UseStore {
  store ??= createStore('xingwen', 'copies')
  return store
}

/** Says to other pages that this one is open: the browser lets go of the lock when it ends, however it ends. */
function holdTab(): void {
  if (isHeld || !navigator.locks) return
  isHeld = true
  void navigator.locks.request(lockOf(tab), () => new Promise(() => undefined))
}

const refusedName = (key: string) => `refused:${key}`
const typedName = (key: string) => `typed:${key}:${tab}`
const nameOf = ({ key, kind }: Pick<LocalCopy, 'key' | 'kind'>) => (kind === 'refused' ? refusedName(key) : typedName(key))

/** Pages are loaded anew within so long; after that, somebody told the browser to stay. */
const leavingMs = 10_000
let isLeaving = false

/** What this page typed is settled and the page is about to be loaded anew: nothing of it is left to be offered. */
export async function endTyping(): Promise<void> {
  isLeaving = true
  setTimeout(() => (isLeaving = false), leavingMs)
  try {
    for (const [name, copy] of await entries<string, Stored>(own())) if (name.startsWith('typed:') && copy.tab === tab) await del(name, own())
  } catch {
    // What cannot be read cannot be in the way.
  }
}

/** Answers whether it is kept: a browser may have no room, or keep nothing at all. */
export async function keepCopy(copy: LocalCopy): Promise<boolean> {
  if (isLeaving && copy.kind === 'typed') return false
  holdTab()
  const isKept = await set(nameOf(copy), { ...copy, tab } satisfies Stored, own()).then(
    () => true,
    () => false,
  )
  // What was refused is what was typed: it is not offered twice.
  if (isKept && copy.kind === 'refused') await dropTyped(copy.key)
  return isKept
}

/** What this page typed into a document is saved: no copy is needed. */
export async function dropTyped(key: string): Promise<void> {
  await del(typedName(key), own()).catch(() => undefined)
}

/** Its owner has settled what becomes of a copy that was left. */
export async function letGo({ key, kind, by }: Pick<LocalCopy, 'key' | 'kind' | 'by'>): Promise<void> {
  await dropTyped(key)
  if (kind === 'refused') await del(refusedName(key), own()).catch(() => undefined)
  else await dropLeft(key, by)
}

/** What is left of a document: what was refused, or else what a page typed last that is not open any more. Null when nothing is. */
export async function copyOf(key: string, by: string): Promise<LocalCopy | null> {
  try {
    const refused = await get<Stored>(refusedName(key), own())
    if (refused?.by === by) return refused
    const open = await openTabs()
    const all = await entries<string, Stored>(own())
    const left = all.filter(([name, copy]) => name.startsWith(`typed:${key}:`) && copy.by === by && copy.tab !== tab && !isOpen(copy, open))
    return left.map(([, copy]) => copy).sort((one, other) => other.at - one.at)[0] ?? null
  } catch {
    return null
  }
}

/** Everything that pages which are not open any more had typed into a document. */
async function dropLeft(key: string, by: string): Promise<void> {
  try {
    const open = await openTabs()
    for (const [name, copy] of await entries<string, Stored>(own())) {
      if (name.startsWith(`typed:${key}:`) && copy.by === by && copy.tab !== tab && !isOpen(copy, open)) await del(name, own())
    }
  } catch {
    // What cannot be read cannot be in the way.
  }
}

function isOpen(copy: Stored, open: ReadonlySet<string> | null): boolean {
  return open ? open.has(lockOf(copy.tab)) : Date.now() - copy.at < renewedMs
}

async function openTabs(): Promise<ReadonlySet<string> | null> {
  if (!navigator.locks) return null
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => name ?? []))
}
