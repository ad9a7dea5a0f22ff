import type { Bilingual } from '../../language'
import { send } from '../call'
import type { ListedUse } from './UseList'

/** The menu of a document closes when something else is pressed, so what it opens stands beside the document's buttons. */
export const OPEN_REMOVAL = 'xw-open-removal'

export type Refused = { id: string | number; message: string; data: { title?: string; uses?: ListedUse[] } }
export type Outcome = { docs: { id: string | number }[]; errors: Refused[]; message?: string }

type Many = { method: 'DELETE' | 'PATCH'; body?: unknown; language: string }

/** Many at once: what was done and what was refused, each with its reason. Null when the server could not be asked. */
export async function removeMany(path: `/${string}`, many: Many): Promise<Outcome | null> {
  try {
    const response = await send(path, many)
    const { docs = [], errors = [], message } = (await response.json()) as Partial<Outcome>
    return { docs, errors: errors.map((error) => ({ ...error, data: error.data ?? {} })), message }
  } catch {
    return null
  }
}

/** Kinds of documents that can be replaced everywhere, and what that is called. */
export const replacing: Partial<Record<string, Bilingual>> = {
  assets: { zh: '换成另一张…', en: 'Use another picture…' },
  products: { zh: '换成另一个产品…', en: 'Use another product…' },
  'product-categories': { zh: '换成另一个分类…', en: 'Use another category…' },
}
