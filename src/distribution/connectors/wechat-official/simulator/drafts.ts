import { storedArticle } from './articles'
import { jsonOf, nameFrom, pageOf, refuse, textOf } from './call'
import type { Call, ReplyBody } from './call'
import type { Draft, StoredArticle } from './world'

export function addDraft(call: Call): ReplyBody {
  const { articles } = jsonOf(call)
  if (!Array.isArray(articles) || articles.length === 0) return refuse(44003, 'empty news data')
  if (articles.length > 8) refuse(45008, 'article size out of limit')
  const stored = articles.map((article) => storedArticle(call, article))
  const mediaId = nameFrom(call.world, 'draft')
  keep(call, { mediaId, appId: call.account.appId, articles: stored, updatedAt: call.now, state: 'open' })
  return { media_id: mediaId }
}

export function getDraft(call: Call): ReplyBody {
  const draft = openDraft(call, jsonOf(call).media_id)
  return { news_item: newsItems(draft.articles, previewOf(draft)), create_time: seconds(draft.updatedAt), update_time: seconds(draft.updatedAt) }
}

export function updateDraft(call: Call): ReplyBody {
  const { media_id: mediaId, index, articles } = jsonOf(call)
  const draft = openDraft(call, mediaId)
  const at = Number(index ?? 0)
  if (!Number.isInteger(at) || !draft.articles[at]) refuse(61451, 'invalid parameter')
  const stored = storedArticle(call, { ...draft.articles[at], ...(typeof articles === 'object' ? articles : {}) })
  keep(call, { ...draft, articles: draft.articles.map((article, position) => (position === at ? stored : article)), updatedAt: call.now })
  return { errcode: 0, errmsg: 'ok' }
}

export function deleteDraft(call: Call): ReplyBody {
  keep(call, { ...openDraft(call, jsonOf(call).media_id), state: 'deleted' })
  return { errcode: 0, errmsg: 'ok' }
}

export function countDrafts(call: Call): ReplyBody {
  return { total_count: openDrafts(call).length }
}

export function listDrafts(call: Call): ReplyBody {
  const body = jsonOf(call)
  const { offset, count } = pageOf(body)
  const drafts = openDrafts(call)
  const item = drafts.slice(offset, offset + count).map((draft) => ({
    media_id: draft.mediaId,
    content: { news_item: newsItems(draft.articles, previewOf(draft), body.no_content === 1) },
    update_time: seconds(draft.updatedAt),
  }))
  return { total_count: drafts.length, item_count: item.length, item }
}

/** The draft of that id while it is in the draft box. @throws PlatformError 40007 */
export function openDraft({ world, account }: Call, mediaId: unknown): Draft {
  const draft = world.drafts.get(textOf(mediaId))
  return draft?.appId === account.appId && draft.state === 'open' ? draft : refuse(40007, 'invalid media_id')
}

export function newsItems(articles: StoredArticle[], url: string, isBare = false): Record<string, unknown>[] {
  return articles.map(({ content, ...article }, index) => ({ ...article, ...(isBare ? {} : { content }), url: `${url}&idx=${index + 1}` }))
}

/** Newest first. */
function openDrafts({ world, account }: Call): Draft[] {
  return [...world.drafts.values()].filter(({ appId, state }) => appId === account.appId && state === 'open').reverse()
}

function previewOf({ mediaId }: Draft): string {
  return `http://mp.weixin.qq.com/s?__biz=SIMULATED&tempkey=${mediaId}`
}

function keep({ world }: Call, draft: Draft): void {
  world.put({ in: 'drafts', key: draft.mediaId, value: draft })
}

export function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}
