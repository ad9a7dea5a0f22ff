/** A picture within a line: one word, or one character, that is shown as a picture. */
const PICTURE = /\u0001[^\u0002]*\u0002/g

export function pictureMark(key: string): string {
  return `\u0001${key}\u0002`
}

/** A part cut at its pictures: words, and the keys of pictures. */
export function piecesOf(text: string): ({ words: string } | { picture: string })[] {
  const marks = text.match(PICTURE) ?? []
  return text.split(PICTURE).flatMap((said, at) => {
    const mark = marks[at]
    return [...(said === '' ? [] : [{ words: said }]), ...(mark ? [{ picture: mark.slice(1, -1) }] : [])]
  })
}
