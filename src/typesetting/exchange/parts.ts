/** A piece of an exported article: Markdown as it stands, or a block whose exact form is told beside its Markdown. */
export type Part = { kind: 'markdown'; source: string } | { kind: 'block'; name: string; hash: string; json: string; readable: string }

const BEGIN = /^<!-- 行文:([\w-]+) ([0-9a-f]{8})$/
const END = '<!-- /行文 -->'

/** A block as a comment that holds it exactly, then as Markdown that people can read and change. */
export function writeBlockPart(name: string, block: unknown, readable: string): string {
  const shown = readable.includes(END) || readable.includes('<!-- 行文:') ? '' : readable.trim()
  const json = JSON.stringify(block).replace(/[<>]|--/g, (found) => [...found].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''))
  return [`<!-- 行文:${name.replace(/[^\w-]/g, '') || 'block'} ${hashOf(shown)}`, json, '-->', ...(shown === '' ? [] : [shown]), END].join('\n')
}

/** Reads line by line. A block without its end is read as Markdown. */
export function readParts(source: string): Part[] {
  const lines = source.split(/\r\n?|\n/)
  const ends = endsIn(lines)
  const parts: Part[] = []
  let plain: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const begin = BEGIN.exec(lines[at] ?? '')
    const end = ends[at] ?? -1
    if (!begin || lines[at + 2] !== '-->' || end < 0) {
      plain.push(lines[at] ?? '')
      continue
    }
    parts.push({ kind: 'markdown', source: plain.join('\n') })
    plain = []
    const readable = lines
      .slice(at + 3, end)
      .join('\n')
      .trim()
    parts.push({ kind: 'block', name: begin[1] ?? '', hash: begin[2] ?? '', json: lines[at + 1] ?? '', readable })
    at = end
  }
  parts.push({ kind: 'markdown', source: plain.join('\n') })
  return parts.filter((part) => part.kind === 'block' || part.source.trim() !== '')
}

/** For each line, the next line that ends a block. */
function endsIn(lines: readonly string[]): number[] {
  const ends = new Array<number>(lines.length)
  let next = -1
  for (let at = lines.length - 1; at >= 0; at--) {
    if (lines[at] === END) next = at
    ends[at] = next
  }
  return ends
}

/** FNV-1a: tells whether a person has changed the readable form. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
