import type { InValue, Row } from '@libsql/client'
import type { Delivery } from './ledger-store'
import { listOf, readContent, readIntent, readReason, readReceipt } from './read-row'

/** How Payload's SQLite adapter stores a delivery: snake case, times as ISO 8601 text, JSON as text, relationships as `…_id`. */
const references = new Set(['push', 'channel', 'draft'])
const instants = new Set(['dueAt', 'readyAt', 'lateUntil', 'leaseUntil', 'publishedAt', 'finishedAt', 'hardStopAt', 'troubledAt'])
const documents = new Set(['content', 'intent', 'receipt', 'reason', 'trouble'])

export function iso(epochMs: number): string {
  return new Date(epochMs).toISOString()
}

export function columnOf(name: string): string {
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return references.has(name) ? `${snake}_id` : snake
}

export function toSql(name: string, value: unknown): InValue {
  if (value === null || value === undefined || (references.has(name) && value === '')) return null
  if (instants.has(name)) return iso(value as number)
  if (documents.has(name)) return JSON.stringify(value)
  return value as InValue
}

export function fromRow(row: Row): Delivery {
  const text = (name: string) => String(row[name] ?? '')
  const maybe = (name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name]))
  const time = (name: string) => (row[name] ? Date.parse(String(row[name])) : null)
  const json = (name: string): unknown => (row[name] ? parsed(String(row[name])) : null)
  const columns: Record<keyof Delivery, unknown> = {
    id: text('id'),
    key: text('key'),
    push: maybe('push_id'),
    channel: text('channel_id'),
    draft: text('draft_id'),
    lane: text('lane'),
    platform: text('platform'),
    mode: text('mode'),
    state: text('state'),
    dueAt: time('due_at'),
    readyAt: time('ready_at'),
    lateUntil: time('late_until'),
    slot: Number(row.slot),
    contentHash: text('content_hash'),
    content: readContent(json('content')),
    shortCode: text('short_code'),
    leaseOwner: maybe('lease_owner'),
    leaseUntil: time('lease_until'),
    fence: Number(row.fence ?? 0),
    attempt: Number(row.attempt ?? 0),
    looks: Number(row.looks ?? 0),
    intent: readIntent(json('intent')),
    steps: listOf(json('steps')),
    receipt: readReceipt(json('receipt')),
    reason: readReason(json('reason')),
    publishedAt: time('published_at'),
    finishedAt: time('finished_at'),
  }
  return columns as Delivery
}

/** A row that was damaged is read as far as it goes: a claim that throws would be made again and again, before all others. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
