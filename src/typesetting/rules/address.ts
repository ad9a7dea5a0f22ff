/** `https:`, `http:`, `mailto:` and `tel:` links; a path of our own site where the target allows it. */
const LINK = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s]|tel:[+\d])/i
const OWN_PATH = /^\/(?![/\\])/
/** The host must end where the path begins: `@`, a port or a backslash after it would lead elsewhere. */
const WECHAT_LINK = /^https?:\/\/(?:mp\.)?weixin\.qq\.com(?:[/?#]|$)/i
const CONTROL = /[\u0000-\u0020\u007f\ud800-\udfff"'<>`\\]/

/** A link address that is safe to write, or null. Leading and trailing white space is dropped. */
export function safeLink(address: string, ownPaths: boolean): string | null {
  const trimmed = address.trim()
  if (!LINK.test(trimmed) && !(ownPaths && OWN_PATH.test(trimmed))) return null
  return CONTROL.test(trimmed) ? encodeOdd(trimmed) : trimmed
}

/** A picture address that is safe to write, or null. `//host/…` is read as https. */
export function safeSource(address: string): string | null {
  const trimmed = address.trim()
  const full = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed
  if (!/^https?:\/\/[^\s/?#]/i.test(full) && !OWN_PATH.test(full)) return null
  return CONTROL.test(full) ? encodeOdd(full) : full
}

function encodeOdd(address: string): string {
  return address.replace(/[\u0000-\u0020\u007f"'<>`\\]|\p{Surrogate}/gu, (c) =>
    /[\ud800-\udfff]/.test(c) ? '%EF%BF%BD' : encodeURIComponent(c).replace("'", '%27'),
  )
}

/** The host of a web address in lower case, or '' for anything else. */
export function hostOf(address: string): string {
  try {
    const url = new URL(address)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.hostname : ''
  } catch {
    return ''
  }
}

/** Hosts WeChat's own pictures live on; `draft/add` filters every other (official). */
export function isWechatPicture(address: string): boolean {
  return /^https?:\/\/mm[a-z]*\.(?:qpic|qlogo)\.cn\//i.test(address)
}

/** The two hosts an ordinary account may link to (seen in published articles and shipped tools). */
export function isWechatLink(address: string): boolean {
  return WECHAT_LINK.test(address)
}
