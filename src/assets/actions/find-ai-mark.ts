import type { Metadata } from 'sharp'
import { gifTexts } from '../rules/gif-texts'
import { LONGEST_TEXT, readAiMark, type AiMark } from '../rules/ai-mark'

/** C2PA manifests stand in parts of a file that no picture library hands out; the addresses in them are plain text. */
const SOURCE_TYPE = 'digitalsourcetype/'
const LONGEST_ADDRESS = 64

/** Reads the implicit AI label out of EXIF, XMP, the text blocks of a PNG or a GIF and a C2PA manifest. No signature is checked. */
export function findAiMark(data: Buffer, { format, exif, xmp, iptc, comments = [] }: Metadata): AiMark | null {
  // A comment in EXIF may be UTF-16 of either order; its Latin letters are then apart by zeros.
  const parts = [exif, xmp, iptc].flatMap((part) => (part ? [part.toString('utf8', 0, 2 * LONGEST_TEXT)] : []))
  const texts = parts.flatMap((text) => [text, text.replaceAll('\0', '')])
  return readAiMark({ texts: [...texts, ...(format === 'gif' ? gifTexts(data) : []), ...sourceTypesIn(data)], comments })
}

function sourceTypesIn(data: Buffer): string[] {
  const found: string[] = []
  for (let at = data.indexOf(SOURCE_TYPE); at >= 0 && found.length < 50; at = data.indexOf(SOURCE_TYPE, at + 1)) {
    found.push(data.toString('latin1', at, at + LONGEST_ADDRESS))
  }
  return found
}
