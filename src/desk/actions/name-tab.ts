import type { CollectionSlug, Payload, TypedUser } from 'payload'
import type { Bilingual } from '@/platform/language'
import { isDocumentId } from '@/platform/document-id'
import type { Id, StoredDocument } from '@/platform/uses/declaration'
import { titleOf } from '@/platform/uses/documents'
import { placeOf, tabTitle, type DeskPlace, type Named } from '../rules/tab-title'

type Asked = { segments: readonly string[]; user: TypedUser | null }

/** What the tab of a page of the desk is called; of a document only what this person may read. */
export async function nameTab(payload: Payload, { segments, user }: Asked): Promise<Bilingual> {
  const place = placeOf(segments)
  return tabTitle(place, await named(payload, place, user))
}

async function named(payload: Payload, place: DeskPlace, user: TypedUser | null): Promise<Named | null> {
  if (place.kind === 'page') return null
  if (place.kind === 'global') {
    const label = payload.config.globals.find(({ slug }) => slug === place.slug)?.label
    return isBilingual(label) ? { one: label, many: label, title: null } : null
  }
  const labels = payload.config.collections.find(({ slug }) => slug === place.collection)?.labels
  if (!isBilingual(labels?.singular) || !isBilingual(labels.plural)) return null
  const title = place.kind === 'document' && user ? await titleFor(payload, place, user) : null
  return { one: labels.singular, many: labels.plural, title }
}

async function titleFor(payload: Payload, { collection, id }: { collection: string; id: string }, user: TypedUser): Promise<Bilingual | null> {
  const found = await read(payload, { collection, id, user })
  if (!found) return null
  // Records of a draft are told apart by what they are about.
  const about = collection !== 'topics' && found.draft !== undefined ? await read(payload, { collection: 'drafts', id: found.draft as Id, user }) : null
  return typeof about?.title === 'string'
    ? { zh: about.title, en: about.title }
    : titleOf(payload, { collection, id: found.id as Id, newest: found, published: null })
}

async function read(payload: Payload, { collection, id, user }: { collection: string; id: Id; user: TypedUser }): Promise<StoredDocument | null> {
  if (!isDocumentId(payload, String(id))) return null
  const found = await payload.findByID({
    collection: collection as CollectionSlug,
    id,
    draft: true,
    trash: true,
    depth: 0,
    joins: false as never,
    disableErrors: true,
    user,
    overrideAccess: false,
  })
  return found as unknown as StoredDocument | null
}

function isBilingual(label: unknown): label is Bilingual {
  return typeof label === 'object' && label !== null && 'zh' in label && 'en' in label
}
