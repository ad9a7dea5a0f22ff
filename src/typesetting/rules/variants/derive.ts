import { openingAndRest, sound } from '../arrange'
import { targetNamed } from '../choices'
import { placedPictures } from '../chosen-places'
import type { ImageUse, Picture, Resources, TypesetRequest } from '../contract'
import { typeset } from '../typeset'

/**
 * What a channel's form says by itself, part by part. `body` is what would go out after the opening, condensed where it
 * must be, without the notes on advertising and on AI's work, which stay of themselves; `source` is the same in full, against
 * which later changes are shown. `pictures` are ids, in order; in an article those that may change places. `cover` is the
 * draft's own.
 */
export type Derived = {
  title: string
  digest: string
  opening: string
  body: string
  source: string
  topics: string[]
  pictures: string[]
  cover: string
  images: ImageUse[]
}

/** Takes the form of a channel apart as it is without any edit. */
export function derive(asked: TypesetRequest): Derived {
  const request: TypesetRequest = { ...asked, variant: undefined }
  const { title, digest, topics, images } = typeset(request)
  const bare: TypesetRequest = { ...request, title: '', digest: '', topics: [], cover: undefined, resources: withoutAiNotes(request.resources) }
  const shown = new Set(images.map(({ id }) => id))
  const { opening, rest } = openingAndRest(sound(request.document))
  return {
    title,
    digest,
    opening: typeset({ ...bare, document: opening }).text,
    body: typeset({ ...bare, document: rest }).text,
    source: typeset({ ...bare, document: rest, variant: { body: { kind: 'whole' } } }).text,
    topics,
    pictures: targetNamed(request.target)?.form === 'markup' ? placedPictures(request.document).filter((id) => shown.has(id)) : [...shown],
    cover: request.cover ?? '',
    images,
  }
}

/** The note on AI's work stays of itself too, and must not be said twice. */
function withoutAiNotes(resources: Resources): Resources {
  const pictures = Object.entries(resources?.pictures ?? {}).map(([id, picture]): [string, Picture] => [id, { ...picture, aiMade: false }])
  return { ...resources, pictures: Object.fromEntries(pictures) }
}
