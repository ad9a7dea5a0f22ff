import sax from 'sax'

/** An element of a part, named as Word names it (`w:p`), whatever prefix the file chose. */
export type Node = { name: string; attributes: Record<string, string>; children: (Node | string)[] }

/** Nobody nests as deep as this; a hostile file would overflow the stack. */
const DEEPEST = 400

/** The prefixes that Word itself writes. Strict files name the same things by other addresses. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(?:2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/\/drawing\/2014\/chartex$/, 'cx'],
  [/\/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/\/word\/2010\/wordml$/, 'w14'],
  [/\/word\/2010\/wordprocessingShape$/, 'wps'],
  [/\/word\/2010\/wordprocessingGroup$/, 'wpg'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/^http:\/\/www\.w3\.org\/XML\/1998\/namespace$/, 'xml'],
]

type Scope = Record<string, string>

/** Reads one part. @throws Error when it is no well-formed XML or nested beyond any document. */
export function readXml(source: string): Node {
  const root: Node = { name: '#root', attributes: {}, children: [] }
  const open: { node: Node; scope: Scope }[] = [{ node: root, scope: {} }]
  const parser = sax.parser(true, { position: false })
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    const { node: parent, scope: outer } = open.at(-1) as (typeof open)[number]
    if (open.length > DEEPEST) throw new Error('nested too deeply')
    const given = attributes as Record<string, string>
    const scope = scopeOf(given, outer)
    const node: Node = { name: nameIn(scope, name, true), attributes: {}, children: [] }
    for (const [key, value] of Object.entries(given)) if (!key.startsWith('xmlns')) node.attributes[nameIn(scope, key, false)] = value
    parent.children.push(node)
    open.push({ node, scope })
  }
  parser.onclosetag = () => void open.pop()
  parser.ontext = (text) => void open.at(-1)?.node.children.push(text)
  parser.oncdata = (text) => void open.at(-1)?.node.children.push(text)
  parser.write(source.replace(/^\ufeff/, '')).close()
  return root
}

function scopeOf(attributes: Record<string, string>, outer: Scope): Scope {
  let scope = outer
  for (const [name, address] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) continue
    if (scope === outer) scope = { ...outer }
    scope[name.slice(6)] = PREFIXES.find(([sign]) => sign.test(address))?.[1] ?? name.slice(6)
  }
  return scope
}

function nameIn(scope: Scope, name: string, isElement: boolean): string {
  const colon = name.indexOf(':')
  if (colon < 0) {
    const own = scope['']
    return isElement && own ? `${own}:${name}` : name
  }
  const prefix = name.slice(0, colon)
  return `${scope[prefix] ?? prefix}:${name.slice(colon + 1)}`
}

export function childrenOf(node: Node | undefined): Node[] {
  return node ? node.children.filter((child): child is Node => typeof child === 'object') : []
}

export function childOf(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((child): child is Node => typeof child === 'object' && child.name === name)
}

/** What stands at the end of a path of element names. */
export function at(node: Node | undefined, ...path: string[]): Node | undefined {
  return path.reduce<Node | undefined>((found, name) => childOf(found, name), node)
}

/** The `w:val` of a child; null when the child is not there, '' when it says nothing. */
export function valueOf(node: Node | undefined, name: string): string | null {
  const child = childOf(node, name)
  return child ? (child.attributes['w:val'] ?? child.attributes['val'] ?? '') : null
}

/** Whether a switch is on; null when it is not there. */
export function switchOf(node: Node | undefined, name: string): boolean | null {
  const value = valueOf(node, name)
  return value === null ? null : isOn(value)
}

export function isOn(value: string): boolean {
  return !/^(?:0|false|off|none)$/i.test(value)
}

export function* everyNode(root: Node): Generator<Node> {
  const waiting = [root]
  while (waiting.length > 0) {
    const node = waiting.pop() as Node
    yield node
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i]
      if (typeof child === 'object') waiting.push(child)
    }
  }
}

/** All text of the elements so named, below a node. */
export function wordsIn(root: Node, ...names: string[]): string {
  let words = ''
  for (const node of everyNode(root)) if (names.includes(node.name)) words += node.children.filter((child) => typeof child === 'string').join('')
  return words
}
