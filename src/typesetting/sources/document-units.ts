import type { RichDocument } from '@/writing'
import { childrenOf, fieldsOf, isRaw, type Raw } from '../rules/raw'
import type { Unit } from './align'
import { lettersOf } from './score'

const FIELDS = ['title', 'name', 'introduction', 'code', 'caption', 'text'] as const

/** The text of a document block by block: paragraphs, items, cells, captions, cards. */
export function unitsOf(document: RichDocument): Unit[] {
  const units: Unit[] = []
  const put = (text: string): void => {
    if (text.trim() !== '') units.push({ text, letters: lettersOf(text), from: 0 })
  }
  const visit = (node: unknown): void => {
    if (!isRaw(node)) return
    if (node['type'] === 'block' || node['type'] === 'upload') {
      const fields = fieldsOf(node)
      for (const name of FIELDS) if (typeof fields[name] === 'string') put(fields[name])
      return
    }
    const children = childrenOf(node)
    const isInline = (child: unknown): boolean => isRaw(child) && /^(?:text|link|autolink|linebreak|tab)$/.test(String(child['type']))
    put(children.filter(isInline).map(inlineText).join(''))
    for (const child of children) if (!isInline(child)) visit(child)
  }
  visit(document.root)
  return units
}

function inlineText(node: unknown): string {
  if (!isRaw(node)) return ''
  if (node['type'] === 'linebreak') return '\n'
  return typeof node['text'] === 'string' ? node['text'] : childrenOf(node).map(inlineText).join('')
}

/** Ids of pictures in order. */
export function picturesIn(document: RichDocument): string[] {
  return [...nodesIn(document)].filter((node) => node['type'] === 'upload').map((node) => String(node['value']))
}

export function linksIn(document: RichDocument): { address: string }[] {
  return [...nodesIn(document)]
    .filter((node) => node['type'] === 'link')
    .map((node) => ({ address: String((node['fields'] as { url?: unknown } | undefined)?.url ?? '') }))
}

/** What is written in the fields of cards and below pictures. */
export function wordsOfCards(document: RichDocument): string {
  const cards = [...nodesIn(document)].filter((node) => node['type'] === 'block' || node['type'] === 'upload').map(fieldsOf)
  return cards
    .flatMap((fields) => FIELDS.map((name) => fields[name]))
    .filter((words) => typeof words === 'string')
    .join('\n')
}

function* nodesIn({ root }: RichDocument): Generator<Raw> {
  const waiting: unknown[] = [root]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isRaw(node)) continue
    yield node
    const children = childrenOf(node)
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i])
  }
}
