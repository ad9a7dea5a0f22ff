const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** The beginning of a text, never cut inside a character: at most so many UTF-16 units, which is how fields and forms count. */
export function cutText(text: string, most: number): string {
  return cut(text, most, (part) => part.length)
}

const encoder = new TextEncoder()

/** The same counted in bytes of UTF-8, which is how file systems count. */
export function cutBytes(text: string, most: number): string {
  return cut(text, most, (part) => encoder.encode(part).length)
}

function cut(text: string, most: number, sizeOf: (part: string) => number): string {
  if (sizeOf(text) <= most) return text
  let kept = ''
  let size = 0
  for (const { segment } of segmenter.segment(text)) {
    size += sizeOf(segment)
    if (size > most) break
    kept += segment
  }
  return kept
}
