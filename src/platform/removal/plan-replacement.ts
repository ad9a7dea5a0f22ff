import { createHash } from 'node:crypto'
import type { BasePayload } from 'payload'
import { DomainError } from '../errors'
import type { Bilingual } from '../language'
import { isIndexBuilt } from '../uses/build-index'
import { keyOf, usesIn, type FoundUse, type Id, type Standing, type StoredDocument } from '../uses/declaration'
import { fieldsOf, kindOf, titleOf, type Whole } from '../uses/documents'
import { swapReferences, type Swap } from '../uses/swap-references'
import { usesOf } from '../uses/uses-of'
import { indexNotReady } from './refusals'
import { readWhole } from './trash-document'

export type Change = FoundUse & { follows: Bilingual | null }
export type Staying = FoundUse & { why: Bilingual }

/** What giving way would change, and what it cannot. `seen` stands for both: who agrees to the plan sends it back. */
export type Plan = { from: Whole; to: Whole; changes: Change[]; stays: Staying[]; more: boolean; seen: string }

type Asked = { collection: string; id: Id; other: Id }

/** @throws DomainError `NOT_FOUND`, `NOT_REPLACEABLE`, `OTHER_UNFIT`, `USES_BEING_READ` */
export async function planReplacement(payload: BasePayload, { collection, id, other }: Asked): Promise<Plan> {
  if (!(await isIndexBuilt(payload))) throw indexNotReady
  if (!usesIn(payload).replaceable[collection]) throw notReplaceable(kindOf(payload, collection))
  const from = await readWhole(payload, { collection, id })
  const to = await readWhole(payload, { collection, id: other })
  if (String(from.id) === String(to.id)) throw unfit(payload, to, { zh: '它就是要换下的这一个', en: 'it is the one that is to be replaced' })
  if (to.newest.deletedAt) throw unfit(payload, to, { zh: '它在回收站里', en: 'it is in the trash' })
  const found = await usesOf(payload, from)
  const { changes, stays } = parted(payload, found.uses, to)
  refuseUnfit(payload, { to, standings: changes.map(({ standing }) => standing) })
  return { from, to, changes, stays, more: found.more, seen: digestOf([...changes, ...stays]) }
}

/** History and what lies in the trash neither changes nor stands in the way. */
function parted(payload: BasePayload, uses: readonly FoundUse[], to: Whole): { changes: Change[]; stays: Staying[] } {
  const current = uses.filter(({ standing }) => standing !== 'past' && standing !== 'trashed')
  const [changes, stays]: [Change[], Staying[]] = [[], []]
  for (const use of current) {
    const why = whyStays(payload, use, to)
    if (why) stays.push({ ...use, why })
    else changes.push({ ...use, follows: followsOf(payload, use) })
  }
  return { changes, stays }
}

const bySystem: Bilingual = { zh: '由系统写定，不随替换改变', en: 'it was written by the system and does not change' }
const itself: Bilingual = { zh: '它不能引用自己', en: 'it cannot refer to itself' }

export function whyStays(payload: BasePayload, { collection, id, field }: FoundUse, to: Whole): Bilingual | null {
  if (field === undefined) return bySystem
  if (collection === to.collection && String(id) === String(to.id)) return itself
  return usesIn(payload).fixed.find((one) => one.collection === collection && (one.field ?? field) === field)?.why ?? null
}

const atOnce: Bilingual = { zh: '读者马上看到换上的', en: 'readers see the other at once' }

function followsOf(payload: BasePayload, { collection, standing }: FoundUse): Bilingual | null {
  const declared = usesIn(payload).follows[collection]
  if (declared) return declared(standing)
  return standing === 'live' ? atOnce : null
}

function digestOf(uses: readonly FoundUse[]): string {
  const lines = uses.map(({ collection, id, where, standing }) => `${keyOf(collection, id)} ${where.en} ${standing}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 32)
}

/** The fields of one content in which one document gives way to another. */
export function swapIn(payload: BasePayload, { slug, content }: { slug: string; content: StoredDocument }, swap: Swap): StoredDocument {
  const uses = usesIn(payload)
  const changed = swapReferences(fieldsOf(payload, slug), content, { swap, uses })
  const own = uses.swap[slug]?.({ ...content, ...changed }, { from: swap.from, to: swap.to.key }) ?? {}
  const fixed = new Set(uses.fixed.filter(({ collection }) => collection === slug).map(({ field }) => field))
  return Object.fromEntries(Object.entries({ ...changed, ...own }).filter(([name]) => !fixed.has(name)))
}

function refuseUnfit(payload: BasePayload, { to, standings }: { to: Whole; standings: readonly Standing[] }): void {
  const why = usesIn(payload).replaceable[to.collection]?.(payload, to.newest, standings)
  if (why) throw unfit(payload, to, why)
}

function unfit(payload: BasePayload, to: Whole, why: Bilingual): DomainError {
  const { zh, en } = titleOf(payload, to)
  return new DomainError({
    code: 'OTHER_UNFIT',
    status: 409,
    text: {
      zh: `不能换成「${zh}」：${unended(why.zh)}。什么都没有改，请另选一个。`,
      en: `“${en}” cannot take the place: ${unended(why.en)}. Nothing was changed; choose another.`,
    },
    data: { collection: to.collection, id: to.id },
  })
}

function unended(sentence: string): string {
  return sentence.replace(/[。.]$/, '')
}

function notReplaceable(kind: Bilingual): DomainError {
  return new DomainError({
    code: 'NOT_REPLACEABLE',
    status: 409,
    text: {
      zh: `「${kind.zh}」不能一次换掉，请到用到它的地方逐处修改。`,
      en: `A document of the kind “${kind.en}” is not replaced everywhere at once. Change it in the places that use it.`,
    },
  })
}
