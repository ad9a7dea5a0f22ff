import type { Delivery, FrozenContent, Intent, StoredReceipt } from './ledger-store'

type Table = Record<string, unknown>

/**
 * What a row of the ledger holds as documents, read as far as it has the right form. A row that was damaged gives null: its
 * delivery is held with a reason, where a reader that throws would stop the whole ledger.
 */
export function readContent(value: unknown): FrozenContent | null {
  if (!isTable(value)) return null
  const texts = ['title', 'author', 'digest', 'html', 'text', 'slug'].every((name) => typeof value[name] === 'string')
  const { cover, pictures, productIds, facts, link } = value
  const isWhole =
    texts &&
    (cover === null || isPicture(cover)) &&
    Array.isArray(pictures) &&
    pictures.every((one) => isPicture(one) && typeof one['src'] === 'string') &&
    Array.isArray(productIds) &&
    Array.isArray(facts) &&
    (link === undefined || typeof link === 'string')
  return isWhole ? (value as unknown as FrozenContent) : null
}

export function readIntent(value: unknown): Intent | null {
  return isTable(value) && typeof value['name'] === 'string' && typeof value['at'] === 'number' ? (value as unknown as Intent) : null
}

export function readReceipt(value: unknown): StoredReceipt | null {
  if (!isTable(value)) return null
  const { remoteId, url, detail } = value
  return { remoteId: String(remoteId ?? ''), url: typeof url === 'string' ? url : null, detail: isTable(detail) ? detail : {} }
}

export function readReason(value: unknown): Delivery['reason'] {
  return isTable(value) && typeof value['code'] === 'string' && isTable(value['text']) ? (value as unknown as Delivery['reason']) : null
}

export function listOf(value: unknown): Delivery['steps'] {
  return Array.isArray(value) ? (value.filter(isTable) as unknown as Delivery['steps']) : []
}

function isPicture(value: unknown): value is Table {
  return isTable(value) && typeof value['fileName'] === 'string' && typeof value['sha256'] === 'string'
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
