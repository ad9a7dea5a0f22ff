'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import Link from 'next/link'
import { useCallback, useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import type { HealthAct, HealthFacts, HealthLine, HealthTone } from '../../rules/health'
import { LogView, type ShownLog } from './LogView'
import { ReleaseDialog } from './ReleaseDialog'
import { TokenCard, type TokenState } from './TokenCard'
import './health.css'

type Health = { state: HealthTone; lines: HealthLine[]; facts: HealthFacts }
type Props = { health: Health; asksRelease: boolean; log: ShownLog; level: string; token: TokenState }

const verdicts: Record<HealthTone, Bilingual> = {
  green: { zh: '一切正常', en: 'All is well' },
  amber: { zh: '有几件事请看一眼', en: 'A few things to look at' },
  red: { zh: '有事要马上处理', en: 'Something needs mending now' },
}
const toneNames: Record<HealthTone, Bilingual> = { green: { zh: '正常', en: 'fine' }, amber: { zh: '留意', en: 'look' }, red: { zh: '要处理', en: 'mend' } }
/** How often the page looks again while a backup or a trial is under way. */
const lookMs = 2_000

/** One line a thing, the worst first, each with the act that mends it. */
export function HealthBoard({ health: first, asksRelease, log, level, token }: Props) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { health, problem, doing, act } = useHealth(first)
  const [isReleasing, setReleasing] = useState(false)
  // A dialog is drawn in the browser alone.
  useEffect(() => setReleasing(asksRelease), [asksRelease])
  const order: HealthTone[] = ['red', 'amber', 'green']
  const lines = [...health.lines].sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
  const perform = (what: NonNullable<HealthAct['does']>) => (what === 'release' ? setReleasing(true) : act(what))
  return (
    <main className="xw-health">
      <header>
        <p className="xw-health__eyebrow">{t({ zh: '健康', en: 'Health' })}</p>
        <h1 className={`is-${health.state}`}>{t(verdicts[health.state])}</h1>
      </header>
      <ProblemNote problem={problem} />
      <ul className="xw-health__lines">
        {lines.map((line) => (
          <Line doing={doing} key={line.key} line={line} onAct={perform} />
        ))}
      </ul>
      <LogView first={log} level={level} />
      <TokenCard state={token} />
      {isReleasing && <ReleaseDialog onClose={() => setReleasing(false)} />}
    </main>
  )
}

type LineProps = { line: HealthLine; doing: string | null; onAct: (what: NonNullable<HealthAct['does']>) => void }

function Line({ line: { key, name, tone, text, at, acts }, doing, onAct }: LineProps) {
  const { i18n } = useTranslation()
  const t = (words: Bilingual) => say(words, i18n.language)
  return (
    <li className={`is-${tone}`} data-line={key}>
      <span className="xw-health__dot" role="img" aria-label={t(toneNames[tone])} title={t(toneNames[tone])} />
      <strong title={t(name)}>{t(name)}</strong>
      <p>
        {t(text)}
        {at !== undefined && (
          <span className="xw-health__at">
            <Moment iso={new Date(at).toISOString()} />
          </span>
        )}
      </p>
      <div className="xw-health__acts">
        {acts.map((act) =>
          act.href ? (
            <Link href={act.href} key={act.label.en} prefetch={false}>
              {t(act.label)}
            </Link>
          ) : (
            <Button
              buttonStyle="secondary"
              disabled={doing !== null}
              id={`health-${act.does}`}
              key={act.label.en}
              margin={false}
              onClick={() => act.does && onAct(act.does)}
              size="small"
            >
              {doing === act.does ? t({ zh: '正在做…', en: 'Under way…' }) : t(act.label)}
            </Button>
          ),
        )}
      </div>
    </li>
  )
}

/** When something last came to an end: what an act that was begun changes. */
function endOf({ backup: { good, failure, proof } }: HealthFacts, what: string): number {
  return what === 'prove' ? (proof?.at ?? 0) : Math.max(good?.at ?? 0, failure?.at ?? 0)
}

function useHealth(first: Health) {
  const { i18n } = useTranslation()
  const [health, setHealth] = useState(first)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [begun, setBegun] = useState<{ what: 'backup' | 'prove'; before: number; errors: number } | null>(null)
  const look = useCallback(async () => {
    const answer = await call<Health>('/house/health', { language: i18n.language })
    if (answer.ok) setHealth(answer.value)
    return answer.ok ? answer.value : null
  }, [i18n.language])
  useEffect(() => {
    if (begun === null) return
    const timer = setInterval(() => {
      void look().then((now) => {
        // A trial that failed leaves an error in the log and no note.
        const isOver = now && (endOf(now.facts, begun.what) > begun.before || (begun.what === 'prove' && now.facts.errors.length > begun.errors))
        if (isOver) setBegun(null)
      })
    }, lookMs)
    return () => clearInterval(timer)
  }, [begun, look])
  const act = async (what: 'backup' | 'prove') => {
    const answer = await call(`/house/${what}`, { method: 'POST', body: {}, language: i18n.language })
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setBegun({ what, before: endOf(health.facts, what), errors: health.facts.errors.length })
  }
  return { health, problem, doing: begun?.what ?? null, act: (what: 'backup' | 'prove') => void act(what) }
}
