import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type PayloadRequest,
  type Where,
} from 'payload'
import { holderOf, keepOldAddress, type Addressed } from './old-addresses'

type Stored = { id: string | number; slug?: string | null; _status?: string | null }

/**
 * Hooks for a collection whose documents have public addresses: what was public goes on leading to its document when the
 * address changes, and is not given to another one.
 */
export function addressHooks(kind: Addressed): { beforeChange: CollectionBeforeChangeHook[]; beforeDelete: CollectionBeforeDeleteHook[] } {
  return {
    beforeChange: [
      async ({ data, operation, originalDoc, req }) => {
        const id = operation === 'update' ? (originalDoc as Stored).id : null
        await refuseTaken({ kind, slug: data.slug, id, req })
        if (id !== null) await keepPublic({ kind, id, req }, (stored) => stored.slug !== data.slug || (data._status ?? 'published') !== 'published')
        return data
      },
    ],
    beforeDelete: [({ id, req }) => keepPublic({ kind, id, req }, () => true)],
  }
}

type Checked = { kind: Addressed; slug: unknown; id: string | number | null; req: PayloadRequest }

async function refuseTaken({ kind, slug, id, req }: Checked): Promise<void> {
  if (typeof slug !== 'string' || slug === '') return
  const holder = await holderOf(req, { kind, slug })
  if (holder === null || holder === String(id)) return
  const message =
    req.i18n?.language === 'en'
      ? `The address “${slug}” belonged to another page (id ${holder}) and still leads its readers there. Choose another, or give the old one free under “Old addresses”.`
      : `网址「${slug}」以前属于另一个页面（编号 ${holder}），老链接还在把读者带到那里。请换一个；确实要用，先在「旧网址」里释放它。`
  throw new ValidationError({ collection: kind, errors: [{ path: 'slug', message }], ...(id === null ? {} : { id }), req }, req.t)
}

type Kept = { kind: Addressed; id: string | number; req: PayloadRequest }

/** The stored document and not the one in hand: a save of a published page may follow many of its draft. */
async function keepPublic({ kind, id, req }: Kept, isLeaving: (stored: Stored) => boolean): Promise<void> {
  const where: Where = { id: { equals: id } }
  const stored = await req.payload.db.findOne<Stored>({ collection: kind as CollectionSlug, where, req })
  const isPublic = stored && (stored._status ?? 'published') === 'published'
  if (isPublic && stored.slug && isLeaving(stored)) await keepOldAddress(req, { kind, slug: stored.slug }, String(id))
}
