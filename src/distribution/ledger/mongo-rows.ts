import type { Delivery } from './ledger-store'
import { listOf, readContent, readIntent, readReason, readReceipt } from './read-row'

const instants = new Set(['dueAt', 'readyAt', 'lateUntil', 'leaseUntil', 'publishedAt', 'finishedAt', 'hardStopAt', 'troubledAt'])

const references = new Set(['push', 'channel', 'draft'])

/** How Payload's MongoDB adapter stores a delivery: times as dates, relationships as object ids (cast by the model). */
export type DeliveryDocument = Record<string, unknown> & { _id: { toString(): string } }

export function toDocument(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, storedValue(name, value)]),
  )
}

function storedValue(name: string, value: unknown): unknown {
  if (references.has(name) && value === '') return null
  return instants.has(name) && value !== null ? new Date(value as number) : value
}

export function fromDocument(document: DeliveryDocument): Delivery {
  const text = (name: string) => String(document[name] ?? '')
  const maybe = (name: string) => (document[name] === null || document[name] === undefined ? null : String(document[name]))
  const time = (name: string) => (document[name] instanceof Date ? document[name].getTime() : null)
  const columns: Record<keyof Delivery, unknown> = {
    id: document._id.toString(),
    key: text('key'),
    push: maybe('push'),
    channel: text('channel'),
    draft: text('draft'),
    lane: text('lane'),
    platform: text('platform'),
    mode: text('mode'),
    state: text('state'),
    dueAt: time('dueAt'),
    readyAt: time('readyAt'),
    lateUntil: time('lateUntil'),
    slot: Number(document.slot),
    contentHash: text('contentHash'),
    content: readContent(document.content),
    shortCode: text('shortCode'),
    leaseOwner: maybe('leaseOwner'),
    leaseUntil: time('leaseUntil'),
    fence: Number(document.fence ?? 0),
    attempt: Number(document.attempt ?? 0),
    looks: Number(document.looks ?? 0),
    intent: readIntent(document.intent),
    steps: listOf(document.steps),
    receipt: readReceipt(document.receipt),
    reason: readReason(document.reason),
    publishedAt: time('publishedAt'),
    finishedAt: time('finishedAt'),
  }
  return columns as Delivery
}
