import type { PayloadRequest } from 'payload'
import { targetNamed } from '../rules/choices'
import type { Picture, Typeset } from '../rules/contract'
import { lookUp } from '../rules/raw'
import { measure, type Measure } from '../rules/limits'
import { typeset } from '../rules/typeset'
import { derive, type Derived } from '../rules/variants/derive'
import { changesSince, type PartChange } from '../rules/variants/edits'
import { prepareSource } from './typeset-source'

/** A channel's form as it would go out, as it is without edits, what the draft changed since, how full it is, and its cover. */
export type FormDescription = { set: Typeset; derived: Derived; changes: PartChange[]; measures: Measure[]; cover: Picture | null }

/** The same request as for `typesetSource`. @throws DomainError as it does. */
export async function describeForm(req: PayloadRequest, body: Record<string, unknown>): Promise<FormDescription> {
  const { request, remarksOn } = await prepareSource(req, body)
  const set = typeset(request)
  const derived = derive(request)
  const { title, digest, text, topics, images } = set
  const limits = targetNamed(request.target)?.limits ?? {}
  return {
    set: { ...set, report: [...remarksOn(set), ...set.report] },
    derived,
    changes: changesSince(request.variant ?? {}, derived),
    cover: lookUp(request.resources.pictures, request.variant?.cover ?? request.cover ?? ''),
    measures: measure(limits, { title, digest, text, pictures: images.length, topics: topics.length }),
  }
}
