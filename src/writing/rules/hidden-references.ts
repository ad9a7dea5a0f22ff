import type { Reference } from '@/platform/uses/reference'
import { readVariants } from './variants'

type Table = Record<string, unknown>

const edited = { zh: '渠道版本', en: 'Channel version' }
const theme = { zh: '版式', en: 'Theme' }

/** What a draft refers to in fields of its own making: pictures chosen for a channel's form, and themes by name. */
export function hiddenReferences(draft: Table): Reference[] {
  const pictures = Object.values(readVariants(draft.variants)).flatMap(({ cover, pictures: chosen = [] }) => (cover ? [cover, ...chosen] : chosen))
  return [
    ...pictures.map((id) => ({ target: `assets:${id}`, where: edited, field: 'variants' })),
    ...[...themesIn(draft)].map((name) => ({ target: themeKey(name), where: theme, field: 'theme' })),
  ]
}

/** The name under which the index of uses knows a theme. */
export function themeKey(name: string): string {
  return `theme=${name}`
}

/** The theme of a draft and those that single blocks wear. */
function themesIn({ theme: own, body }: Table): Set<string> {
  const found = new Set<string>(typeof own === 'string' && own !== '' ? [own] : [])
  const waiting: unknown[] = [isTable(body) ? body.root : null]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (!isTable(node)) continue
    if (isTable(node.fields) && typeof node.fields.theme === 'string' && node.fields.theme !== '') found.add(node.fields.theme)
    if (Array.isArray(node.children)) waiting.push(...(node.children as unknown[]))
  }
  return found
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
