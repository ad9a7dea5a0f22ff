import { isWide } from './markdown-width'

/** What may stand in an address as people type it. Chinese marks end it: they belong to the sentence. */
const START = /(?<![A-Za-z0-9_@./-])(?:https?:\/\/|www\.)(?=[A-Za-z0-9])/gi
const ALLOWED = /[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/
const LETTER = /[\p{L}\p{N}]/u
const TRAILING = /(?:[?!.,:;*_~'"]|&[a-z]{2,8};)+$/i
const MAIL =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?){1,6}(?![A-Za-z0-9@-])/g

export type Address = { start: number; end: number; url: string }

/** Addresses that stand in words without marks around them, in order. */
export function addressesIn(text: string): Address[] {
  const found: Address[] = []
  let last = 0
  for (const { index, 0: scheme } of text.matchAll(START)) {
    if (index < last) continue
    const end = endOf(text, index + scheme.length)
    const address = trimmed(text.slice(index, end))
    if (!/^(?:https?:\/\/|www\.)[A-Za-z0-9][^\s/]*/i.test(address) || (/^www\./i.test(address) && !/^www\.[\w-]+\.\w/i.test(address))) continue
    last = index + address.length
    found.push({ start: index, end: last, url: /^www\./i.test(address) ? `http://${address}` : address })
  }
  return found
}

/** Mail addresses in words. */
export function mailsIn(text: string): Address[] {
  if (!text.includes('@')) return []
  return [...text.matchAll(MAIL)].map(({ index, 0: mail }) => ({ start: index, end: index + mail.length, url: `mailto:${mail}` }))
}

/**
 * A Chinese letter goes on with an address where a part of its path begins with it (`wiki/大理`); right behind Latin
 * letters, or behind the host, the sentence goes on (`example.com/dali提前订`, `example.com/查看`).
 */
function endOf(text: string, from: number): number {
  let slashes = 0
  let inWide = false
  for (let at = from; at < text.length; at++) {
    const character = text[at] as string
    if (ALLOWED.test(character)) {
      if (character === '/') slashes++
      inWide = false
      continue
    }
    const before = text[at - 1] ?? ''
    const opens = before === '=' || (/[/_(-]/.test(before) && slashes >= 2)
    if (!isWide(character) || !LETTER.test(character) || !(inWide || opens)) return at
    inWide = true
  }
  return text.length
}

function trimmed(address: string): string {
  let rest = address
  for (;;) {
    const shorter = rest.replace(TRAILING, '')
    const isOpen = shorter.endsWith(')') && count(shorter, ')') > count(shorter, '(')
    const next = isOpen ? shorter.slice(0, -1) : /[[\](]$/.test(shorter) ? shorter.slice(0, -1) : shorter
    if (next === rest) return rest
    rest = next
  }
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
