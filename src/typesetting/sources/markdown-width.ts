const WIDE = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
/** Marks that Latin and Chinese share: beside Chinese they are Chinese. */
const SHARED = /[“”‘’…—·]/

/** Whether a character is as wide as a Chinese one. */
export function isWide(character: string): boolean {
  return WIDE.test(character)
}

/** Chinese needs no space where two lines meet. */
export function joins(before: string, after: string): boolean {
  const [last, first] = [before.at(-1) ?? '', after[0] ?? '']
  const isChinese = (character: string): boolean => WIDE.test(character) || SHARED.test(character)
  return isChinese(last) && isChinese(first) && (WIDE.test(last) || WIDE.test(first))
}

/** A line at least this wide (a Chinese character counts two) was broken by the editor, not by the writer. */
const WRAPPED_WIDTH = 56

export function isWrapped(line: string): boolean {
  let width = 0
  for (const character of line.trim()) width += WIDE.test(character) ? 2 : 1
  return width >= WRAPPED_WIDTH
}
