import { cutBytes, cutText } from '@/platform/cut-text'

/** File systems take 255 bytes; a size (`-768x12000.webp`), a number for the second of a name and the ending of a copy need room. */
const LONGEST_STEM = 160
/** Names of devices on Windows, where a library is copied to sooner or later; also with an ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\..*)?$/i

/** The name a file is stored under, without its ending: safe on every file system and in an address, whole characters only. */
export function storedStem(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const bare = last.replace(/(?!^)\.[\p{L}\p{N}]{1,8}$/u, '').replace(/^\.[\p{L}\p{N}]{1,8}$/u, '')
  const safe = bare.replace(/[\p{C}\p{Zl}\p{Zp}:*?"<>|#%&]+/gu, '-').replace(/^[\s.\-_]+|[\s.]+$/gu, '')
  const stem = cutBytes(safe, LONGEST_STEM).replace(/[\s.]+$/u, '')
  if (stem === '' || !/[\p{L}\p{N}]/u.test(stem)) return 'picture'
  return DEVICES.test(stem) ? `picture-${stem}` : stem
}

/**
 * Ends in eight signs of the hash, so that no two pictures want one name: cameras call thousands “IMG_0001”, two that
 * arrive in the same moment would be written over each other, and names that differ by case alone are one file elsewhere.
 */
export function storedName(name: string, { sha256, extension }: { sha256: string; extension: string }): string {
  return `${storedStem(name).replace(/(?<=.)-[0-9a-f]{8}$/, '')}-${sha256.slice(0, 8)}.${extension}`
}

const LONGEST_TITLE = 80

/** What a picture is called before a person names it. */
export function titleFrom(name: string): string {
  const words = storedStem(name).replace(/[\s_]+/gu, ' ')
  return cutText(words, LONGEST_TITLE)
}
