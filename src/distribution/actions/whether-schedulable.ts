import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import type { Refusal } from '@/platform/errors'
import { blackoutsBetween } from './blackouts'
import { examineDraft, type Examined } from './examine-draft'
import { nearPushes } from './near-pushes'
import { numberIn, textIn } from './read-body'
import { whyNotSendable } from './schedule-push'
import { instantOf, whyNotSchedulable } from '../rules/schedule'
import { hindrancesOf, type Hindrances } from '../rules/hindrances'

/**
 * Judges a push that a person is choosing, and stores nothing: `{channels, dueAt?, lateToleranceMinutes?, hardStopAt?}`.
 * Without a time it is judged for now. `near`: when the same draft goes through a channel close to that time. Every channel of the draft is judged, as though it were added to `channels`.
 * @throws DomainError as `examineDraft` does.
 */
export async function whetherSchedulable(
  req: PayloadRequest,
  draftId: string,
  body: Record<string, unknown>,
): Promise<{ time: Refusal[]; channels: Hindrances; near: Record<string, string> }> {
  requireAct('push.schedule', req)
  const now = Date.now()
  const dueAt = textIn(body, 'dueAt')
  const wish = { dueAt: dueAt ?? '', lateToleranceMinutes: numberIn(body, 'lateToleranceMinutes') ?? 0, hardStopAt: textIn(body, 'hardStopAt') }
  const asked = { payload: req.payload, draftId, now, judgeAt: Math.max(now, instantOf(wish.dueAt) ?? now), req }
  const { draft, examined } = await examineDraft(asked)
  const chosen = Array.isArray(body.channels) ? body.channels.map(String) : []
  const apart = await withoutShop(asked, examined, chosen)
  const judged = examined.map((one) => apart.get(one.channel.id) ?? one)
  const [blackouts, near] = await Promise.all([blackoutsBetween(req.payload, [asked.judgeAt]), nearPushes(req, { draftId, at: asked.judgeAt })])
  return {
    near,
    time: dueAt === null ? [] : whyNotSchedulable(wish, now),
    channels: hindrancesOf(
      draft.stage,
      judged.map((one) => ({
        channelId: one.channel.id,
        refusals: [...blackouts([one.channel], asked.judgeAt), ...whyNotSendable(one)],
        channelRefusals: one.channelRefusals,
      })),
    ),
  }
}

/** A push to the shop publishes the products it names: the other channels are judged without it where it does not go there. */
async function withoutShop(
  asked: Parameters<typeof examineDraft>[0],
  examined: readonly Examined[],
  chosen: readonly string[],
): Promise<Map<string, Examined>> {
  const isShop = ({ channel }: Examined) => channel.target === 'storefront'
  const others = examined.filter((one) => !isShop(one)).map(({ channel }) => channel.id)
  const goesToShop = examined.some((one) => isShop(one) && chosen.includes(one.channel.id) && whyNotSendable(one).length === 0)
  if (goesToShop || others.length === 0 || others.length === examined.length) return new Map()
  const apart = await examineDraft({ ...asked, channelIds: others })
  return new Map(apart.examined.map((one) => [one.channel.id, one]))
}
