import type { WordParts } from './word-file'

export type Situation = {
  parts: WordParts
  /** What it reads as. */
  lines: string[]
  /** What its report says. */
  said?: RegExp[]
  /** Things that cannot come along, each named. */
  lost?: number
  /** What must stand nowhere, neither in the document nor in its report. */
  unsaid?: string[]
}
