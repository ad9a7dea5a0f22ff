import type { PhrasingContent } from 'mdast'
import type { RemarkRule } from '../rules/remarks'

/** Counts what was left out or changed. */
export type Tally = (rule: RemarkRule, example?: string) => void

/** What CommonMark has no node for. `tally` names what was left out or changed. */
export type OwnNode =
  | { type: 'ownWords'; value: string; tally?: { rule: RemarkRule; example: string } }
  | { type: 'ownFormat'; bit: number; on: boolean }
  | { type: 'ownFormula'; tex: string }
  | { type: 'ownPicture'; url: string; alt: string; caption?: string }
  | { type: 'ownNote'; words: string }

/** A place in the source that means something of its own: `length` characters of it stand for `node`. */
export type Mark = { start: number; length: number; node: OwnNode | PhrasingContent }
