/** What may stand before the first element of a drawing, and how each ends; a document type may hold declarations. */
const BEFORE = [
  [/^<\?/, '?>'],
  [/^<!--/, '-->'],
  [/^<![^>[]*\[/, ']>'],
  [/^<!/, '>'],
] as const

/** Whether the first element is `svg`; a page that shows one begins with another. */
export function isSvg(head: string): boolean {
  let rest = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  for (;;) {
    const lead = BEFORE.find(([start]) => start.test(rest))
    if (!lead) return /^<(?:[\w-]{1,20}:)?svg[\s/>]/i.test(rest)
    const end = rest.indexOf(lead[1], 2)
    if (end < 0) return /<svg[\s/>]/i.test(rest)
    rest = rest.slice(end + lead[1].length).trimStart()
  }
}
