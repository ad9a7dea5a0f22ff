import type { BasePayload, PayloadRequest } from 'payload'
import type { Draft as StoredDraft, Review } from '@/payload-types'
import { documentIds } from '@/platform/document-id'
import { isUnreadable } from '@/platform/form/mend-body'
import { isEmptyDocument, readVariants, writersIn, type DraftVariants, type RichDocument } from '@/writing'
import { decisiveActs, type ReviewLine } from '../rules/approval'
import type { ApprovedVariant } from '../rules/variant'

/** A draft as the actions need it: its newest content, relationships as ids. */
export type Draft = {
  id: string
  title: string
  digest: string
  author: string
  slug: string
  theme: string
  stage: string
  revision: number
  body: RichDocument
  /** What editors say differently on a channel's form. */
  variants: DraftVariants
  isEmpty: boolean
  isUnreadable: boolean
  coverId: string | null
  channelIds: string[]
  ownerId: string | null
  /** Who changed its content since it was last approved. */
  writerIds: string[]
}

/** Newest content of drafts by id, in one statement; those that do not exist are absent. */
export async function loadDrafts(payload: BasePayload, ids: readonly string[], req?: PayloadRequest): Promise<Map<string, Draft>> {
  const wanted = documentIds(payload, ids)
  if (wanted.length === 0) return new Map()
  const found = await payload.find({
    collection: 'drafts',
    where: { id: { in: wanted } },
    draft: true,
    depth: 0,
    limit: wanted.length,
    pagination: false,
    overrideAccess: true,
    joins: false,
    req,
  })
  return new Map(found.docs.map((doc) => [String(doc.id), draftOf(doc)]))
}

const emptyBody: RichDocument = { root: { type: 'root', children: [], version: 1 } }

export function draftOf(doc: StoredDraft): Draft {
  const body = doc.body as RichDocument | null | undefined
  return {
    id: String(doc.id),
    title: doc.title ?? '',
    digest: doc.digest ?? '',
    author: doc.author ?? '',
    slug: doc.slug ?? '',
    theme: doc.theme,
    stage: doc.stage ?? 'inWriting',
    revision: doc.revision ?? 1,
    body: body ?? emptyBody,
    variants: readVariants(doc.variants),
    isEmpty: isEmptyDocument(body),
    isUnreadable: isUnreadable(body),
    coverId: doc.cover ? idOf(doc.cover) : null,
    channelIds: (doc.channels ?? []).map(idOf),
    ownerId: doc.owner ? idOf(doc.owner) : null,
    writerIds: writersIn(doc.writers),
  }
}

/** The approving lines of the review log of drafts, newest first, in one statement. */
export async function loadReviewLog(payload: BasePayload, draftIds: readonly string[], req?: PayloadRequest): Promise<Map<string, ReviewLine[]>> {
  const wanted = [...new Set(draftIds)]
  const log = new Map<string, ReviewLine[]>(wanted.map((id) => [id, []]))
  if (wanted.length === 0) return log
  const found = await payload.find({
    collection: 'reviews',
    where: { and: [{ draft: { in: wanted } }, { act: { in: [...decisiveActs] } }] },
    sort: ['-at', '-id'],
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const review of found.docs) log.get(idOf(review.draft))?.push(lineOf(review))
  return log
}

function lineOf(review: Review): ReviewLine {
  return { act: review.act, variants: Array.isArray(review.variants) ? review.variants.flatMap(approvedIn) : [] }
}

/** A line that was damaged approves nothing; it does not keep others from being read. */
function approvedIn(value: unknown): ApprovedVariant[] {
  if (typeof value !== 'object' || value === null) return []
  const { channelId, contentHash, skeletonHash, facts } = value as Partial<ApprovedVariant>
  if (typeof channelId !== 'string' || typeof contentHash !== 'string' || typeof skeletonHash !== 'string') return []
  return [{ channelId, contentHash, skeletonHash, facts: Array.isArray(facts) ? facts.filter((fact) => typeof fact === 'object') : [] }]
}

function idOf(reference: string | number | { id: string | number }): string {
  return String(typeof reference === 'object' ? reference.id : reference)
}
