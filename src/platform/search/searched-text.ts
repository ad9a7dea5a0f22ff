/** Keys of stored values that say how something looks, where it leads or what it is, and not what a person reads. */
const unread = new Set([
  ...['id', 'type', 'blockType', 'blockName', 'version', 'format', 'mode', 'style', 'direction', 'indent', 'tag', 'listType', 'detail'],
  ...['relationTo', 'value', 'linkType', 'rel', 'target', 'newTab', 'textFormat', 'textStyle', 'language'],
])

/** More of one document is not looked through. */
const LONGEST = 40_000

/** Everything a person can read in stored values, at any depth: texts, rows, rich text with its cards. */
export function readableIn(values: readonly unknown[]): string {
  const found: string[] = []
  for (const value of values) gather(value, found)
  return found.join('\n').slice(0, LONGEST)
}

function gather(value: unknown, found: string[]): void {
  if (typeof value === 'string') {
    const text = value.trim()
    if (text !== '' && !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) found.push(text)
    return
  }
  if (Array.isArray(value)) return value.forEach((one) => gather(one, found))
  if (typeof value !== 'object' || value === null) return
  const { children } = value as { children?: unknown }
  if (Array.isArray(children) && children.every(isWords)) return void found.push(children.map(({ text }) => text ?? '').join(''))
  for (const [key, one] of Object.entries(value)) if (!unread.has(key)) gather(one, found)
}

/** Pieces of one paragraph that differ in how they look are one text: a word half of which is bold is found. */
function isWords(node: unknown): node is { text?: string } {
  const { type, text } = (node ?? {}) as { type?: unknown; text?: unknown }
  return (type === 'text' && typeof text === 'string') || type === 'linebreak' || type === 'tab'
}
