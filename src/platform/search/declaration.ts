/**
 * What of a collection can be found, by slug: `text` names the fields that are looked through beside the title (top level;
 * everything in them is read, at any depth). Titles are also found by their sound: `ljgc` finds 丽江古城.
 */
export type SearchDeclaration = Record<string, { text: readonly string[] }>

/** A document as the index holds it. `stamp` is its `updatedAt`. */
export type SearchedRow = { collection: string; id: string; title: string; text: string; stamp: string }

/** A document that was found; `snippet` is what stands around the words, or the beginning of its text. */
export type SearchHit = { collection: string; id: string; title: string; snippet: string }
