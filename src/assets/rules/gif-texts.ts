const [EXTENSION, IMAGE, COMMENT, APPLICATION] = [0x21, 0x2c, 0xfe, 0xff]
const HEADER = 13
const DESCRIPTOR = 10
const MOST_TEXTS = 20
/** Parts of a comment that are read: a file of 30 MB may hold millions. */
const MOST_PARTS = 1000
const XMP = 'XMP DataXMP'

/** The texts in a GIF, which no picture library hands out: its comments and its XMP. What breaks off is read as far as it goes. */
export function gifTexts(data: Buffer): string[] {
  const texts: string[] = []
  let at = HEADER + tableAfter(data[HEADER - 3])
  while (at < data.length && texts.length < MOST_TEXTS) {
    if (data[at] === EXTENSION) {
      const { parts, end } = partsFrom(data, at + 2)
      if (data[at + 1] === COMMENT) texts.push(Buffer.concat(parts).toString('utf8'))
      // XMP stands there in one piece; its last bytes lead a reader of parts to the end.
      else if (data[at + 1] === APPLICATION && parts[0]?.toString('latin1') === XMP) texts.push(data.toString('utf8', at + 3 + XMP.length, end))
      at = end
    } else if (data[at] === IMAGE) {
      at = partsFrom(data, at + DESCRIPTOR + tableAfter(data[at + DESCRIPTOR - 1]) + 1).end
    } else break
  }
  return texts
}

/** Bytes of the colour table that flags announce. */
function tableAfter(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** Parts of up to 255 bytes, each after its length; a length of 0 ends them. */
function partsFrom(data: Buffer, start: number): { parts: Buffer[]; end: number } {
  const parts: Buffer[] = []
  let at = start
  for (let length = data[at]; length; length = data[at]) {
    if (parts.length < MOST_PARTS) parts.push(data.subarray(at + 1, at + 1 + length))
    at += length + 1
  }
  return { parts, end: at + 1 }
}

const TRAILER = 1
const LONGEST_PART = 255

/** The same GIF with a text as its last comment. */
export function noteInGif(gif: Buffer, text: string): Buffer {
  const bytes = Buffer.from(text)
  const parts: Buffer[] = [Buffer.from([EXTENSION, COMMENT])]
  for (let at = 0; at < bytes.length; at += LONGEST_PART) {
    const part = bytes.subarray(at, at + LONGEST_PART)
    parts.push(Buffer.from([part.length]), part)
  }
  return Buffer.concat([gif.subarray(0, -TRAILER), ...parts, Buffer.from([0]), gif.subarray(-TRAILER)])
}
