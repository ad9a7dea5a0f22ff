import type { PayloadRequest } from 'payload'
import type { Asset } from '@/payload-types'
import { documentIds } from '@/platform/document-id'
import { DomainError } from '@/platform/errors'
import { staleSave } from '@/platform/revision'
import { changeRequest, tagsWith, type ChangeAnswer, type Changed, type ChangeRequest, type Refused } from '../rules/change-many'
import { whyNotReady } from '../rules/tier-change'

type One = { asset: Asset; set: Changed; revision: number | undefined; now: number }

/**
 * Changes many pictures, each as one save with all its hooks and for itself: one that is refused is named and stays as
 * it was, the others go on. Answers what every changed field said before, from which the change is taken back.
 * @throws DomainError `CHANGE_MALFORMED` (400)
 */
export async function changeMany(req: PayloadRequest, body: unknown, now: number): Promise<ChangeAnswer> {
  const { changes, addTags, removeTags } = readChange(body)
  const ids = documentIds(
    req.payload,
    changes.map(({ id }) => String(id)),
  )
  const { docs } = await req.payload.find({
    collection: 'assets',
    where: { id: { in: ids } },
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const known = new Map(docs.map((asset) => [String(asset.id), asset]))
  const answer: ChangeAnswer = { done: [], refused: [] }
  for (const { id, revision, set: wanted } of changes) {
    const asset = known.get(String(id))
    if (!asset) {
      answer.refused.push({ id, title: String(id), code: 'NOT_FOUND', text: gone })
      continue
    }
    const set = addTags || removeTags ? { ...wanted, tags: tagsWith(asset.tags, { add: addTags, remove: removeTags }) } : wanted
    const refusal = await changeOne(req, { asset, set, revision, now }, answer)
    if (refusal) answer.refused.push(refusal)
  }
  return answer
}

async function changeOne(req: PayloadRequest, one: One, answer: ChangeAnswer): Promise<Refused | null> {
  const { asset, set, revision, now } = one
  const { id, title } = asset
  try {
    const why = set.tier === 'ready' && asset.tier !== 'ready' ? whyNotReady(asset.tier, { ...asset, ...set }, now) : null
    if (why) return { id, title, code: 'NOT_READY', text: why }
    const current = asset.revision ?? 1
    if (revision !== undefined && revision !== current) throw staleSave({ collection: 'assets', id, base: revision, current })
    const saved = await req.payload.update({
      collection: 'assets',
      id,
      data: { ...set, revision: current } as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req: forOne(req),
    })
    answer.done.push({ id, title: saved.title, revision: saved.revision ?? current + 1, before: beforeOf(asset, set) })
    return null
  } catch (error) {
    const refusal = sayRefusal(error)
    if (!refusal) throw error
    return { id, title, ...refusal }
  }
}

/** Each picture is written under a claim of its own. */
function forOne(req: PayloadRequest): PayloadRequest {
  return Object.assign(Object.create(Object.getPrototypeOf(req) as object) as PayloadRequest, req, { context: { ...req.context } })
}

function beforeOf(asset: Asset, set: Changed): Changed {
  const names = Object.keys(set) as (keyof Changed)[]
  return Object.fromEntries(names.map((name) => [name, asset[name] ?? (name === 'tags' ? [] : null)]))
}

/** Refusals are said beside the picture; a fault is none and ends the act. */
function sayRefusal(error: unknown): Pick<Refused, 'code' | 'text'> | null {
  if (error instanceof DomainError) return { code: error.code, text: error.text }
  const { status, message, name } = (error ?? {}) as { status?: unknown; message?: unknown; name?: unknown }
  if (typeof status !== 'number' || status >= 500 || typeof message !== 'string') return null
  return { code: String(name), text: { zh: message, en: message } }
}

const gone = { zh: '这张图已经不在素材库里了。刷新后再看。', en: 'This picture is no longer in the library. Reload to see what is there.' }

function readChange(body: unknown): ChangeRequest {
  const read = changeRequest.safeParse(body)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const at = issue?.path.join('.') || 'changes'
  throw new DomainError({
    code: 'CHANGE_MALFORMED',
    text: {
      zh: `修改的内容不对：${at}（${issue?.message ?? ''}）。请改正后重试。`,
      en: `The change is not right: ${at} (${issue?.message ?? ''}). Correct it and try again.`,
    },
    data: { field: at },
  })
}
