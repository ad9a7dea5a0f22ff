'use client'
import { Button, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { call, type Problem } from '@/platform/admin/call'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import './devices.css'

type Session = { id: string; since: string; until: string; address: string; device: Bilingual; isThis: boolean }

/** Where a member is signed in, on their own account and for administrators on everybody's; each can be ended. */
export function Devices() {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const t = (text: Bilingual) => say(text, i18n.language)
  const mayLook = id !== undefined && (String(user?.id) === String(id) || user?.role === 'administrator')
  const { sessions, problem, end } = useSessions(mayLook ? id : null)
  if (!mayLook) return null
  const others = sessions?.filter(({ isThis }) => !isThis) ?? []
  return (
    <section className="xw-devices" aria-labelledby="xw-devices-title">
      <h3 id="xw-devices-title">{t({ zh: '已登录的设备', en: 'Signed in on' })}</h3>
      <ProblemNote problem={problem} />
      {sessions?.length === 0 && <p className="xw-devices__none">{t({ zh: '现在没有在任何设备上登录。', en: 'Not signed in anywhere now.' })}</p>}
      <ul>
        {sessions?.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{t(session.device)}</strong>
              {session.isThis && <span className="xw-devices__this">{t({ zh: '这台', en: 'this one' })}</span>}
              <p>
                <Moment iso={session.since} /> {t({ zh: '登录', en: 'signed in' })}
                {session.address !== '' && ` · ${session.address}`}
              </p>
            </div>
            {!session.isThis && (
              <Button buttonStyle="secondary" margin={false} size="small" onClick={() => void end({ sessions: [session.id] })}>
                {t({ zh: '结束', en: 'End' })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <Button id="end-other-sessions" buttonStyle="secondary" margin={false} size="small" onClick={() => void end({ sessions: others.map((one) => one.id) })}>
          {t({ zh: `结束其余 ${others.length} 处登录`, en: `End the other ${others.length}` })}
        </Button>
      )}
    </section>
  )
}

function useSessions(id: string | number | null) {
  const { i18n } = useTranslation()
  const [sessions, setSessions] = useState<Session[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const load = useCallback(
    async (signal?: AbortSignal) => {
      if (id === null) return
      const answer = await call<{ sessions: Session[] }>(`/users/${id}/sessions`, { language: i18n.language, signal })
      if (answer.ok) setSessions(answer.value.sessions)
      else setProblem(answer.problem)
    },
    [id, i18n.language],
  )
  useEffect(() => {
    const stop = new AbortController()
    load(stop.signal).catch(() => undefined)
    return () => stop.abort()
  }, [load])
  const end = async (body: { sessions: string[] }) => {
    const answer = await call(`/users/${String(id)}/sessions/end`, { method: 'POST', body, language: i18n.language })
    setProblem(answer.ok ? null : answer.problem)
    await load()
  }
  return { sessions, problem, end }
}
