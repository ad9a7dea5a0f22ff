/**
 * A field says in `custom.says` how its value reads, in words of its own feature: money in yuan, what is stored as JSON.
 * Null where it has nothing to say.
 */
export type Says = (value: unknown, saying: Saying) => string[] | null

export type Saying = {
  language: string | undefined
  zone: string
  /** The name of a related document; a picture reads as its mark. */
  nameOf: (collection: string, id: string) => string
}

/** Pictures that stand in words, by their marks. */
export type Shown = Record<string, { name: string; url: string | null }>

/** The fields of some contents in words: by field, the lines of each content; and the pictures that stand in them. */
export type SaidVersions = { fields: Record<string, string[][]>; pictures: Shown }

/** A field of text that names a document of a collection: its name stands in a comparison. */
export function saysNameIn(collection: string): Says {
  return (value, { nameOf }) => (typeof value === 'string' && value !== '' ? [nameOf(collection, value)] : null)
}
