import { safeLink } from '../rules/address'
import { escapeAttribute } from '../rules/escape'
import { type Page, perLook, type Piece } from '../rules/page'
import { fieldsOf, isRaw, type Raw, stringOf } from '../rules/raw'
import { tint } from '../rules/style'

const styles = perLook(({ theme, dialect }) => ({
  link: `color:${theme.accent};text-decoration:none;border-bottom:1px solid ${tint(theme.accent, 0.4)};`,
  noted: `color:${theme.accent};`,
  number: `color:${theme.accent};font-size:${dialect.textSize - 5}px;line-height:1;`,
}))

/** A link around words that are already written. */
export function writeLink(node: Raw, inner: Piece, page: Page): Piece {
  const fields = fieldsOf(node)
  const address = stringOf(fields['url']) || stringOf(node['url'])
  if (page.target.form === 'plain') return { out: '', text: noteInText(inner.text, address, page) }
  if (address.trim().startsWith('#')) {
    if (page.look.dialect.anchors) return inner
    page.remark('anchor-dropped', address)
    return inner
  }
  const safe = safeLink(address, page.look.dialect.ownPaths)
  if (safe === null) {
    page.remark('unsafe-link', address || (isRaw(fields['doc']) ? stringOf(fields['doc']['value']) : '') || '(—)')
    return inner
  }
  if (page.target.form === 'markdown') return { out: linkInMarkdown(asGiven(address, safe), inner), text: inner.text }
  if (inner.out === '') return inner
  return { out: linkMarkup(safe, inner, page), text: inner.text }
}

/** Markdown can hold an address with spaces; it comes back as it was. */
function asGiven(address: string, safe: string): string {
  const given = address.trim()
  return safe === given.replace(/ /g, '%20') ? given : safe
}

/** An address that is its own words stands between `<` and `>`: nothing in it needs an escape. */
function linkInMarkdown(address: string, inner: Piece): string {
  const words = inner.text.trim()
  const isOwn = inner.out === '' || (/^(?:https?:|mailto:)[!-;=?-~]+$/i.test(address) && (words === address || address === `mailto:${words}`))
  return isOwn ? `<${address.startsWith('mailto:') ? bare(address) : address}>` : `[${inner.out}](${markdownAddress(address)})`
}

/** A link in HTML where the channel allows it, otherwise its words with the number of a footnote. */
export function linkMarkup(address: string, inner: Piece, page: Page): string {
  const style = styles(page)
  if (page.look.dialect.mayLink(address)) return `<a href="${escapeAttribute(address)}" style="${style.link}">${inner.out}</a>`
  page.remark('link-to-footnote', address)
  if (inner.text.trim() === bare(address) || inner.text.trim() === address) return `<span style="${style.noted}">${inner.out}</span>`
  const number = page.footnote(bare(address), inner.text)
  return `<span style="${style.noted}">${inner.out}</span><sup style="${style.number}">[${number}]</sup>`
}

/** An address as Markdown writes it between parentheses. */
export function markdownAddress(address: string): string {
  return /[()\s]/.test(address) ? `<${address.replace(/</g, '%3C').replace(/>/g, '%3E')}>` : address
}

function bare(address: string): string {
  return address.replace(/^(?:mailto|tel):/i, '')
}

function noteInText(words: string, address: string, page: Page): string {
  const trimmed = address.trim()
  if (trimmed === '' || trimmed.startsWith('#')) return words
  const safe = safeLink(trimmed, page.look.dialect.ownPaths)
  if (safe === null) {
    page.remark('unsafe-link', address)
    return words
  }
  const isBare = words.trim() === bare(safe) || words.trim() === safe
  if (page.voice.links || !/^https?:/i.test(safe)) return isBare ? words : `${words}（${bare(safe)}）`
  page.remark('link-left-out', safe)
  return isBare ? '' : words
}
