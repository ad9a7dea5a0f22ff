import { symbolOf } from './symbols'
import { type Styles } from './styles'
import { writeNumber } from './number-formats'
import { at, childOf, childrenOf, isOn, type Node, switchOf, valueOf } from './xml'

/** What stands before a paragraph of a list. */
export type Marker =
  | { kind: 'bullet'; depth: number; list: string }
  /** A number that our lists write themselves. */
  | { kind: 'number'; depth: number; list: string; number: number; label: string }
  /** A label in words: 第一天, 一、, 1.1. */
  | { kind: 'label'; depth: number; list: string; label: string }

type Level = { start: number; format: string; text: string; restart: number | null; isLegal: boolean; isHidden: boolean; style: string; isPicture: boolean }
type Instance = { abstract: string; levels: Map<number, Level>; starts: Map<number, number> }

const LEVELS = 9
/** `1.`, `1、`, `(1)`, `1）`: our lists say the same. */
const PLAIN_NUMBER = /^[（(]?%(\d)[.、．)）,，:：]?$/

/** The numbers of automatic lists, counted as Word counts them while the text is read in order. */
export class Numbering {
  private readonly abstracts = new Map<string, Node>()
  private readonly instances = new Map<string, Instance>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(
    tree: Node | null,
    private readonly styles: Styles,
  ) {
    const parts = childrenOf(childrenOf(tree ?? undefined)[0])
    for (const node of parts) if (node.name === 'w:abstractNum') this.abstracts.set(node.attributes['w:abstractNumId'] ?? '', node)
    for (const node of parts) if (node.name === 'w:num') this.instances.set(node.attributes['w:numId'] ?? '', this.instanceOf(node))
  }

  /** Null for a paragraph without a marker. Each call counts. */
  next(properties: Node | undefined): Marker | null {
    const place = this.placeOf(properties)
    if (!place) return null
    const instance = this.instances.get(place.id)
    const level = instance?.levels.get(place.level)
    // A list that the file does not describe is drawn with points.
    if (!instance || !level) return this.instances.size === 0 || instance ? { kind: 'bullet', depth: place.level + 1, list: place.id } : null
    const numbers = this.count(place, instance)
    const depth = place.level + 1
    const list = place.id
    if (level.isHidden) return null
    if (level.format === 'bullet' || level.isPicture) return { kind: 'bullet', depth, list }
    const label = level.text.replace(/%([1-9])/g, (_, which: string) => this.written(Number(which) - 1, { instance, numbers, isLegal: level.isLegal })).trim()
    if (label === '') return null
    const plain = PLAIN_NUMBER.exec(level.text.trim())
    const isPlain = plain !== null && Number(plain[1]) === depth && /^decimal(?:Zero|FullWidth2?)?$/.test(level.format)
    return isPlain ? { kind: 'number', depth, list, number: numbers[place.level] ?? 1, label } : { kind: 'label', depth, list, label }
  }

  private written(level: number, { instance, numbers, isLegal }: { instance: Instance; numbers: readonly (number | undefined)[]; isLegal: boolean }): string {
    const own = instance.levels.get(level)
    const value = numbers[level] ?? own?.start ?? 1
    return writeNumber(value, isLegal ? 'decimal' : (own?.format ?? 'decimal'))
  }

  private placeOf(properties: Node | undefined): { id: string; level: number } | null {
    const own = childOf(properties, 'w:numPr')
    const ownId = valueOf(own, 'w:numId')
    const styled = this.styles.paragraphSays(properties, 'w:numPr')
    const id = ownId ?? valueOf(styled, 'w:numId')
    if (id === null || id === '' || id === '0') return null
    const said = valueOf(own, 'w:ilvl') ?? (ownId === null ? valueOf(styled, 'w:ilvl') : null)
    const level = said === null ? this.levelByStyle(id, properties) : Number(said)
    return { id, level: Math.min(LEVELS - 1, Math.max(0, Number.isInteger(level) ? level : 0)) }
  }

