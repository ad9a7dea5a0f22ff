import { childOf, childrenOf, type Node } from './xml'

/** The branch of a drawing that today's Word shows; the other says the same for older ones. */
export function chosen(node: Node): Node | undefined {
  const choices = childrenOf(node).filter(({ name }) => name === 'mc:Choice')
  const known = choices.find(({ attributes }) => KNOWN.test(attributes['Requires'] ?? ''))
  return known ?? childOf(node, 'mc:Fallback') ?? choices[0]
}

const KNOWN = /^(?:\s*(?:wps|wpg|wpc|wpi|wp14|wp15|w14|w15|w16\w*|a14|cx\d*|am3d|aink|c14|v2|wne|o|v)\b)*\s*$/
