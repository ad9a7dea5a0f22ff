import { createHash } from 'node:crypto'
import type { Where } from 'payload'
import { boundIn, readSource } from '../rules/bound-facts'
import { factDifferences } from '../rules/fact-differences'
import { areSameFacts, hasFacts, readLiveFacts, typesetWith, type FactContext } from './live-facts'
import { changePost, postRow, type PostRow } from './post-store'
import { findVersion, keepVersion } from './post-versions'
import { asStored, type Stored } from './stored-fields'

/** Posts looked at in one go; between two goes everything else has its turn. */
const batch = 20

/**
 * Writes down what readers get since facts of these posts changed: a version of each post that reads differently now, made
 * of what its delivery froze. The key of such a version is made of what it follows and what it says, so that of several
 * processes one writes it. Answers how many changed.
 */
export async function refreshFacts(context: FactContext, of: Where, isStopped: () => boolean = () => false): Promise<number> {
  let changed = 0
  let after: string | number | null = null
  while (!isStopped()) {
    const where: Where = { and: [of, { boundTo: { not_equals: '' } }, ...(after === null ? [] : [{ id: { greater_than: after } }])] }
    const { docs } = await context.payload.db.find<Stored & { id: string | number }>({
      collection: 'posts',
      where,
      sort: 'id',
      limit: batch,
      pagination: false,
    })
    const rows = docs.map((found) => postRow(asStored(found) as Stored)).filter(({ bound }) => hasFacts(bound))
    if (rows.length > 0) {
      const factsOf = await readLiveFacts(
        context,
        rows.map(({ bound }) => bound),
      )
      for (const row of rows) {
        if (!areSameFacts(row.bound, factsOf(row.bound)) && (await refreshOne(context, row, factsOf(row.bound)))) changed += 1
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
    const last = docs.at(-1)
    if (!last || docs.length < batch) break
    after = last.id
  }
  return changed
}

async function refreshOne({ payload, clock }: FactContext, row: PostRow, live: PostRow['bound']): Promise<boolean> {
  const delivered = await findVersion(payload, row.deliveryKey)
  const request = readSource(delivered?.source ?? null)
  if (!delivered || !request) return false
  const [was, is] = [typesetWith(request, row.bound), typesetWith(request, live)]
  if (!is) return false
  // What reads the same keeps its bytes, whatever has changed in the product or in how articles are typeset.
  if (was?.html === is.html && was.text === is.text) return changePost({ payload }, row, { bound: live })
  // The price typed back gives the bytes of the delivery again.
  const isAsDelivered = areSameFacts(boundIn(request), live)
  const { html, text } = isAsDelivered ? delivered : is
  const at = new Date(clock.now()).toISOString()
  const key = `facts/${row.id}/${createHash('sha256').update(`${row.version}\n${html}`).digest('hex').slice(0, 32)}`
  const changes = factDifferences(was?.facts ?? [], is.facts)
  await keepVersion(payload, { ...delivered, key, kind: 'facts', at, html, text, shortCode: null, changes, by: null, source: null })
  return changePost({ payload }, row, { html, text, bound: live, version: key, changedAt: at })
}
