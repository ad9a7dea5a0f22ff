import type { Tally } from './markdown-own'

/** Names that containers of VuePress, Yuque, MkDocs and Docusaurus have, as callouts are named. */
const TONES: Record<string, string> = {
  ...Object.fromEntries(
    'note tip warning caution important info success danger question abstract bug example quote hint todo faq attention error failure summary'
      .split(' ')
      .map((name) => [name, name]),
  ),
  details: 'note',
  tips: 'tip',
  warn: 'warning',
  alert: 'warning',
  color1: 'note',
  color2: 'note',
  color3: 'note',
  color4: 'note',
  color5: 'note',
}

const CONTAINER = /^( {0,3})(:{3,})[ \t]*([^\n]*)$/
const ADMONITION = /^(!{3}|\?{3}\+?)[ \t]+([\w-]+)(?:[ \t]+"([^"]*)")?[ \t]*$/

type Open = { colons: number; quoted: boolean }

/** `:::tip 标题` … `:::` and `!!! note "标题"` become callouts; a container of another name gives up its frame only. */
export function boxed(lines: readonly string[], open: readonly string[], tally: Tally): string[] {
  const out: string[] = []
  const stack: Open[] = []
  const lastEnd = open.findLastIndex((line) => /^ {0,3}:{3,}[ \t]*$/.test(line))
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const prefix = stack.some(({ quoted }) => quoted) ? '> ' : ''
    const found = CONTAINER.exec(open[at] ?? '')
    const admonition = stack.length === 0 ? ADMONITION.exec(open[at] ?? '') : null
    if (admonition) {
      at = admonish({ lines, at, found: admonition }, out)
    } else if (!found) out.push(prefix + line)
    else if ((found[3] ?? '').trim() === '') close({ stack, colons: (found[2] ?? '').length, line: prefix + line }, out)
    else begin({ stack, found, prefix, isClosed: lastEnd > at }, out, tally)
  }
  return out
}

function begin(
  { stack, found, prefix, isClosed }: { stack: Open[]; found: RegExpExecArray; prefix: string; isClosed: boolean },
  out: string[],
  tally: Tally,
): void {
  const [, , colons = '', words = ''] = found
  const [, name = '', title = ''] = /^\{?\.?([\w-]*)\}?[ \t]*(.*)$/.exec(words.trim().replace(/^\{\.(\w+)[^}]*\}/, '$1')) ?? []
  const tone = TONES[name.toLowerCase()]
  const quoted = isClosed && tone !== undefined && prefix === ''
  if (isClosed) stack.push({ colons: colons.length, quoted })
  if (quoted) out.push('', `> [!${tone}] ${title.replace(/^["“[]|["”\]]$/g, '')}`.trimEnd())
  else {
    tally('container-frame', words.trim())
    out.push(prefix, prefix + title, prefix)
  }
}

function close({ stack, colons, line }: { stack: Open[]; colons: number; line: string }, out: string[]): void {
  const last = stack.at(-1)
  if (!last || colons < last.colons) {
    out.push(line)
    return
  }
  stack.pop()
  out.push('')
}

/** The indented lines below an admonition of MkDocs. */
function admonish({ lines, at, found }: { lines: readonly string[]; at: number; found: RegExpExecArray }, out: string[]): number {
  const [, , name = '', title = ''] = found
  out.push('', `> [!${TONES[name.toLowerCase()] ?? 'note'}] ${title}`.trimEnd())
  let next = at + 1
  for (
    ;
    next < lines.length && (/^(?: {4}|\t)/.test(lines[next] ?? '') || ((lines[next] ?? '').trim() === '' && /^(?: {4}|\t)/.test(lines[next + 1] ?? '')));
    next++
  ) {
    out.push(`> ${(lines[next] ?? '').replace(/^(?: {4}|\t)/, '')}`)
  }
  out.push('')
  return next - 1
}
