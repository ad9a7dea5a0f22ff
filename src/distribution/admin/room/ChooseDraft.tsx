'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import type { Time } from '@/platform/admin/room/use-time'
import { useWords } from '@/platform/admin/room/use-words'
import type { Day } from '@/platform/calendar-days'
import type { Id, RoomChannel, RoomDraft } from '../../rules/room-answers'
import { ScheduleDialog } from '../ScheduleDialog'
import { useVariants } from '../use-variants'

export type Slot = { channel: RoomChannel; day: Day; clock: string }
type Props = { slot: Slot; time: Time; onClose: () => void; onPlanned: () => void }

/** A free slot is filled: first with which approved draft, then when exactly and where else. */
export function ChooseDraft({ slot, time, onClose, onPlanned }: Props) {
  const words = useWords()
  const [chosen, setChosen] = useState<Id | null>(null)
  const [typed, setTyped] = useState('')
  const { drafts, problem } = useDrafts(typed, slot.channel.id)
  if (chosen !== null) return <ScheduleChosen draftId={chosen} {...{ slot, onClose, onPlanned }} />
  return (
    <Dialog
      title={words({ zh: `${time.day(slot.day)} 发到「${slot.channel.name}」`, en: `“${slot.channel.name}” on ${time.day(slot.day)}` })}
      onClose={onClose}
      footer={
        <Button buttonStyle="secondary" margin={false} onClick={onClose}>
          {words({ zh: '取消', en: 'Cancel' })}
        </Button>
      }
    >
      <input
        type="search"
        className="xw-choose__words"
        autoFocus
        value={typed}
        maxLength={80}
        placeholder={words({ zh: '找审核通过的文稿', en: 'Find an approved draft' })}
        aria-label={words({ zh: '找审核通过的文稿', en: 'Find an approved draft' })}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ProblemNote problem={problem} />
      {drafts?.length === 0 && (
        <p>
          {words({
            zh: '没有审核通过的文稿。排期发的是审核过的内容：先在文稿里提交审核。',
            en: 'No approved draft. Only what was approved goes out: submit a draft for review first.',
          })}
        </p>
      )}
      <ul className="xw-choose">
        {(drafts ?? []).map(({ id, title, nextAt, hasChannel }) => (
          <li key={id}>
            <button type="button" onClick={() => setChosen(id)}>
              <b>{title}</b>
              <small>
                {words(
                  !hasChannel
                    ? { zh: '文稿没有选这个渠道', en: 'not written for this channel' }
                    : nextAt
                      ? { zh: `已排在 ${time.moment(nextAt).zh}`, en: `planned for ${time.moment(nextAt).en}` }
                      : { zh: '还没有排期', en: 'not planned yet' },
                )}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function ScheduleChosen({ draftId, slot, onClose, onPlanned }: { draftId: Id } & Omit<Props, 'time'>) {
  const { variants, problem } = useVariants(draftId, null)
  if (variants) {
    return <ScheduleDialog {...{ draftId, variants, onClose, onPlanned }} given={{ due: `${slot.day}T${slot.clock}`, channel: slot.channel.id }} />
  }
  return (
    <Dialog title="…" onClose={onClose} footer={<ProblemNote problem={problem} />}>
      <div className="xw-delivery__waiting" aria-busy={problem === null} />
    </Dialog>
  )
}

function useDrafts(typed: string, channel: string): { drafts: RoomDraft[] | null; problem: Problem | null } {
  const { i18n } = useTranslation()
  const [drafts, setDrafts] = useState<RoomDraft[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void call<{ drafts: RoomDraft[] }>(`/pushes/room/drafts?channel=${channel}&q=${encodeURIComponent(typed.trim())}`, {
        ...{ language: i18n.language, signal: stop.signal },
      })
        .then((answer) => {
          setProblem(answer.ok ? null : answer.problem)
          if (answer.ok) setDrafts(answer.value.drafts)
        })
        .catch(() => undefined)
    }, 200)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [typed, channel, i18n.language])
  return { drafts, problem }
}
