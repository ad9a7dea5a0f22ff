'use client'
import { Button } from '@payloadcms/ui'
import { CalendarDays, CircleAlert, SearchX } from 'lucide-react'
import type { Problem } from '@/platform/admin/call'
import { useWords } from '@/platform/admin/room/use-words'
import { columns } from '../../rules/plan-columns'

/** Said over the empty columns of a plan that has nothing yet. */
export function EmptyPlan({ mayCreate }: { mayCreate: boolean }) {
  const words = useWords()
  return (
    <section className="xw-room-state xw-room-state--slim">
      <CalendarDays size={32} strokeWidth={1.5} aria-hidden />
      <h2>{words({ zh: '还没有选题', en: 'No topics yet' })}</h2>
      <p>
        {words({
          zh: '这里排出接下来写什么、谁来写、什么时候发。想到什么先写一行标题，通过以后再补。',
          en: 'Here is planned what is written next, by whom, and when it goes out. Begin with a title in one line; the rest comes later.',
        })}
      </p>
      {mayCreate && <p className="xw-room-state__hint">{words({ zh: '在「待定」里点「选题」就可以加', en: 'Press “Topic” under “Proposed” to add one' })}</p>}
    </section>
  )
}

export function NothingFound({ onClear }: { onClear: () => void }) {
  const words = useWords()
  return (
    <section className="xw-room-state xw-room-state--slim">
      <SearchX size={32} strokeWidth={1.5} aria-hidden />
      <h2>{words({ zh: '没有符合的选题', en: 'No topic matches' })}</h2>
      <p>{words({ zh: '换个词，或者去掉一个筛选条件再看。', en: 'Try other words, or take away a filter.' })}</p>
      <Button margin={false} buttonStyle="secondary" onClick={onClear}>
        {words({ zh: '清除全部条件', en: 'Clear all filters' })}
      </Button>
    </section>
  )
}

export function PlanFailed({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const words = useWords()
  return (
    <section className="xw-room-state xw-room-state--slim" role="alert">
      <CircleAlert size={32} strokeWidth={1.5} aria-hidden />
      <h2>{words({ zh: '选题没有载入', en: 'The plan did not load' })}</h2>
      <p>{words(problem.text)}</p>
      <Button margin={false} onClick={onAgain}>
        {words({ zh: '再试一次', en: 'Try again' })}
      </Button>
    </section>
  )
}

/** The room before its first answer: columns of the same rhythm. */
export function PlanSkeleton() {
  const words = useWords()
  return (
    <div className="xw-plan-skeleton" role="status" aria-label={words({ zh: '正在载入选题', en: 'Loading the plan' })}>
      {columns.map((column) => (
        <span key={column} />
      ))}
    </div>
  )
}
