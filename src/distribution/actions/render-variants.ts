import type { BasePayload, PayloadRequest } from 'payload'
import type { Product } from '@/payload-types'
import type { Refusal } from '@/platform/errors'
import { collectReferences, selfContained, skeleton, typeset, type Resources, type Typeset } from '@/typesetting'
import { copyRemarks, loadResources, promptRemarks, seenFromOutside, type Gathered } from '@/typesetting/server'
import type { Channel } from './channel'
import { fingerprint } from './fingerprint'
import type { Draft } from './load-drafts'
import { workspace } from './workspace'
import { whyNotDeliverable, type Leanings } from '../rules/deliverable'
import { shownOf, type Variant, type VariantPicture } from '../rules/variant'

/** A variant, and why it may not go out as things stand (empty when it may). */
export type Rendered<Pair = DraftChannel> = { pair: Pair; variant: Variant; refusals: Refusal[] }
export type DraftChannel = { draft: Draft; channel: Channel }

export type RenderRequest<Pair> = {
  payload: BasePayload
  pairs: readonly Pair[]
  now: number
  /** The instant at which rights must hold; absent: `now`. What is shown is always of `now`. */
  judgeAt?: number
  req?: PayloadRequest
}

/** Renders what channels will show of drafts, from what is stored now: a constant number of statements for any number of pairs. */
export async function renderVariants<Pair extends DraftChannel>({ payload, pairs, now, judgeAt = now, req }: RenderRequest<Pair>): Promise<Rendered<Pair>[]> {
  const { publicUrl, timeZone } = workspace()
  const drafts = [...new Set(pairs.map(({ draft }) => draft))]
  const all = drafts.map((draft) => collectReferences(draft.body))
  const covers = pairs.flatMap((pair) => coverOf(pair) ?? [])
  const gathered = await loadResources({
    payload,
    req,
    now,
    timeZone,
    references: {
      assets: [...all.flatMap((one) => one.assets), ...covers, ...chosenPictures(pairs)],
      products: all.flatMap((one) => one.products),
      promotions: all.flatMap((one) => one.promotions),
    },
  })
  const outside = seenFromOutside(gathered.resources, publicUrl)
  const toShop = new Set(pairs.filter(({ channel }) => channel.target === 'storefront').map(({ draft }) => draft))
  return pairs.map((pair) => {
    const variant = variantOf(pair, gathered, pair.channel.target === 'storefront' ? gathered.resources : outside)
    return { pair, variant, refusals: whyNotDeliverable(variant, leaningsOf({ ...pair, goesToShop: toShop.has(pair.draft) }, variant, gathered), judgeAt) }
  })
}

/** The cover of a draft, or the one an editor chose for a channel's form. */
function coverOf({ draft, channel }: DraftChannel): string | null {
  return draft.variants[channel.target]?.cover ?? draft.coverId
}

/** Pictures that editors chose for a channel's form, which need not stand in the text. */
function chosenPictures(pairs: readonly DraftChannel[]): string[] {
  return pairs.flatMap(({ draft, channel }) => draft.variants[channel.target]?.pictures ?? [])
}

function variantOf({ draft, channel }: DraftChannel, gathered: Gathered, resources: Resources): Variant {
  const { title, digest } = draft
  const edits = draft.variants[channel.target]
  const coverId = coverOf({ draft, channel })
  const worded = { document: draft.body, title, digest, variant: edits, cover: coverId ?? undefined }
  const asked = { ...worded, resources, target: channel.target, theme: channel.theme ?? draft.theme }
  const isOurs = channel.target === 'storefront'
  // Our own shop makes it anew when a fact changes, so it is made here of exactly what is kept for that.
  const request = isOurs ? selfContained(asked) : asked
  const set = typeset(request)
  const bare = skeleton(request)
  const asset = coverId ? gathered.assets.get(coverId) : undefined
  const cover = asset ? { id: String(asset.id), fileName: asset.filename ?? '', sha256: asset.sha256 ?? '' } : null
  const shown = {
    target: channel.target,
    title: edits?.title ?? title,
    digest: edits?.digest ?? digest,
    author: draft.author,
    slug: draft.slug,
    topics: set.topics,
    link: set.link,
    html: set.html,
    text: set.text,
    cover,
    pictures: picturesOf(set, gathered),
  }
  return {
    ...shown,
    channelId: channel.id,
    channelName: channel.name,
    productIds: collectReferences(draft.body).products,
    facts: set.facts,
    report: [...promptRemarks(draft.body, edits), ...copyRemarks({ document: draft.body, variant: edits ?? {}, title, digest }), ...set.report],
    counts: set.counts,
    source: isOurs ? JSON.stringify(request) : null,
    contentHash: fingerprint(shownOf(shown)),
    skeletonHash: fingerprint(shownOf({ ...shown, html: bare.html, text: bare.text, pictures: picturesOf(bare, gathered) })),
  }
}

function picturesOf({ images }: Typeset, { assets }: Gathered): VariantPicture[] {
  const bySource = new Map(images.map((image) => [image.src, image]))
  return [...bySource.values()].flatMap(({ id, src }) => {
    const asset = assets.get(id)
    return asset ? [{ id, src, fileName: asset.filename ?? '', sha256: asset.sha256 ?? '' }] : []
  })
}

function leaningsOf({ draft, channel, goesToShop }: DraftChannel & { goesToShop: boolean }, variant: Variant, gathered: Gathered): Leanings {
  const wanted = collectReferences(draft.body)
  const coverId = coverOf({ draft, channel })
  const assetIds = [...wanted.assets, ...variant.pictures.map((picture) => picture.id), ...(coverId ? [coverId] : [])]
  const lookUp = <From, To>(ids: string[], found: Map<string, From>, read: (one: From) => To) =>
    new Map(
      ids.map((id) => {
        const one = found.get(id)
        return [id, one ? read(one) : null]
      }),
    )
  return {
    isEmpty: draft.isEmpty,
    isUnreadable: draft.isUnreadable,
    assets: lookUp(assetIds, gathered.assets, (asset) => ({
      id: String(asset.id),
      title: asset.title,
      tier: asset.tier,
      licence: asset.licence,
      expiresAt: asset.expiresAt,
    })),
    products: lookUp(wanted.products, gathered.products, (product) => ({ title: product.title, state: stateOf(product, goesToShop) })),
    promotions: lookUp(wanted.promotions, gathered.promotions, (promotion) => ({ title: promotion.title, endsAt: promotion.endsAt })),
  }
}

/** A push to the shop publishes the products it names, so its other channels need not wait for that. */
function stateOf(product: Product, goesToShop: boolean) {
  if (product._status === 'published') return 'published'
  const isComplete = Boolean(product.title && product.destination && product.days) && typeof product.priceMinor === 'number'
  if (!isComplete) return 'incomplete'
  return goesToShop ? 'publishedWithPush' : 'waiting'
}
