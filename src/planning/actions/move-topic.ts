import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { signedIn } from '@/people/server'
import type { Topic } from '@/payload-types'
import { documentIds } from '@/platform/document-id'
import { DomainError, StaleSaveError } from '@/platform/errors'
import type { Bilingual } from '@/platform/language'
import { readConfig } from '@/platform/config'
import { sayMomentAt } from '../rules/plan-days'
import { moveManySchema, moveSchema, type MoveAnswer, type MoveManyAnswer, type Moved, type RefusedMove } from '../rules/topic-move'
import { namesOf } from './plan-cards'

type Id = string | number
type Move = { id: Id; revision: number; set: Moved }

/**
 * Changes dates or owner of a topic from the revision that was seen, and answers what they were, from which the move is
 * taken back. Who comes second is told who came first and where the topic stands now; nothing of theirs is lost.
 * @throws DomainError `MOVE_MALFORMED` (400), `TOPIC_GONE` (404), `TOPIC_MOVED` (409), Forbidden
 */
export async function moveTopic(req: PayloadRequest, id: Id, body: unknown): Promise<MoveAnswer> {
  signedIn(req)
  const { revision, set } = read(moveSchema, body)
  return moveOne(req, { id, revision, set })
}

/** Many, each for itself: one that is refused is named and stays as it was. */
export async function moveMany(req: PayloadRequest, body: unknown): Promise<MoveManyAnswer> {
  signedIn(req)
  const answer: MoveManyAnswer = { done: [], refused: [] }
  for (const move of read(moveManySchema, body).moves) {
    try {
      answer.done.push(await moveOne(forOne(req), move))
    } catch (error) {
      const refusal = sayRefusal(error)
      if (!refusal) throw error
      answer.refused.push({ id: move.id, ...refusal })
    }
  }
  return answer
}

async function moveOne(req: PayloadRequest, { id, revision, set }: Move): Promise<MoveAnswer> {
  const topic = await topicOf(req, id)
  if ((topic.revision ?? 1) !== revision) throw await movedOn(req, topic)
  try {
    const saved = await req.payload.update({
      collection: 'topics',
      id: topic.id,
      data: { ...set, revision } as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    return { id: saved.id, title: saved.title, revision: saved.revision ?? revision + 1, before: beforeOf(topic, set) }
  } catch (error) {
    throw error instanceof StaleSaveError ? await movedOn(req, await topicOf(req, id)) : error
  }
}

async function topicOf(req: PayloadRequest, id: Id): Promise<Topic> {
  const [known] = documentIds(req.payload, [String(id)])
  const found =
    known &&
    (await req.payload.findByID({ collection: 'topics', id: known, depth: 0, joins: false, disableErrors: true, overrideAccess: false, user: req.user, req }))
  if (!found) {
    throw new DomainError({
      code: 'TOPIC_GONE',
      status: 404,
      text: { zh: '这个选题已经不在了，可能在回收站。', en: 'This topic is gone; it may be in the trash.' },
    })
  }
  return found
}

/** Who came first, and how the topic is planned now. */
async function movedOn(req: PayloadRequest, topic: Topic): Promise<DomainError> {
  const names = await namesOf(req, 'users', [refersTo(topic.savedBy), refersTo(topic.owner)])
  const who = names.get(String(refersTo(topic.savedBy)))
  const { timeZone: zone } = readConfig()
  const said = (language: 'zh' | 'en') => (iso: string | null | undefined) =>
    iso ? sayMomentAt(iso, { zone, now: Date.now(), language }) : { zh: '未定', en: 'open' }[language]
  const [zh, en] = [said('zh'), said('en')]
  return new DomainError({
    code: 'TOPIC_MOVED',
    status: 409,
    text: {
      zh: `${who ?? '系统'}刚改过「${topic.title}」，你的改动没有写入。现在：发布 ${zh(topic.publishAt)}，交稿 ${zh(topic.dueAt)}，负责人 ${names.get(String(refersTo(topic.owner))) ?? '未定'}。`,
      en: `${who ?? 'The system'} has just changed “${topic.title}”, so your change was not written. Now: publish ${en(topic.publishAt)}, due ${en(topic.dueAt)}, owner ${names.get(String(refersTo(topic.owner))) ?? 'open'}.`,
    },
    data: { id: topic.id, current: topic.revision ?? 1, title: topic.title },
  })
}

function beforeOf(topic: Topic, set: Moved): Moved {
  const known: Moved = { dueAt: topic.dueAt ?? null, publishAt: topic.publishAt ?? null, owner: refersTo(topic.owner) }
  return Object.fromEntries((Object.keys(set) as (keyof Moved)[]).map((name) => [name, known[name]]))
}

function refersTo(reference: Id | { id: Id } | null | undefined): Id | null {
  return typeof reference === 'object' ? (reference?.id ?? null) : (reference ?? null)
}

/** Each is written under a claim of its own. */
function forOne(req: PayloadRequest): PayloadRequest {
  return Object.assign(Object.create(Object.getPrototypeOf(req) as object) as PayloadRequest, req, { context: { ...req.context } })
}

/** Refusals are said beside the topic; a fault is none and ends the act. */
function sayRefusal(error: unknown): Omit<RefusedMove, 'id'> | null {
  if (error instanceof DomainError) return { title: String(error.data?.title ?? ''), code: error.code, text: error.text }
  const { status, message, name } = (error ?? {}) as { status?: unknown; message?: unknown; name?: unknown }
  if (typeof status !== 'number' || status >= 500 || typeof message !== 'string') return null
  const text: Bilingual = { zh: message, en: message }
  return { title: '', code: String(name), text }
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const at = issue?.path.join('.') || 'body'
  throw new DomainError({
    code: 'MOVE_MALFORMED',
    text: {
      zh: `改动的内容不对：${at}（${issue?.message ?? ''}）。请改正后重试。`,
      en: `The change is not right: ${at} (${issue?.message ?? ''}). Correct it and try again.`,
    },
    data: { field: at },
  })
}
