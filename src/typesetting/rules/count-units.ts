import { utf8Bytes } from './count'

/**
 * How a platform counts: `characters` code points without white space; `codePoints` code points; `utf16` what a web
 * form counts (an emoji is 2); `xiaohongshu` half a unit for ASCII, one for any other UTF-16 unit, rounded up;
 * `weibo` half a unit for ASCII, one for any other, an address 10; `bytes` UTF-8; `lines` lines on a phone.
 */
export type Unit = 'characters' | 'codePoints' | 'utf16' | 'xiaohongshu' | 'weibo' | 'bytes' | 'lines'

const counters: Record<Unit, (text: string) => number> = {
  characters: (text) => codePoints(text.replace(/\s+/g, '')),
  codePoints,
  utf16: (text) => text.length,
  xiaohongshu: (text) => Math.ceil(halves(text) / 2),
  weibo: weiboUnits,
  bytes: utf8Bytes,
  lines: phoneLines,
}

/** A text in the units of a platform; always a whole number. */
export function countIn(unit: Unit, text: string): number {
  return counters[unit](text)
}

function codePoints(text: string): number {
  let count = text.length
  for (let i = 0; i < text.length - 1; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) count--
  }
  return count
}

/** Twice the width: 1 for ASCII, 2 for every other UTF-16 unit, so that an emoji outside the basic plane is 4. */
function halves(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) count += text.charCodeAt(i) < 0x80 ? 1 : 2
  return count
}

const ADDRESS = /https?:\/\/[-\w.$+!*(),;:@&=?/~#%]+/gi
/** Weibo replaces an address by a short one, which it counts as 20 ASCII characters; a very long one costs what is over 140. */
const SHORT_ADDRESS = 20
const LONGEST_SHORTENED = 140

function weiboUnits(text: string): number {
  let count = 0
  const others = text.replace(ADDRESS, (address) => {
    count += SHORT_ADDRESS + Math.max(0, address.length - LONGEST_SHORTENED)
    return ''
  })
  return Math.ceil((count + halves(others)) / 2)
}

/** Chinese characters in a line of a chat client at its standard type size, on a phone 375 points wide. */
const LINE_WIDTH = 20

function phoneLines(text: string): number {
  if (text === '') return 0
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(halves(line) / 2 / LINE_WIDTH)), 0)
}
