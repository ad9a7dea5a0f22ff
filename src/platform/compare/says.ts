import { languageOf } from '../language'

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

/** How a comparison writes: in English with English marks. */
export const written = {
  labelled: (label: string, words: string, { language }: Pick<Saying, 'language'>) =>
    languageOf(language) === 'en' ? `${label}: ${words}`.trimEnd() : `${label}：${words}`,
  named: (name: string, { language }: Pick<Saying, 'language'>) => (languageOf(language) === 'en' ? `[${name}]` : `【${name}】`),
  listed: (parts: readonly string[], { language }: Pick<Saying, 'language'>) => parts.join(languageOf(language) === 'en' ? ', ' : '、'),
  aside: (words: string, { language }: Pick<Saying, 'language'>) => (languageOf(language) === 'en' ? ` (${words})` : `（${words}）`),
}

/** A field of text that names a document of a collection: its name stands in a comparison. */
export function saysNameIn(collection: string): Says {
  return (value, { nameOf }) => (typeof value === 'string' && value !== '' ? [nameOf(collection, value)] : null)
}
