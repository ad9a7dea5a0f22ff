import { onlyOpening, withoutOpening } from '../arrange'
import type { ImageUse, TypesetRequest } from '../contract'
import { typeset } from '../typeset'

/**
 * What a channel's form says by itself, part by part. `body` is what would go out after the opening, condensed where it
 * must be; `source` is the same in full, against which later changes are shown. `pictures` are ids, in order.
 */
export type Derived = { title: string; digest: string; opening: string; body: string; source: string; topics: string[]; pictures: string[]; images: ImageUse[] }

/** Takes the form of a channel apart as it is without any edit. */
export function derive(asked: TypesetRequest): Derived {
  const request: TypesetRequest = { ...asked, variant: undefined }
  const { title, digest, topics, images } = typeset(request)
  const bare: TypesetRequest = { ...request, title: '', digest: '', topics: [] }
  const rest = withoutOpening(request.document)
  return {
    title,
    digest,
    opening: typeset({ ...bare, document: onlyOpening(request.document, false) }).text,
    body: typeset({ ...bare, document: rest }).text,
    source: typeset({ ...bare, document: rest, variant: { body: { kind: 'whole' } } }).text,
    topics,
    pictures: [...new Set(images.map(({ id }) => id))],
    images,
  }
}
