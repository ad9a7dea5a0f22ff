'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Dialog } from '@/platform/admin/Dialog'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'

type Waiting = { channel: string; name: string; mode: 'live' | 'rehearsal'; due: number; late: number; lookedUp: number; oldest: string; titles: string[] }
type Behind = { fence: { at: string }; waiting: Waiting[]; later: { count: number; first: string | null } }

/** Says what would leave at once, asks channel by channel, and releases a restored copy. */
export function ReleaseDialog({ onClose }: { onClose: () => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { behind, problem: unread } = useBehind()
  const [send, setSend] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const release = async () => {
    setBusy(true)
    const answer = await call('/pushes/fence/release', { method: 'POST', body: { send: [...send] }, language: i18n.language })
    setBusy(false)
    if (answer.ok) window.location.assign('/admin/health')
    else setProblem(answer.problem)
  }
  const choose = (channel: string, isSent: boolean) => setSend(new Set(isSent ? [...send, channel] : [...send].filter((one) => one !== channel)))
  return (
    <Dialog
      footer={
        <>
          <ProblemNote problem={problem ?? unread} />
          <Button buttonStyle="secondary" onClick={onClose}>
            {t({ zh: '先不放行', en: 'Not yet' })}
          </Button>
          <Button disabled={isBusy || !behind} id="confirm-release" onClick={() => void release()}>
            {t({ zh: '放行', en: 'Release' })}
          </Button>
        </>
      }
      onClose={onClose}
      title={t({ zh: '放行恢复的副本', en: 'Release the restored copy' })}
    >
      <p>{t({ zh: '放行前请确认原来的系统已经停了，否则两边会各发一遍。', en: 'Make sure that the original is stopped, or both will send.' })}</p>
      {behind && behind.waiting.length === 0 && <p>{t({ zh: '没有过了时间还没发的。', en: 'Nothing is overdue.' })}</p>}
      {behind?.waiting.map((group) => (
        <Group group={group} isSent={send.has(group.channel)} key={group.channel} onChoose={(isSent) => choose(group.channel, isSent)} />
      ))}
      {behind && behind.later.count > 0 && (
        <p>
          {t({ zh: `排在以后的 ${behind.later.count} 次照常发出，最早`, en: `${behind.later.count} scheduled for later go out as planned, the first` })}{' '}
          {behind.later.first && <Moment iso={behind.later.first} />}
        </p>
      )}
    </Dialog>
  )
}

function Group({ group, isSent, onChoose }: { group: Waiting; isSent: boolean; onChoose: (isSent: boolean) => void }) {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { channel, name, mode, due, late, lookedUp, titles } = group
  const counts = [
    due > 0 && t({ zh: `${due} 次会马上发出`, en: `${due} would go out at once` }),
    lookedUp > 0 && t({ zh: `${lookedUp} 次先向平台核对`, en: `${lookedUp} would be looked up` }),
    late > 0 && t({ zh: `${late} 次已过时限，记为错过`, en: `${late} are too late and count as missed` }),
  ].filter((one) => one !== false)
  return (
    <fieldset className="xw-release">
      <legend>
        {name}
        {mode === 'rehearsal' && ` · ${t({ zh: '演练', en: 'rehearsal' })}`}
      </legend>
      <p>{counts.join(t({ zh: '，', en: ', ' }))}</p>
      {titles.length > 0 && <p className="xw-release__titles">{titles.join(' · ')}</p>}
      {due + lookedUp > 0 && (
        <div className="xw-release__choice">
          <label>
            <input checked={!isSent} name={`release-${channel}`} onChange={() => onChoose(false)} type="radio" />
            {t({ zh: '不补发，记为错过', en: 'Hold as missed' })}
          </label>
          <label>
            <input checked={isSent} name={`release-${channel}`} onChange={() => onChoose(true)} type="radio" />
            {t({ zh: '马上发出', en: 'Send at once' })}
          </label>
        </div>
      )}
    </fieldset>
  )
}

function useBehind() {
  const { i18n } = useTranslation()
  const [answer, setAnswer] = useState<{ behind: Behind | null; problem: Problem | null }>({ behind: null, problem: null })
  useEffect(() => {
    const stop = new AbortController()
    call<Behind>('/pushes/fence', { language: i18n.language, signal: stop.signal })
      .then((told) => setAnswer(told.ok ? { behind: told.value, problem: null } : { behind: null, problem: told.problem }))
      .catch(() => undefined)
    return () => stop.abort()
  }, [i18n.language])
  return answer
}
