import { copyRules, type CopyRule, type CopyRuleName } from './rules'

/** A claim found in a text: the rule, the words as written, and where they begin. */
export type CopyFinding = { rule: CopyRuleName; words: string; at: number }

const entries = Object.entries(copyRules) as [CopyRuleName, CopyRule][]

/**
 * Claims of a text that the law speaks of, in its order; the same words are named once a rule, and of claims that lie in
 * each other the one that begins first and is longest.
 */
export function checkCopy(text: string): CopyFinding[] {
  return entries.flatMap(([name, rule]) => findingsOf(text, name, rule)).sort((one, other) => one.at - other.at)
}

function findingsOf(text: string, rule: CopyRuleName, { claims, harmless = [] }: CopyRule): CopyFinding[] {
  const excused = spansIn(text, harmless)
  const known = new Set<string>()
  let past = 0
  let next = 0
  const findings: CopyFinding[] = []
  for (const { from, to } of spansIn(text, claims)) {
    if (from < past) continue
    while (next < excused.length && (excused[next]?.to ?? 0) <= from) next += 1
    if ((excused[next]?.from ?? Infinity) < to) continue
    past = to
    const words = text.slice(from, to)
    if (!known.has(words)) findings.push({ rule, words, at: from })
    known.add(words)
  }
  return findings
}

type Span = { from: number; to: number }

/** Every match of any of the patterns, the first and longest first. */
function spansIn(text: string, patterns: readonly RegExp[]): Span[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })))
    .sort((one, other) => one.from - other.from || other.to - one.to)
}
