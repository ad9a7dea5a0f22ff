/** One text in the two languages of the interface. Chinese is the first. */
export type Bilingual = { zh: string; en: string }

export type Language = keyof Bilingual

/** Narrows any language tag (`zh`, `zh-CN`, `en-GB`, …) to a language we speak; Chinese when unknown. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

/** Picks one language of a bilingual text. */
export function say(text: Bilingual, tag: string | undefined): string {
  return text[languageOf(tag)]
}
