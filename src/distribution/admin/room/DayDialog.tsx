'use client'
import { Button, useAuth, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { mayDo, type Role } from '@/people'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import type { Time } from '@/platform/admin/room/use-time'
import { useWords } from '@/platform/admin/room/use-words'
import type { Day } from '@/platform/calendar-days'
import { dayIn } from '@/platform/say-moment'
import type { Bilingual } from '@/platform/language'
import type { Id, RoomAnswer, RoomChannel, RoomEntry } from '../../rules/room-answers'
import { KindDot } from './KindDot'

type Tell = (text: Bilingual, undo?: () => Promise<void>) => void
type Props = {
  day: Day
  channel: RoomChannel | undefined
  answer: RoomAnswer
  time: Time
  tell: Tell
  onOpen: (entry: RoomEntry) => void
  onMove: (entry: RoomEntry) => void
  onChanged: () => void
  onClose: () => void
}

/** Everything of one day, however much; an administrator may say that nothing goes out on it. */
export function DayDialog({ day, channel, answer, time, tell, onOpen, onMove, onChanged, onClose }: Props) {
  const words = useWords()
  const items = answer.entries.filter((one) => dayIn(time.zone, Date.parse(one.at)) === day && (!channel || one.channel === channel.id))
  const leave = (then: () => void) => {
    onClose()
    then()
  }
  return (
    <Dialog
      title={channel ? `${time.day(day)} · ${channel.name}` : time.day(day)}
      onClose={onClose}
      footer={
        <Button buttonStyle="secondary" margin={false} onClick={onClose}>
          {words({ zh: '关闭', en: 'Close' })}
        </Button>
      }
    >
      {items.length === 0 && <p>{words({ zh: '这天没有排期。', en: 'Nothing is planned on this day.' })}</p>}
      <ul className="xw-daylist">
        {items.map((item) => (
          <li key={item.key}>
            <KindDot kind={item.kind} />
            <time dateTime={item.at}>{time.clock(item.at)}</time>
            <button type="button" onClick={() => leave(() => onOpen(item))} title={item.title}>
              <b>{item.title}</b>
              <small>
                {answer.channels.find(({ id }) => id === item.channel)?.name} · {words(item.said)}
              </small>
            </button>
            {item.status === 'scheduled' && item.delivery === null && (
              <button type="button" className="xw-daylist__move" onClick={() => leave(() => onMove(item))}>
                {words({ zh: '移到…', en: 'Move…' })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Blackout {...{ day, answer, time, tell, onChanged, onClose }} planned={items.filter(({ status }) => status === 'scheduled').length} />
    </Dialog>
  )
}

type BlackoutProps = Pick<Props, 'day' | 'answer' | 'time' | 'tell' | 'onChanged' | 'onClose'> & { planned: number }

/** 禁发日: said to everybody, set and lifted by an administrator. */
function Blackout({ day, answer, time, tell, onChanged, onClose, planned }: BlackoutProps) {
  const words = useWords()
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const role = (user?.role as Role | undefined) ?? null
  const [set] = answer.blackouts.filter((one) => one.day === day)
  const mayChange = mayDo(role, 'blackout-days', 'create')
  const remove = (id: Id) => call(`/blackout-days/${id}`, { method: 'DELETE', language: i18n.language })
  const add = (body: unknown) => call<{ doc: { id: Id } }>('/blackout-days?depth=0', { method: 'POST', body, language: i18n.language })
  async function declare() {
    const reply = await add({ day, reason })
    if (!reply.ok) return setProblem(reply.problem)
    onClose()
    onChanged()
    const stay =
      planned > 0 ? { zh: `；已排的 ${planned} 个不会发，请改时间`, en: `; the ${planned} planned on it will not go out: move them` } : { zh: '', en: '' }
    tell({ zh: `${time.day(day)} 定为禁发日${stay.zh}`, en: `${time.day(day)} is a blackout day${stay.en}` }, async () => {
      await remove(reply.value.doc.id)
      onChanged()
    })
  }
  async function lift(id: Id) {
    const reply = await remove(id)
    if (!reply.ok) return setProblem(reply.problem)
    onClose()
    onChanged()
    tell({ zh: `${time.day(day)} 不再禁发`, en: `${time.day(day)} is no blackout day any more` })
  }
  if (!set && !mayChange) return null
  return (
    <section className="xw-dayblackout">
      <ProblemNote problem={problem} />
      {set ? (
        <p>
          <b>{words({ zh: '禁发日', en: 'Blackout day' })}</b> {set.reason}
          {mayChange && (
            <Button size="small" margin={false} buttonStyle="secondary" onClick={() => void lift(set.id)}>
              {words({ zh: '取消禁发', en: 'Lift it' })}
            </Button>
          )}
        </p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim() !== '') void declare()
          }}
        >
          <label>
            <span className="xw-label">{words({ zh: '这天什么都不发，因为', en: 'Nothing goes out on this day, because of' })}</span>
            <input
              value={reason}
              maxLength={80}
              placeholder={words({ zh: '例如 国家公祭日', en: 'for example a day of mourning' })}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <Button type="submit" size="small" margin={false} buttonStyle="secondary" disabled={reason.trim() === ''}>
            {words({ zh: '设为禁发日', en: 'Make it a blackout day' })}
          </Button>
        </form>
      )}
    </section>
  )
}