  /** A heading's style is tied to its level from the side of the list. */
  private levelByStyle(id: string, properties: Node | undefined): number {
    const ids = this.styles.styleIds(properties)
    for (const [level, { style }] of this.instances.get(id)?.levels ?? []) if (style !== '' && ids.includes(style)) return level
    return 0
  }

  private count({ id, level }: { id: string; level: number }, instance: Instance): readonly (number | undefined)[] {
    const numbers = this.counters.get(instance.abstract) ?? []
    this.counters.set(instance.abstract, numbers)
    const key = `${id} ${level}`
    const start = instance.starts.get(level)
    if (start !== undefined && !this.begun.has(key)) numbers[level] = start
    else numbers[level] = numbers[level] === undefined ? (start ?? instance.levels.get(level)?.start ?? 1) : (numbers[level] ?? 0) + 1
    this.begun.add(key)
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const { restart } = instance.levels.get(deeper) ?? { restart: null }
      if (restart === null || (restart > 0 && level < restart)) numbers[deeper] = undefined
    }
    for (let above = 0; above < level; above++) numbers[above] ??= instance.starts.get(above) ?? instance.levels.get(above)?.start ?? 1
    return numbers
  }

  private instanceOf(node: Node): Instance {
    const abstract = valueOf(node, 'w:abstractNumId') ?? ''
    const levels = this.levelsOf(abstract, 0)
    const starts = new Map<number, number>()
    for (const override of childrenOf(node)) {
      if (override.name !== 'w:lvlOverride') continue
      const level = Number(override.attributes['w:ilvl'] ?? 0)
      const own = childOf(override, 'w:lvl')
      if (own) levels.set(level, levelOf(own))
      const start = valueOf(override, 'w:startOverride') ?? (own ? valueOf(own, 'w:start') : null)
      if (start !== null) starts.set(level, Number(start) || 0)
    }
    return { abstract, levels, starts }
  }

  private levelsOf(abstract: string, depth: number): Map<number, Level> {
    const node = this.abstracts.get(abstract)
    const levels = new Map<number, Level>()
    for (const level of childrenOf(node)) if (level.name === 'w:lvl') levels.set(Number(level.attributes['w:ilvl'] ?? 0), levelOf(level))
    const link = valueOf(node, 'w:numStyleLink')
    if (levels.size > 0 || link === null || depth > 3) return levels
    for (const [other, one] of this.abstracts) if (valueOf(one, 'w:styleLink') === link && other !== abstract) return this.levelsOf(other, depth + 1)
    return levels
  }
}

function levelOf(node: Node): Level {
  const chosen = at(node, 'mc:AlternateContent', 'mc:Choice') ?? node
  const format = childOf(chosen, 'w:numFmt') ?? childOf(node, 'w:numFmt')
  const custom = format?.attributes['w:format'] ?? ''
  const face = at(node, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'] ?? ''
  return {
    start: Number(valueOf(node, 'w:start') ?? 1) || 0,
    format: format?.attributes['w:val'] === 'custom' && /^0+1/.test(custom) ? 'decimalZero' : (format?.attributes['w:val'] ?? 'decimal'),
    text: symbolText(valueOf(node, 'w:lvlText') ?? defaultText(node), face),
    restart: valueOf(node, 'w:lvlRestart') === null ? null : Number(valueOf(node, 'w:lvlRestart')),
    isLegal: switchOf(node, 'w:isLgl') ?? false,
    isHidden: isOn(valueOf(childOf(node, 'w:rPr'), 'w:vanish') ?? '0'),
    style: valueOf(node, 'w:pStyle') ?? '',
    isPicture: childOf(node, 'w:lvlPicBulletId') !== undefined,
  }
}

function defaultText(node: Node): string {
  return `%${Number(node.attributes['w:ilvl'] ?? 0) + 1}.`
}

function symbolText(text: string, face: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolOf(face, sign.charCodeAt(0)) ?? '')
}
