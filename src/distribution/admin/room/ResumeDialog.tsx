'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useWords } from '@/platform/admin/room/use-words'
import type { Time } from '@/platform/admin/room/use-time'
import type { Bilingual } from '@/platform/language'
import type { Overdue, RoomChannel } from '../../rules/room-answers'

type Resumed = { sent: unknown[]; refused: { title: string; reason: { text: Bilingual } }[]; held: number }
type Named = Pick<RoomChannel, 'id' | 'name'>
/** `channel` null: everything. */
type Props = { channel: Named | null; time: Time; onClose: () => void; onResumed: (said: Bilingual) => void }

/** Ends a pause. What became overdue meanwhile is listed: it goes now, or it waits for a person. */
export function ResumeDialog({ channel, time, onClose, onResumed }: Props) {
  const { i18n } = useTranslation()
  const words = useWords()
  const [overdue, setOverdue] = useState<Overdue[] | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const scope = channel ? `?channel=${channel.id}` : ''
  useEffect(() => {
    void call<{ overdue: Overdue[] }>(`/pushes/pause${scope}`, { language: i18n.language }).then((answer) => {
      setProblem(answer.ok ? null : answer.problem)
      if (!answer.ok) return
      setOverdue(answer.value.overdue)
      // What is still in time is what would have gone without the pause.
      setChosen(new Set(answer.value.overdue.filter(({ isLate }) => !isLate).map(({ id }) => String(id))))
    })
  }, [scope, i18n.language])
  async function resume() {
    setBusy(true)
    const body = { ...(channel ? { channel: channel.id } : {}), send: [...chosen] }
    const answer = await call<Resumed>('/pushes/resume', { method: 'POST', body, language: i18n.language })
    setBusy(false)
    if (answer.ok) onResumed(saidResumed(channel, answer.value))
    else setProblem(answer.problem)
  }
  const toggle = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]))
  const held = (overdue?.length ?? 0) - chosen.size
  return (
    <Dialog
      title={words(channel ? { zh: `恢复「${channel.name}」`, en: `Resume “${channel.name}”` } : { zh: '恢复全部投递', en: 'Resume everything' })}
      onClose={onClose}
      footer={
        <>
          <ProblemNote problem={problem} />
          <Button buttonStyle="secondary" margin={false} onClick={onClose}>
            {words({ zh: '继续暂停', en: 'Stay paused' })}
          </Button>
          <Button margin={false} disabled={isBusy || overdue === null} onClick={() => void resume()}>
            {words(resumeName(chosen.size, held))}
          </Button>
        </>
      }
    >
      {overdue === null && !problem && <p aria-busy="true">{words({ zh: '正在看哪些已经到点…', en: 'Looking for what came due…' })}</p>}
      {overdue?.length === 0 && (
        <p>{words({ zh: '暂停期间没有到点的投递。恢复后照常按时发。', en: 'Nothing came due meanwhile. Afterwards everything goes out on time as usual.' })}</p>
      )}
      {overdue !== null && overdue.length > 0 && (
        <>
          <p>
            {words({
              zh: '暂停期间有这些到点没发。勾上的马上发，其余留着等人处理。',
              en: 'These came due meanwhile. What is ticked goes out at once; the rest waits for a person.',
            })}
          </p>
          <ul className="xw-overdue">
            {overdue.map(({ id, title, channelName, at, isLate }) => (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={chosen.has(String(id))} onChange={() => toggle(String(id))} />
                  <span>
                    <b>{title}</b>
                    <small>
                      {channelName} · {words(time.moment(at))}
                      {isLate && ` · ${words({ zh: '已超过允许的迟发时间', en: 'later than it may be by itself' })}`}
                    </small>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

function resumeName(sent: number, held: number): Bilingual {
  if (sent === 0 && held === 0) return { zh: '恢复', en: 'Resume' }
  return { zh: `恢复：现在发 ${sent} 个，留着 ${held} 个`, en: `Resume: send ${sent} now, hold ${held}` }
}

function saidResumed(channel: Named | null, { sent, refused, held }: Resumed): Bilingual {
  const [first] = refused
  const why = first
    ? { zh: `；《${first.title}》没有发：${first.reason.text.zh}`, en: `; “${first.title}” did not go: ${first.reason.text.en}` }
    : { zh: '', en: '' }
  const name = channel ? { zh: `「${channel.name}」已恢复`, en: `“${channel.name}” sends again` } : { zh: '已恢复投递', en: 'Sending again' }
  const counts =
    sent.length + held === 0 ? { zh: '', en: '' } : { zh: `，${sent.length} 个马上发，${held} 个等人处理`, en: `: ${sent.length} at once, ${held} held` }
  return { zh: `${name.zh}${counts.zh}${why.zh}`, en: `${name.en}${counts.en}${why.en}` }
}
