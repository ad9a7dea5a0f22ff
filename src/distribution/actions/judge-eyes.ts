import type { PayloadRequest } from 'payload'
import { whoElseMay } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { submitterOf } from '@/writing/server'
import type { Draft } from './load-drafts'

type Asked = { draft: Draft; person: { id: string | number } }

/**
 * Four eyes: whoever owns, wrote or submitted a draft does not approve it. Answers whether they may because nobody else
 * in the team can, which the review log then says. @throws DomainError `FOUR_EYES` (403)
 */
export async function judgeEyes(req: PayloadRequest, { draft, person }: Asked): Promise<boolean> {
  const hands = new Set([draft.ownerId, ...draft.writerIds, String(await submitterOf(req, draft.id))])
  if (!hands.has(String(person.id))) return false
  const others = await whoElseMay(req, 'draft.approve', person.id)
  if (others.length === 0) return true
  throw new DomainError({
    code: 'FOUR_EYES',
    status: 403,
    text: {
      zh: `《${draft.title}》是你负责、写过或提交的，要由另一个人审核。可以请${others.join('、')}审核。`,
      en: `You own, wrote or submitted “${draft.title}”, so somebody else has to review it. Ask ${others.join(', ')}.`,
    },
    data: { others },
  })
}
