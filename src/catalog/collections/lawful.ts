import type { PayloadRequest } from 'payload'
import type { Product } from '@/payload-types'
import { say } from '@/platform/language'
import { whyNotLawful } from '../actions/judge-law'

type Options = { data?: unknown; id?: number | string; req: PayloadRequest }
type Own<V, O> = (value: V, options: O) => string | true | Promise<string | true>

/** Payload's own check of a field, and after it what the law asks of a page that a person publishes. */
export function lawful<V, O>(field: string, own: Own<V, O>): Own<V, O> {
  return async (value, options) => {
    const usual = await own(value, options)
    if (usual !== true) return usual
    const { data, id, req } = options as Options
    const reason = await whyNotLawful({ req, id, data: data as Partial<Product>, field })
    return reason ? say(reason, req.i18n?.language) : true
  }
}
