import type { Where } from 'payload'
import type { Found, Listed, PostDetail, PostSummary } from '../rules/shop-model'
import type { ReadContext } from './read-context'
import { readSource } from '../rules/bound-facts'
import { areSameFacts, hasFacts, readLiveFacts, typesetWith } from './live-facts'
import { postRow } from './post-store'
import { findVersion } from './post-versions'
import { asStored, type Stored } from './stored-fields'
import { withOffers } from './with-offers'
import { categoryFields, pictureFields, postFields, postSummary, productFields, productSummary } from './stored-views'

const POSTS_A_PAGE = 20
const isLive: Where = { status: { equals: 'live' } }
const populate = { assets: pictureFields, products: productFields, 'product-categories': categoryFields }

/** Live posts, newest first, and how many pages there are: counted, so only for a list that shows it. */
export async function readPosts(context: ReadContext, page: number): Promise<Listed<PostSummary>> {
  const { totalDocs } = await context.payload.count({ collection: 'posts', where: isLive, overrideAccess: true })
  const pages = Math.max(1, Math.ceil(totalDocs / POSTS_A_PAGE))
  return { items: page > pages ? [] : await findPosts(context, page, POSTS_A_PAGE), page, pages }
}

export function readNewestPosts(context: ReadContext, limit = POSTS_A_PAGE): Promise<PostSummary[]> {
  return findPosts(context, 1, limit)
}

async function findPosts({ payload, clock }: ReadContext, page: number, limit: number): Promise<PostSummary[]> {
  const { docs } = await payload.find({
    collection: 'posts',
    where: isLive,
    sort: '-publishedAt',
    limit,
    page,
    pagination: false,
    depth: 1,
    select: postFields,
    populate,
    overrideAccess: true,
  })
  return docs.map((document) => postSummary(document, clock.now())).filter((post) => post !== null)
}

export async function readPost(context: ReadContext, slug: string): Promise<Found<PostDetail>> {
  const { payload, clock } = context
  const { docs } = await payload.find({
    collection: 'posts',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    depth: 2,
    select: { ...postFields, html: true, status: true, products: true, bound: true, deliveryKey: true },
    populate,
    overrideAccess: true,
  })
  const document = asStored(docs[0])
  const summary = postSummary(document, clock.now())
  if (!document || !summary) return { state: 'missing' }
  if (document.status !== 'live') return { state: 'offline', id: summary.id }
  const products = (Array.isArray(document.products) ? document.products : []).map((product) => productSummary(product, clock.now()))
  const { bound } = postRow(document)
  return {
    state: 'live',
    value: {
      ...summary,
      html: await presentHtml(context, document),
      boundTo: Object.keys(bound.products),
      products: await withOffers(
        context,
        products.filter((product) => product !== null),
      ),
    },
  }
}

/** What was written down last, or the same made of present facts where they have changed since: no page shows two truths. */
async function presentHtml(context: ReadContext, document: Stored): Promise<string> {
  const { html, bound, deliveryKey } = postRow(document)
  if (!hasFacts(bound)) return html
  const live = (await readLiveFacts(context, [bound]))(bound)
  if (areSameFacts(bound, live)) return html
  const request = readSource((await findVersion(context.payload, deliveryKey))?.source ?? null)
  const [was, is] = request ? [typesetWith(request, bound), typesetWith(request, live)] : []
  // What reads the same keeps its bytes.
  return !is || was?.html === is.html ? html : is.html
}
