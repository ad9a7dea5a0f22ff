import type { Counts, FactUse, Remark } from '@/typesetting'

/** A picture that goes out with a variant. `sha256` of the stored file: another file under the same name is another variant. */
export type VariantPicture = { id: string; src: string; fileName: string; sha256: string }

export type VariantCover = { id: string; fileName: string; sha256: string }

/** What one channel will show of a draft, and its fingerprints. */
export type Variant = {
  channelId: string
  channelName: string
  target: string
  title: string
  digest: string
  author: string
  slug: string
  /** Hashtags, where the channel has them; they stand in the text as well. */
  topics: string[]
  /** Where the short link of this delivery leads, when an editor said so; '' otherwise. */
  link: string
  html: string
  text: string
  cover: VariantCover | null
  pictures: VariantPicture[]
  productIds: string[]
  facts: FactUse[]
  report: Remark[]
  counts: Counts
  /** The request that `html` was made of, as JSON; null where nobody makes it anew. */
  source: string | null
  /** SHA-256 of everything a reader gets. */
  contentHash: string
  /** The same with bound facts left out: equal means that only facts differ. */
  skeletonHash: string
}

/** What a review remembers of a variant. */
export type ApprovedVariant = Pick<Variant, 'channelId' | 'contentHash' | 'skeletonHash' | 'facts'>

type Shown = Pick<Variant, 'target' | 'title' | 'digest' | 'author' | 'slug' | 'topics' | 'link' | 'html' | 'text' | 'cover' | 'pictures'>

/** The part of a variant that readers get, as the fingerprint sees it. The address counts only where it is ours. */
export function shownOf(variant: Shown): Record<string, unknown> {
  const { target, title, digest, author, slug, topics, link, html, text, cover, pictures } = variant
  return {
    target,
    title,
    digest,
    author,
    html,
    text,
    slug: target === 'storefront' ? slug : null,
    ...(topics.length > 0 ? { topics } : {}),
    ...(link === '' ? {} : { link }),
    cover: cover?.sha256 ?? null,
    pictures: pictures.map((picture) => ({ src: picture.src, sha256: picture.sha256 })),
  }
}
