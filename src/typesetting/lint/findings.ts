import type { Bilingual } from '@/platform/language'
import { cutText } from '@/platform/cut-text'
import type { Remark } from '../rules/contract'
import type { LintElement } from './article'
import { lintTexts, type LintRule, type LintText } from './texts'

/** One thing a channel would refuse, change or not show. `line` counts from 1 in the given file; null when it is about no place in it. */
export type Finding = { rule: string; severity: Remark['severity']; message: Bilingual; basis: string; line: number | null }

/** How a rule says what it found. */
export type Say = (rule: LintRule, at: LintElement | number, subject?: string) => void

/** Errors are listed one by one up to this many a rule; more of one kind help nobody. */
const MOST_ERRORS = 100
const SUBJECT_LENGTH = 120

type Group = { rule: LintRule; subject: string; line: number; count: number }

/** Gathers findings: each error on its line, everything else once with its number of places. */
export class Findings {
  private readonly groups = new Map<string, Group>()
  private readonly errors = new Map<LintRule, number>()

  constructor(private readonly isPublished: boolean) {}

  readonly say: Say = (rule, at, subject = '') => {
    const line = typeof at === 'number' ? at : at.line
    const shown = subject.length > SUBJECT_LENGTH ? `${cutText(subject, SUBJECT_LENGTH)}…` : subject
    const isOne = this.severityOf(rule) === 'error' && (this.errors.get(rule) ?? 0) < MOST_ERRORS
    const key = `${rule} ${isOne ? `${line} ${shown}` : shown}`
    const known = this.groups.get(key)
    if (known) {
      known.count++
      return
    }
    if (isOne) this.errors.set(rule, (this.errors.get(rule) ?? 0) + 1)
    this.groups.set(key, { rule, subject: shown, line, count: 1 })
  }

  list(): Finding[] {
    return [...this.groups.values()]
      .sort((one, other) => one.line - other.line)
      .map(({ rule, subject, line, count }) => {
        const message = textOf(rule).say(subject)
        return { rule, severity: this.severityOf(rule), message: count > 1 ? counted(message, count) : message, basis: textOf(rule).basis, line }
      })
  }

  /** A page that WeChat published proves that WeChat took it: only what it never takes is an error there. */
  private severityOf(rule: LintRule): Remark['severity'] {
    const { severity } = textOf(rule)
    return severity === 'error' && this.isPublished && !ALWAYS.has(rule) ? 'warning' : severity
  }
}

const ALWAYS = new Set<LintRule>(['script', 'event-handler', 'script-link'])

function textOf(rule: LintRule): LintText {
  return lintTexts[rule]
}

function counted({ zh, en }: Bilingual, count: number): Bilingual {
  return { zh: `${zh}（共 ${count} 处）`, en: `${en} (${count} places)` }
}
