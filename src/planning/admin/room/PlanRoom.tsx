'use client'
import { SetStepNav } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { UndoLine } from '@/platform/admin/room/UndoLine'
import { useRoomAddress } from '@/platform/admin/room/use-room-address'
import { useWords } from '@/platform/admin/room/use-words'
import type { PlanAnswer } from '../../rules/plan-answers'
import type { PlanCard } from '../../rules/plan-card'
import { isFiltered, planAddressOf, planQueryFrom, type PlanQuery } from '../../rules/plan-query'
import { Board } from './Board'
import { Calendar } from './Calendar'
import { Coverage } from './Coverage'
import { FilterBar, type Ask } from './FilterBar'
import { MoveDialog } from './MoveDialog'
import { MyWeek } from './MyWeek'
import { PlanHead, ViewTabs } from './PlanHead'
import { EmptyPlan, NothingFound, PlanFailed, PlanSkeleton } from './PlanStates'
import { SavedViews } from './SavedViews'
import { TopicSheet } from './TopicSheet'
import { TopicTable } from './TopicTable'
import { useMemory } from './use-memory'
import { useMoves, type Moves, type NewTopic } from './use-moves'
import { usePlan, type Plan } from './use-plan'
import { useTime, type Time } from '@/platform/admin/room/use-time'
import '@/platform/admin/room/frame.css'
import './calendar.css'
import './plan.css'

const language = { read: planQueryFrom, write: planAddressOf }

/** 选题: what is written next, by whom, and when it goes out, on one set of topics in five views. */
export function PlanRoom() {
  const words = useWords()
  const memory = useMemory()
  const { query, address, open, ask, show, close } = useRoomAddress<PlanQuery>(language)
  const isReady = useLastView({ query, ask, view: memory.view })
  const plan = usePlan(address, query.view, isReady)
  const moves = useMoves(plan)
  const time = useTime()
  const [moving, setMoving] = useState<PlanCard | null>(null)
  const { answer, problem, isAsking, reload } = plan
  const isEmpty = answer !== null && !problem && !isAsking && 'total' in answer && answer.view !== 'coverage' && answer.cards.length === 0
  const clear = () => ask({ ...query, words: '', filters: {} })
  return (
    <main className="xw-room xw-plan">
      <SetStepNav nav={[{ label: words({ zh: '选题', en: 'Topics' }) }]} />
      <PlanHead mayCreate={moves.mayCreate} />
      <div className="xw-room__bar">
        <div className="xw-room__tabs">
          <ViewTabs
            view={query.view}
            onView={(view) => {
              memory.remember(view)
              ask({ ...query, view })
            }}
          />
        </div>
        <FilterBar query={query} onAsk={ask}>
          <SavedViews memory={memory} address={address} onUse={(kept) => ask(planQueryFrom(new URLSearchParams(kept)))} />
        </FilterBar>
      </div>
      {problem && !isAsking && <PlanFailed problem={problem} onAgain={reload} />}
      {!answer && isAsking && <PlanSkeleton />}
      {isEmpty && isFiltered(query) && <NothingFound onClear={clear} />}
      {isEmpty && !isFiltered(query) && <EmptyPlan mayCreate={moves.mayCreate} />}
      {answer && !problem && (
        <div className={isAsking ? 'xw-plan__view is-dim' : 'xw-plan__view'}>
          <PlanView {...{ answer, query, plan, moves, time, ask }} onOpen={(card) => show(String(card.id))} onMove={setMoving} />
          <Beyond answer={answer} />
        </div>
      )}
      <UndoLine key={moves.notice?.key} notice={moves.notice} onGone={moves.dismiss} />
      {moving && <MoveDialog card={plan.cardOf(moving.id) ?? moving} moves={moves} time={time} onClose={() => setMoving(null)} />}
      {open !== null && <TopicSheet key={open} id={open} onClose={close} onChanged={reload} />}
    </main>
  )
}

type ViewProps = {
  answer: PlanAnswer
  query: PlanQuery
  plan: Plan
  moves: Moves
  time: Time
  ask: Ask
  onOpen: (card: PlanCard) => void
  onMove: (card: PlanCard) => void
}

function PlanView({ answer, query, plan, moves, time, ask, onOpen, onMove }: ViewProps) {
  const shared = { moves, time, onOpen, onMove }
  const given = givenBy(query)
  if (answer.view === 'board') return <Board {...shared} answer={answer} shown={query.filters.stage} given={given} onMore={plan.more} />
  if (answer.view === 'calendar') return <Calendar {...shared} {...{ answer, query, given, ask }} />
  if (answer.view === 'table') {
    return answer.found > 0 && <TopicTable {...{ answer, query, moves, time, ask, onOpen }} onMore={() => plan.more()} onChanged={plan.reload} />
  }
  if (answer.view === 'coverage') return <Coverage {...{ answer, query, moves, ask, given }} />
  return <MyWeek {...{ answer, moves, time, onOpen }} />
}

/** What the filters say of a topic that is made under them: with it, it is found where it was made. */
function givenBy({ filters }: PlanQuery): Partial<NewTopic> {
  const only = (values: string[] | undefined) => (values?.length === 1 && values[0] !== 'none' ? values[0] : undefined)
  const [draftType, form, product] = [only(filters.type), only(filters.form), only(filters.product)]
  const id = product !== undefined && /^\d+$/.test(product) ? Number(product) : product
  return { ...(draftType && { draftType }), ...(form && { form }), ...(id !== undefined && { product: id }) }
}

/** Said where the plan is larger than what was looked at. */
function Beyond({ answer }: { answer: PlanAnswer }) {
  const words = useWords()
  if (!('total' in answer) || answer.total <= answer.looked) return null
  const { total, looked } = answer
  return (
    <p className="xw-plan__beyond">
      {words({
        zh: `选题有 ${total} 个，这里看的是发布日期最晚的 ${looked} 个。用上面的条件缩小，就能看到其余的。`,
        en: `There are ${total} topics; these are the ${looked} with the latest dates. Narrow them above to see the others.`,
      })}
    </p>
  )
}

/** Somebody who comes without a view sees the one in which they were last. */
function useLastView({ query, ask, view }: { query: PlanQuery; ask: Ask; view: PlanQuery['view'] | null }): boolean {
  const search = useSearchParams()
  const isBare = useRef(!search.has('view'))
  const [isSettled, setSettled] = useState(!isBare.current)
  useEffect(() => {
    if (isSettled || view === null) return
    setSettled(true)
    if (view !== query.view) ask({ ...query, view }, { isTyping: true })
  }, [isSettled, view, query, ask])
  return isSettled
}
