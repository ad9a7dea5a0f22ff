import type { PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { DomainError, type Refusal } from '@/platform/errors'
import { cutText } from '@/platform/cut-text'
import { briefOf, findDelivery, wrongState } from './find-delivery'
import { ledgerOf } from './open-ledger'
import { textIn } from './read-body'
import type { Delivery, StoredReceipt } from '../ledger/ledger-store'
import { isWaitingInBox } from '../rules/said-state'

/**
 * A person looked on the platform: `{state: 'published', url?}` or `{state: 'failed', remark?}` settles an unknown
 * delivery; `published` also settles one that waits for a person, or in a draft box, and was published by hand. @throws DomainError
 */
export async function resolveDelivery(req: PayloadRequest, id: string, body: Record<string, unknown>) {
  const person = requireAct('delivery.resolve', req)
  const verdict = body.state
  if (verdict !== 'published' && verdict !== 'failed') throw verdictMissing()
  const delivery = await findDelivery(req, id)
  const ledger = ledgerOf(req.payload)
  const now = Date.now()
  const byHand = isWaitingInBox(delivery) && verdict === 'published'
  const resolved = byHand
    ? await ledger.markPublishedByHand(id, publishedByHand(delivery, addressIn(body), String(person.id)), now)
    : verdict === 'published'
      ? await ledger.resolvePublished(id, { remoteId: '', url: addressIn(body), detail: { resolvedBy: String(person.id) } }, now)
      : await ledger.resolveFailed(id, saidByPerson(textIn(body, 'remark'), String(person.id)), now)
  if (!resolved) throw wrongState((await ledger.find(id)) ?? delivery, { zh: '由人认定结果', en: 'settle it by hand' })
  return briefOf(resolved)
}

function publishedByHand({ receipt }: Delivery, url: string | null, personId: string): StoredReceipt {
  return { remoteId: receipt?.remoteId ?? '', url, detail: { ...receipt?.detail, finish: 'byHand', resolvedBy: personId } }
}

function addressIn(body: Record<string, unknown>): string | null {
  const url = textIn(body, 'url')
  if (url === null || /^https?:\/\/[^\s"'<>]+$/i.test(url)) return url
  throw new DomainError({
    code: 'URL_INVALID',
    text: {
      zh: `「${cutText(url, 80)}」不是网址，请填以 http:// 或 https:// 开头的文章地址。`,
      en: `“${cutText(url, 80)}” is not an address. Enter one that starts with http:// or https://.`,
    },
  })
}

function saidByPerson(remark: string | null, personId: string): Refusal {
  const more = remark === null || remark === undefined ? remark : cutText(remark, 500)
  return {
    code: 'NOT_PUBLISHED_BY_PERSON',
    text: { zh: `人工核对：平台上没有这次投递。${more ?? ''}`, en: `Checked by a person: the platform does not have it. ${more ?? ''}`.trim() },
    data: { resolvedBy: personId },
  }
}

function verdictMissing(): DomainError {
  return new DomainError({
    code: 'VERDICT_MISSING',
    text: { zh: '请写明结果：state 为 published（已发布）或 failed（没有发布）。', en: 'Say what you found: `state` is `published` or `failed`.' },
  })
}
