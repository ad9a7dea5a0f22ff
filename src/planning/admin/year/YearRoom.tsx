'use client'
import { SetStepNav, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { mayAct, type Act, type Role } from '@/people'
import type { Day } from '../../rules/days'
import type { ShownOccasion } from '../../rules/year-view'
import { AnchorDialog } from './AnchorDialog'
import { DayDialog } from './DayDialog'
import { LostPlans } from './LostPlans'
import { MonthCard } from './MonthCard'
import { NoticeDialog } from './NoticeDialog'
import type { Opened } from './opened'
import { useDone } from './use-done'
import { useLayers } from './use-layers'
import { UndoLine } from '@/platform/admin/room/UndoLine'
import { useWords } from '@/platform/admin/room/use-words'
import { useYear } from './use-year'
import { UsualDialog } from './UsualDialog'
import { YearHead } from './YearHead'
import '@/platform/admin/room/frame.css'
import './year.css'
import './year-dialogs.css'

export type Dialogue = { is: 'notice' } | { is: 'usual' } | { is: 'day'; day: Day } | { is: 'anchor'; opened: Opened }

/** 营销日历: a year at a glance, and from each day of it back to the topics that lead there. */
export function YearRoom({ mayCreate }: { mayCreate: boolean }) {
  const words = useWords()
  const { user } = useAuth()
  const may = (act: Act) => mayAct((user?.role as Role | undefined) ?? null, act)
  const { view, problem, isAsking, go, reload } = useYear()
  const { layers, toggle } = useLayers()
  const doing = useDone(reload)
  const [open, setOpen] = useState<Dialogue | null>(null)
  const close = () => setOpen(null)
  const openOccasion = (occasion: ShownOccasion) => setOpen({ is: 'anchor', opened: { kind: 'occasion', occasion } })
  const openAnchor = (opened: Opened) => setOpen({ is: 'anchor', opened })
  return (
    <main className="xw-year">
      <SetStepNav nav={[{ label: words({ zh: '营销日历', en: 'Marketing calendar' }) }]} />
      <YearHead
        {...{ view, layers, toggle, go }}
        onUsual={may('occasions.add') ? () => setOpen({ is: 'usual' }) : null}
        onNotice={may('holidays.record') ? () => setOpen({ is: 'notice' }) : null}
      />
      {problem && !isAsking && (
        <div className="xw-year__failed" role="alert">
          <p>{words(problem.text)}</p>
          <button type="button" onClick={reload}>
            {words({ zh: '再试一次', en: 'Try again' })}
          </button>
        </div>
      )}
      {view && view.lost.length > 0 && <LostPlans lost={view.lost} mayMove={may('plan.move')} onOpen={openAnchor} />}
      <div className="xw-year__months" aria-busy={isAsking}>
        {Array.from({ length: 12 }, (_, at) =>
          view ? (
            <MonthCard
              key={at}
              {...{ view, layers, mayCreate }}
              month={at + 1}
              onDay={(day) => setOpen({ is: 'day', day })}
              onOccasion={openOccasion}
              onDeparture={(departure) => openAnchor({ kind: 'departure', departure })}
            />
          ) : (
            !problem && <div key={at} className="xw-month xw-month--waiting" aria-hidden />
          ),
        )}
      </div>
      {view && open?.is === 'notice' && <NoticeDialog onClose={close} onDone={doing.tell} onYear={go} />}
      {view && open?.is === 'usual' && <UsualDialog year={view.year} onClose={close} doing={doing} />}
      {view && open?.is === 'day' && <DayDialog day={open.day} said={view.days.filter(({ day }) => day === open.day)} onClose={close} onDone={doing.tell} />}
      {view && open?.is === 'anchor' && (
        <AnchorDialog opened={open.opened} {...{ view, doing }} mayPlan={may('plan.make')} mayMove={may('plan.move')} onClose={close} />
      )}
      <UndoLine key={doing.notice?.key} notice={doing.notice} onGone={doing.dismiss} />
    </main>
  )
}
