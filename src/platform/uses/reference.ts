import type { Bilingual } from '../language'

/** One thing that a document refers to: `target` is `collection:id` or one of the other names of a document. */
export type Reference = { target: string; where: Bilingual; /** The field it stands in. */ field: string }

/** How much hangs on a use. `past` and `trashed` are remembered, but nothing breaks without them today. */
export type Standing = 'live' | 'scheduled' | 'approved' | 'plain' | 'past' | 'trashed'
