import type { PayloadRequest } from 'payload'
import { isDocumentId } from '@/platform/document-id'
import { DomainError } from '@/platform/errors'
import { ledgerOf } from './open-ledger'
import type { Delivery } from '../ledger/ledger-store'
import { sayState } from '../rules/said-state'

/** @throws DomainError `DELIVERY_UNKNOWN` (404) */
export async function findDelivery({ payload }: PayloadRequest, id: string): Promise<Delivery> {
  const delivery = isDocumentId(payload, id) ? await ledgerOf(payload).find(id) : null
  if (delivery) return delivery
  throw new DomainError({
    code: 'DELIVERY_UNKNOWN',
    status: 404,
    text: { zh: `没有编号为 ${id} 的投递，请刷新列表。`, en: `There is no delivery with the id ${id}. Reload the list.` },
  })
}

/** A move that the delivery's state does not allow (any more). `asked` in the infinitive, as the sentence needs it. */
export function wrongState(delivery: Delivery, asked: { zh: string; en: string }): DomainError {
  const now = sayState(delivery)
  return new DomainError({
    code: 'DELIVERY_STATE',
    status: 409,
    text: {
      zh: `这次投递现在是「${now.zh}」，不能${asked.zh}。请刷新后再看。`,
      en: `This delivery is “${now.en}” now, so you cannot ${asked.en}. Reload and look again.`,
    },
    data: { id: delivery.id, state: delivery.state },
  })
}

/** What people get to see of a delivery after an act. */
export function briefOf(delivery: Delivery) {
  const { id, key, state, slot, contentHash, reason, receipt } = delivery
  return { id, key, state, said: sayState(delivery), slot, contentHash, reason, receipt }
}
