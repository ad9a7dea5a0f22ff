import { jsonOf, nameFrom, pageOf, refuse, textOf } from './call'
import type { Call, ReplyBody } from './call'
import { newsItems, openDraft, seconds } from './drafts'
import type { Publication, World } from './world'

const defaultDelayMs = 2_000
/** Ids look like the ones in real answers: numbers a little above 2^31. */
const firstPublishId = 2_247_483_650

/** `freepublish/submit`: accepts at once; the result comes later. The draft leaves the draft box. */
export function submitDraft(call: Call): ReplyBody {
  const { world, account, now } = call
  const draft = openDraft(call, jsonOf(call).media_id)
  const scripted = call.faults.take(call.route, ({ what }) => what === 'outcome')
  const number = world.nextNumber()
  const publication: Publication = {
    publishId: String(firstPublishId + number),
    appId: account.appId,
    mediaId: draft.mediaId,
    articleId: nameFrom(world, 'article'),
    acceptedAt: now,
    readyAt: now + (scripted?.ms ?? account.publishDelayMs ?? defaultDelayMs),
    status: scripted?.status ?? 0,
  }
  world.put(
    { in: 'publications', key: publication.publishId, value: publication },
    { in: 'drafts', key: draft.mediaId, value: { ...draft, state: 'publishing' } },
  )
  return { errcode: 0, errmsg: 'ok', publish_id: Number(publication.publishId), msg_data_id: firstPublishId + 100_000 + number }
}

/** Brings publications whose time has come to their end. A failed one gives its draft back. */
export function settlePublications(world: World, now: number): void {
  for (const publication of world.publications.values()) {
    const draft = world.drafts.get(publication.mediaId)
    if (publication.readyAt > now || draft?.state !== 'publishing') continue
    const hasFailed = publication.status >= 2 && publication.status <= 4
    world.put({ in: 'drafts', key: draft.mediaId, value: { ...draft, state: hasFailed ? 'open' : 'published' } })
  }
}

export function getPublication(call: Call): ReplyBody {
  const publishId = jsonOf(call).publish_id
  const publication = call.world.publications.get(String(publishId))
  if (publication?.appId !== call.account.appId) return refuse(61451, 'invalid parameter')
  const named = { publish_id: Number(publication.publishId) }
  if (publication.readyAt > call.now) return { ...named, publish_status: 1 }
  if (publication.status >= 2 && publication.status <= 4) return { ...named, publish_status: publication.status, fail_idx: [1] }
  const articles = articlesOf(call, publication)
  const item = articles.map((_, index) => ({ idx: index + 1, article_url: `${addressOf(publication)}&idx=${index + 1}` }))
  return { ...named, publish_status: publication.status, article_id: publication.articleId, article_detail: { count: item.length, item }, fail_idx: [] }
}

export function listPublications(call: Call): ReplyBody {
  const body = jsonOf(call)
  const { offset, count } = pageOf(body)
  const all = [...call.world.publications.values()].filter((publication) => isPublic(call, publication)).reverse()
  const item = all.slice(offset, offset + count).map((publication) => ({
    article_id: publication.articleId,
    content: { news_item: publicItems(call, publication, body.no_content === 1) },
    update_time: seconds(publication.readyAt),
  }))
  return { total_count: all.length, item_count: item.length, item }
}

export function getArticle(call: Call): ReplyBody {
  const publication = byArticle(call, jsonOf(call).article_id)
  return { news_item: publicItems(call, publication, false) }
}

export function deletePublication(call: Call): ReplyBody {
  const publication = byArticle(call, jsonOf(call).article_id)
  call.world.put({ in: 'publications', key: publication.publishId, value: { ...publication, status: 5 } })
  return { errcode: 0, errmsg: 'ok' }
}

function publicItems(call: Call, publication: Publication, isBare: boolean): Record<string, unknown>[] {
  return newsItems(articlesOf(call, publication), addressOf(publication), isBare).map((item) => ({ ...item, is_deleted: false }))
}

function byArticle(call: Call, articleId: unknown): Publication {
  const found = [...call.world.publications.values()].find((publication) => publication.articleId === textOf(articleId))
  return found && isPublic(call, found) ? found : refuse(53600, 'invalid article id')
}

function isPublic({ account, now }: Call, { appId, readyAt, status }: Publication): boolean {
  return appId === account.appId && readyAt <= now && status === 0
}

function articlesOf({ world }: Call, { mediaId }: Publication) {
  return world.drafts.get(mediaId)?.articles ?? []
}

function addressOf({ publishId }: Publication): string {
  return `http://mp.weixin.qq.com/s?__biz=SIMULATED&mid=${publishId}`
}
