import { randomBytes } from 'node:crypto'
import { ValidationError, type CollectionSlug, type FieldHook, type PayloadRequest, type TextField } from 'payload'
import { say, type Bilingual } from './language'
import { followedSlug, slugFrom } from './made-slug'
import { LONGEST_SLUG, whyNotSlug } from './slug'

type Making = {
  /** Whether readers may know the address already: from then on it stays when the title changes. Without it, it always stays. */
  isKnown?: (req: PayloadRequest, id: string | number) => Promise<boolean>
}

/** The address part of a page: lower-case Latin letters, figures and single hyphens; made of the title when left empty. */
export function slugField(from: string, { isKnown }: Making = {}): TextField {
  return {
    name: 'slug',
    type: 'text',
    unique: true,
    index: true,
    maxLength: LONGEST_SLUG,
    label: { zh: '网址', en: 'Address' },
    admin: {
      position: 'sidebar',
      description: { zh: '小写字母、数字和连字符；留空自动生成', en: 'Lower-case letters, figures, hyphens; made for you when empty' },
    },
    hooks: {
      beforeValidate: [
        ({ value, data, operation, collection, req }): unknown =>
          value || (operation === 'create' ? freeSlug(req, { collection: collection?.slug, title: String(data?.[from] ?? '') }) : value),
      ],
      beforeChange: [...(isKnown ? [followTitle(from, isKnown)] : []), judgeSlug],
      beforeDuplicate: [({ value }): unknown => (typeof value === 'string' ? slugOfCopy(value) : value)],
    },
    validate: (value: string | null | undefined, { req }: { req: { i18n?: { language?: string } } }) => {
      // A validation of our own replaces Payload's, its length check included.
      const why = value ? whyNotSlug(value) : null
      return why === null || say(why, req.i18n?.language)
    },
  }
}

/** How often an address is drawn anew when another document of that title has it. */
const mostDraws = 8

async function freeSlug(req: PayloadRequest, { collection, title }: { collection: string | undefined; title: string }): Promise<string> {
  let slug = slugFrom(title)
  for (let draw = 1; collection && draw < mostDraws && (await whyTaken(req, { collection, slug, id: undefined })); draw++) slug = slugFrom(title)
  return slug
}

/** An address that was made of the title goes with it, until somebody writes another or readers may know it. */
function followTitle(from: string, isKnown: NonNullable<Making['isKnown']>): FieldHook {
  return async ({ value, previousValue, operation, originalDoc, data, collection, req }): Promise<unknown> => {
    const stored = originalDoc as ({ id: string | number } & Record<string, unknown>) | undefined
    if (operation !== 'update' || !stored || typeof value !== 'string' || value !== previousValue) return value
    const [before, now] = [String(stored[from] ?? ''), String((data as Record<string, unknown> | undefined)?.[from] ?? '')]
    const followed = before === now ? null : followedSlug(value, before, now)
    if (followed === null || (await isKnown(req, stored.id))) return value
    return collection && (await whyTaken(req, { collection: collection.slug, slug: followed, id: stored.id })) ? value : followed
  }
}

/**
 * Drafts are saved without validation, so the address is judged in a hook, which every way of saving passes. One that
 * stands since before is left alone: it must not keep other changes from being saved.
 */
const judgeSlug: FieldHook = async ({ value, previousValue, operation, originalDoc, collection, req }) => {
  if (typeof value !== 'string' || value === '' || (operation === 'update' && value === previousValue)) return value as unknown
  const id = operation === 'update' ? (originalDoc as { id?: string | number } | undefined)?.id : undefined
  const why = whyNotSlug(value) ?? (collection ? await whyTaken(req, { collection: collection.slug, slug: value, id }) : null)
  if (why) throw new ValidationError({ collection: collection?.slug, errors: [{ message: say(why, req.i18n?.language), path: 'slug' }], req }, req.t)
  return value
}

type Wish = { collection: string; slug: string; id: string | number | undefined }

/** Another document has it: published, only drafted, or in the trash, from where it may come back. */
async function whyTaken(req: PayloadRequest, { collection, slug, id }: Wish): Promise<Bilingual | null> {
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      where: { and: [{ slug: { equals: slug } }, ...(id === undefined ? [] : [{ id: { not_equals: id } }])] },
      draft,
      trash: true,
      depth: 0,
      limit: 1,
      pagination: false,
      select: { title: true, deletedAt: true } as never,
      overrideAccess: true,
      req,
    })
    const other = docs[0] as unknown as { title?: string | null; deletedAt?: string | null } | undefined
    if (other) return takenBy(slug, other)
  }
  return null
}

function takenBy(slug: string, { title, deletedAt }: { title?: string | null; deletedAt?: string | null }): Bilingual {
  const name = title ?? ''
  return deletedAt
    ? {
        zh: `网址「${slug}」属于回收站里的《${name}》。请换一个网址，或先恢复、永久删除它。`,
        en: `The address “${slug}” belongs to “${name}” in the trash. Choose another, or restore or delete that one first.`,
      }
    : { zh: `网址「${slug}」已被《${name}》使用，请换一个。`, en: `The address “${slug}” is used by “${name}”. Choose another.` }
}

/** The address of a copy: that of the original with an ending of its own, however often it is copied. */
function slugOfCopy(slug: string): string {
  const stem = slug
    .replace(/-copy-[0-9a-f]{8}$/, '')
    .slice(0, LONGEST_SLUG - 14)
    .replace(/-+$/, '')
  const ending = randomBytes(4).toString('hex')
  return whyNotSlug(`${stem}-copy-${ending}`) ? ending : `${stem}-copy-${ending}`
}
