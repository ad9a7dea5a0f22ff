import type { Endpoint, PayloadRequest } from 'payload'
import { documentAct } from '../endpoint'
import { DomainError } from '../errors'
import { languageOf } from '../language'
import { isDocumentId } from '../document-id'
import { titleOf } from '../uses/documents'
import { requireAccess, slugOf } from './asked'
import { planReplacement, type Plan } from './plan-replacement'
import { sayUses } from './refusals'
import { replaceDocument } from './replace-document'

/** Whoever may delete a document may put another in its place: first what follows from it, then the act. */
export const replacementEndpoints: Endpoint[] = [
  {
    path: '/:id/replacement',
    method: 'get',
    handler: async (req) => {
      const id = String(req.routeParams?.id)
      await requireAccess(req, 'delete', id)
      return Response.json(sayPlan(req, await planReplacement(req.payload, { collection: slugOf(req), id, other: otherIn(req, req.query.with) })))
    },
  },
  documentAct('/:id/replace', async (req, id, body) => {
    await requireAccess(req, 'delete', id)
    const { isWhole, ...plan } = await replaceDocument(req, { collection: slugOf(req), id, other: otherIn(req, body.with), seen: body.seen })
    return { ...sayPlan(req, plan), isWhole }
  }),
]

function otherIn(req: PayloadRequest, given: unknown): string {
  const id = typeof given === 'number' || typeof given === 'string' ? String(given) : ''
  if (isDocumentId(req.payload, id)) return id
  throw new DomainError({
    code: 'OTHER_MISSING',
    text: { zh: '没有说明换成哪一个（with）。请先选好。', en: 'Say which document takes the place (`with`).' },
  })
}

function sayPlan(req: PayloadRequest, { from, to, changes, stays, more, seen }: Plan) {
  const { payload } = req
  const saying = { language: languageOf(req.i18n?.language) }
  return {
    from: { id: from.id, title: titleOf(payload, from) },
    to: { id: to.id, title: titleOf(payload, to) },
    changes: sayUses(payload, changes, saying).map((use, at) => ({ ...use, follows: changes[at]?.follows ?? null })),
    stays: sayUses(payload, stays, saying).map((use, at) => ({ ...use, why: stays[at]?.why })),
    more,
    seen,
  }
}
