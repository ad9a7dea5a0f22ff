import { quotaOf } from './accounts'
import type { SimulatedAccount } from './accounts'
import { recordOf, refuse } from './call'
import type { Call, ReplyBody } from './call'
import { addDraft, countDrafts, deleteDraft, getDraft, listDrafts, updateDraft } from './drafts'
import { addMaterial, uploadImage } from './media'
import { deletePublication, getArticle, getPublication, listPublications, submitDraft } from './publications'
import { accountOfToken, classicToken, stableToken } from './tokens'

type Route = { method: 'GET' | 'POST' | 'any'; isSignIn?: boolean; answer(call: Call): ReplyBody | Promise<ReplyBody> }

/** The interfaces, by their path after `/cgi-bin/`. */
export const routes: Record<string, Route> = {
  token: { method: 'GET', isSignIn: true, answer: classicToken },
  stable_token: { method: 'POST', isSignIn: true, answer: stableToken },
  'media/uploadimg': { method: 'POST', answer: uploadImage },
  'material/add_material': { method: 'POST', answer: addMaterial },
  'draft/add': { method: 'POST', answer: addDraft },
  'draft/get': { method: 'POST', answer: getDraft },
  'draft/update': { method: 'POST', answer: updateDraft },
  'draft/delete': { method: 'POST', answer: deleteDraft },
  'draft/batchget': { method: 'POST', answer: listDrafts },
  'draft/count': { method: 'any', answer: countDrafts },
  'freepublish/submit': { method: 'POST', answer: submitDraft },
  'freepublish/get': { method: 'POST', answer: getPublication },
  'freepublish/batchget': { method: 'POST', answer: listPublications },
  'freepublish/getarticle': { method: 'POST', answer: getArticle },
  'freepublish/delete': { method: 'POST', answer: deletePublication },
}

export type Knock = Omit<Call, 'account'> & { method: string; sourceIp: string }

/** Lets a request through the gates in the platform's order, then answers it. @throws PlatformError */
export async function answerCall(knock: Knock): Promise<ReplyBody> {
  const route = routes[knock.route]
  if (!route) return refuse(40066, 'invalid url')
  if (route.method === 'POST' && knock.method !== 'POST') refuse(43002, 'require POST method')
  if (route.method === 'GET' && knock.method !== 'GET') refuse(43001, 'require GET method')
  const account = route.isSignIn ? namedAccount(knock) : accountOfToken(knock)
  if (account?.ipAllowList && !account.ipAllowList.includes(knock.sourceIp)) refuse(40164, `invalid ip ${knock.sourceIp}, not in whitelist`)
  if (account && knock.route.startsWith('freepublish/') && account.canFreepublish === false) refuse(48001, 'api unauthorized')
  if (account) countCall(knock, account)
  return route.answer({ ...knock, account: account ?? unknownAccount })
}

/** Sign-in calls check the account themselves; nothing is counted for an account that does not exist. */
const unknownAccount: SimulatedAccount = { appId: '', secret: '' }

function namedAccount({ accounts, query, body }: Knock): SimulatedAccount | undefined {
  let inBody: unknown
  try {
    inBody = recordOf(JSON.parse(body.toString('utf8')))?.appid
  } catch {
    inBody = undefined
  }
  const appId = query.get('appid') ?? inBody
  return accounts.find(String(appId))
}

const chinaOffsetMs = 8 * 3_600_000
const minuteMs = 60_000

/** Quotas run by the calendar day of China. @throws PlatformError 45009, 45011 */
function countCall({ world, route, now }: Knock, account: SimulatedAccount): void {
  const { perDay, perMinute } = quotaOf(account, route)
  const dayKey = `${account.appId}|${route}|${new Date(now + chinaOffsetMs).toISOString().slice(0, 10)}`
  const minuteKey = `${account.appId}|${route}|minute|${Math.floor(now / minuteMs)}`
  const today = world.counts.get(dayKey) ?? 0
  const thisMinute = world.counts.get(minuteKey) ?? 0
  if (today >= perDay) refuse(45009, 'reach max api daily quota limit')
  if (thisMinute >= perMinute) refuse(45011, 'api minute-quota reach limit, try again later')
  world.put({ in: 'counts', key: dayKey, value: today + 1 })
  if (Number.isFinite(perMinute)) world.put({ in: 'counts', key: minuteKey, value: thisMinute + 1 })
}
