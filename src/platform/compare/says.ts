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
