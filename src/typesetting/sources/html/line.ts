import type { Card, ListNode } from '@/writing'
import type { Colour } from './colour'
import type { Look } from './look'
import { isBlockName, type Tag } from './tree'

/** Words of one look, or the writer's own line break. */
export type Piece = { text: string; format: number; link: string }

/** A frame, a coloured ground or a side line around something. */
export type Box = { id: number; ground: Colour | null; border: boolean; characters: number; pictures: number }

/** Which item of which list a line belongs to; one object per item. */
export type ItemPlace = { list: object; kind: ListNode['listType']; depth: number; number: number; checked: boolean }

export type WordsLine = {
  kind: 'words'
  pieces: Piece[]
  text: string
  /** The look that most of its characters have. */
  look: Look
  /** Every look in it, and how many characters have it. */
  looks: readonly { look: Look; characters: number }[]
  /** 0–1: how much of it is bold. */
  bold: number
  tag: '' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'figcaption'
  box: Box | null
  quote: number
  item: ItemPlace | null
}

/** Where words stand while a page is walked. */
export type Place = {
  look: Look
  link: string
  box: Box | null
  tag: WordsLine['tag']
  quote: number
  item: ItemPlace | null
  /** Depth of lists around. */
  depth: number
}

export type PictureLine = { kind: 'picture'; id: string; alt: string; caption: string; item: ItemPlace | null }

/** What stands between two block boundaries of a page. */
export type Line =
  | WordsLine
  | PictureLine
  /** `isSure` for an `<hr>`; a drawn line may be part of a decoration. */
  | { kind: 'rule'; isSure: boolean }
  | { kind: 'table'; rows: { lines: Line[]; isHead: boolean; colSpan: number; rowSpan: number }[][] }
  | { kind: 'code'; code: string; language: string }
  | { kind: 'card'; card: Card }

/** Sums over everything below an element. */
export type Sums = { characters: number; pictures: number; blocks: number; tables: number; moves: number }

const MOVES = new Set(['animate', 'set', 'animatetransform', 'animatemotion'])

export const INVISIBLE = /[\s\u00a0\u3000\u200b-\u200d\u2060\ufeff]+/g

export function visible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** Sums of every element, in one pass from the leaves up. */
export function sumUp(root: Tag): Map<Tag, Sums> {
  const sums = new Map<Tag, Sums>()
  const waiting: { tag: Tag; parent: Tag | null; isDone: boolean }[] = [{ tag: root, parent: null, isDone: false }]
  while (waiting.length > 0) {
    const step = waiting.at(-1) as (typeof waiting)[number]
    const { tag, parent } = step
    if (step.isDone) {
      waiting.pop()
      const own = sums.get(tag) as Sums
      const outer = parent ? sums.get(parent) : undefined
      if (!outer) continue
      outer.characters += own.characters
      outer.pictures += own.pictures
      outer.blocks += own.blocks + (isBlockName(tag.name) ? 1 : 0)
      outer.moves += own.moves
      outer.tables += own.tables + (tag.name === 'table' ? 1 : 0)
      continue
    }
    step.isDone = true
    const own = { characters: 0, pictures: tag.name === 'img' || tag.name === 'image' ? 1 : 0, blocks: 0, tables: 0, moves: MOVES.has(tag.name) ? 1 : 0 }
    sums.set(tag, own)
    for (const child of tag.children) {
      if (typeof child === 'string') own.characters += visible(child).length
      else waiting.push({ tag: child, parent: tag, isDone: false })
    }
  }
  return sums
}
