/** Marks of XML as the second reading of a Word file sees them: one after another, with patterns and without a tree. */
export type Relation = { target: string; type: string; isExternal: boolean }

export function readRelations(source: string, folder: string): Map<string, Relation> {
  const found = new Map<string, Relation>()
  for (const [mark] of source.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const of = attributesOf(mark)
    const isExternal = of['TargetMode'] === 'External'
    const target = decoded(of['Target'] ?? '')
    found.set(of['Id'] ?? '', {
      target: isExternal ? target : target.startsWith('/') ? target.slice(1) : resolved(folder + target),
      type: of['Type'] ?? '',
      isExternal,
    })
  }
  return found
}

function resolved(path: string): string {
  let left = path
  while (/[^/]+\/\.\.\//.test(left)) left = left.replace(/[^/]+\/\.\.\//, '')
  return left.replace(/(^|\/)\.\//g, '$1')
}

/** Styles that hide, and those based on them. */
export function stylesThatHide(source: string): Set<string> {
  const styles = [...source.matchAll(/<w:style\b[^>]*>[\s\S]*?<\/w:style>/g)].map(([whole]) => ({
    id: /w:styleId="([^"]*)"/.exec(whole)?.[1] ?? '',
    base: /<w:basedOn\b[^>]*w:val="([^"]*)"/.exec(whole)?.[1] ?? '',
    isHiding: hides(whole),
  }))
  const hiding = new Set(styles.filter(({ isHiding }) => isHiding).map(({ id }) => id))
  for (let grown = true; grown;) {
    grown = false
    for (const { id, base } of styles) {
      if (!hiding.has(base) || hiding.has(id)) continue
      hiding.add(id)
      grown = true
    }
  }
  return hiding
}

function hides(marks: string): boolean {
  return [...marks.matchAll(/<w:(?:vanish|webHidden|specVanish)\b([^>]*)>/g)].some(([, rest = '']) => !/w:val="(?:0|false|off)"/.test(rest))
}

export function attributesOf(rest: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', one, other] of rest.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) found[name] = decoded(one ?? other ?? '')
  return found
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

export function decoded(words: string): string {
  if (!words.includes('&')) return words
  return words.replace(/&(#x[0-9a-f]+|#\d+|lt|gt|amp|quot|apos);/gi, (_, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? ''
    return String.fromCodePoint(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
  })
}
