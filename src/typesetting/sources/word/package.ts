import { strFromU8, unzipSync } from 'fflate'
import { type Node, childrenOf, readXml } from './xml'

export type Relation = { type: string; target: string; isExternal: boolean }

/** The parts of a Word file: read when they are asked for, each once. */
export class WordPackage {
  private readonly files: Record<string, Uint8Array>
  private readonly trees = new Map<string, Node | null>()
  private readonly relations = new Map<string, Map<string, Relation>>()
  /** The part that holds the text. */
  readonly main: string

  constructor(bytes: Uint8Array) {
    this.files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name.replace(/\\/g, '/').replace(/^\//, ''), content]))
    const root = [...this.relationsOf('').values()].find(({ type }) => type === 'officeDocument')
    this.main = root && this.has(root.target) ? root.target : 'word/document.xml'
    if (!this.has(this.main)) throw new Error('no text in it')
  }

  has(name: string): boolean {
    return this.files[name] !== undefined
  }

  bytes(name: string): Uint8Array | undefined {
    return this.files[name]
  }

  /** Null when there is no such part. @throws Error when it cannot be read. */
  tree(name: string): Node | null {
    const known = this.trees.get(name)
    if (known !== undefined) return known
    const content = this.files[name]
    const tree = content ? readXml(textOf(content)) : null
    this.trees.set(name, tree)
    return tree
  }

  /** What a part refers to, by relation id. */
  relationsOf(part: string): Map<string, Relation> {
    const known = this.relations.get(part)
    if (known) return known
    const folder = folderOf(part)
    const place = `${folder}_rels/${lastOf(part)}.rels`
    const found = new Map<string, Relation>()
    for (const { attributes } of childrenOf(childrenOf(this.tree(place) ?? undefined)[0])) {
      const isExternal = attributes['TargetMode'] === 'External'
      const given = attributes['Target'] ?? ''
      const target = isExternal ? given : within(given.startsWith('/') ? '' : folder, given)
      found.set(attributes['Id'] ?? '', { type: lastOf(attributes['Type'] ?? ''), target, isExternal })
    }
    this.relations.set(part, found)
    return found
  }

  /** The part of that kind which the text refers to, wherever it lies. */
  partOf(type: string): { name: string; tree: Node } | null {
    const relation = [...this.relationsOf(this.main).values()].find((one) => one.type === type && !one.isExternal)
    const name = relation?.target ?? `${folderOf(this.main)}${type}.xml`
    const tree = this.tree(name)
    return tree && { name, tree }
  }
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** With its slash; '' at the top. */
function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

function within(folder: string, path: string): string {
  const steps: string[] = []
  for (const step of `${folder}${path}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function textOf(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content)
  return strFromU8(content)
}
