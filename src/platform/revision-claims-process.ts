import { claimantOf, clockOf, type Expectation, readingSince } from './revision'
import { type Claims, type GuardedCall, refuseStale } from './revision-claims'

/**
 * SQLite has one process, but a save is several statements: a reader in between sees half of it. So a claim is
 * refused while another write of the document goes on, when one ended after this request began to read, and when
 * another request has claimed the revision and not yet written. A command that writes to the file beside a running
 * server is not seen: the folder's lock keeps it out.
 */
export function claimsInProcess(address: string): Claims {
  const documents = documentsOf(address)
  return async (call) => {
    const key = `${call.collection}:${String(call.document)}`
    const state = documents.get(key) ?? { claimed: 0, claimedAt: 0, holder: undefined, writing: 0, writtenAt: 0, endedAt: 0 }
    if (call.expected) claim(state, call.expected, call)
    if (call.expected || call.isWrite) remember(documents, key, state)
    if (!call.isWrite) return call.original(call.args)
    return write(state, call)
  }
}

/** `endedAt` counts on the clock of `clockOf`; `claimedAt` is in milliseconds. */
type DocumentState = { claimed: number; claimedAt: number; holder: object | undefined; writing: number; writtenAt: number; endedAt: number }

/** So many documents are remembered before the idle ones are forgotten. */
const MOST_REMEMBERED = 10_000

function remember(documents: Map<string, DocumentState>, key: string, state: DocumentState) {
  if (documents.size >= MOST_REMEMBERED && !documents.has(key)) {
    const idleSince = Date.now() - FORGOTTEN_MS
    for (const [other, { writing, writtenAt, claimedAt }] of documents) {
      if (writing === 0 && Math.max(writtenAt, claimedAt) < idleSince) documents.delete(other)
    }
  }
  documents.set(key, state)
}

/** A claim whose request never wrote is nobody's after this long. */
const FORGOTTEN_MS = 30_000

function claim(state: DocumentState, expected: Expectation, { args, collection }: GuardedCall) {
  const isClaimed = state.claimed > expected.base && Date.now() - state.claimedAt < FORGOTTEN_MS
  if (state.writing > 0 || isClaimed || state.endedAt > readingSince(args.req, collection)) refuseStale(expected)
  Object.assign(state, { claimed: expected.base + 1, claimedAt: Date.now(), holder: claimantOf(args.req) })
}

async function write(state: DocumentState, { args, original }: GuardedCall) {
  state.writing += 1
  try {
    return await original(args)
  } catch (error) {
    // The claim may have been made by an earlier call of this request.
    if (state.holder && state.holder === claimantOf(args.req)) state.claimed -= 1
    throw error
  } finally {
    state.writing -= 1
    state.endedAt = clockOf().tick()
    state.writtenAt = Date.now()
    state.holder = undefined
  }
}

const shared: unique symbol = Symbol.for('xingwen.revision-claims')

/** Next bundles its own copy of this module; both must see the same claims. */
function documentsOf(address: string): Map<string, DocumentState> {
  const everywhere = globalThis as typeof globalThis & { [shared]?: Map<string, Map<string, DocumentState>> }
  everywhere[shared] ??= new Map()
  const databases = everywhere[shared]
  const documents = databases.get(address) ?? new Map<string, DocumentState>()
  databases.set(address, documents)
  return documents
}
