'use client'
import { Button, useAuth, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { OctagonPause } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { mayAct, type Role } from '@/people'
import { call, type Problem } from '@/platform/admin/call'
import { Moment } from '@/platform/admin/Moment'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { useTime } from '@/platform/admin/room/use-time'
import { useWords } from '@/platform/admin/room/use-words'
import type { Bilingual } from '@/platform/language'
import { ResumeDialog } from './room/ResumeDialog'
import './room/room.css'
import './room/sheet.css'

type Stored = { id: string | number; scope: string; since: string; reason: string | null; by: { name?: string } | null }

/** On a channel's page: whether it sends at present, who stopped it, and the button for it. */
export function ChannelPause() {
  const words = useWords()
  const { id, initialData } = useDocumentInfo()
  const { user } = useAuth()
  const { i18n } = useTranslation()
  const time = useTime()
  const { pauses, reload } = useOpenPauses()
  const [resuming, setResuming] = useState<'channel' | 'all' | null>(null)
  const [said, setSaid] = useState<Bilingual | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const may = (act: 'push.pause' | 'push.resume') => mayAct((user?.role as Role | undefined) ?? null, act)
  if (id === undefined || pauses === null) return null
  const channel = { id: String(id), name: typeof initialData?.name === 'string' ? initialData.name : '' }
  const mine = pauses.filter(({ scope }) => scope === 'all' || scope === channel.id)
  async function pause() {
    const answer = await call('/pushes/pause', { method: 'POST', body: { channel: channel.id }, language: i18n.language })
    setProblem(answer.ok ? null : answer.problem)
    setSaid(null)
    void reload()
  }
  return (
    <div className="field-type xw-channelpause">
      <ProblemNote problem={problem} />
      {said && <p role="status">{words(said)}</p>}
      {mine.length > 0 && (
        <div className="xw-pauses" role="status">
          {mine.map(({ id: key, scope, since, by, reason }) => (
            <p key={key}>
              <OctagonPause size={20} aria-hidden />
              <span>
                <b>{words(scope === 'all' ? { zh: '全部渠道已暂停', en: 'Everything is paused' } : { zh: '这个渠道已暂停', en: 'This channel is paused' })}</b>{' '}
                {by?.name} <Moment iso={since} />
                {reason && ` · ${reason}`}
              </span>
              {may('push.resume') && (
                <Button size="small" margin={false} buttonStyle="secondary" onClick={() => setResuming(scope === 'all' ? 'all' : 'channel')}>
                  {words({ zh: '恢复…', en: 'Resume…' })}
                </Button>
              )}
            </p>
          ))}
        </div>
      )}
      {mine.length === 0 && may('push.pause') && (
        <Button size="small" margin={false} buttonStyle="secondary" onClick={() => void pause()}>
          {words({ zh: '暂停这个渠道', en: 'Pause this channel' })}
        </Button>
      )}
      {resuming && (
        <ResumeDialog
          channel={resuming === 'all' ? null : channel}
          time={time}
          onClose={() => setResuming(null)}
          onResumed={(what) => {
            setResuming(null)
            setSaid(what)
            void reload()
          }}
        />
      )}
    </div>
  )
}

/** What is paused now; null while it is asked for. */
function useOpenPauses(): { pauses: Stored[] | null; reload: () => Promise<void> } {
  const [pauses, setPauses] = useState<Stored[] | null>(null)
  const reload = useCallback(async () => {
    const answer = await call<{ docs: Stored[] }>('/pauses?where[endedAt][exists]=false&depth=1&limit=50')
    setPauses(answer.ok ? answer.value.docs : [])
  }, [])
  useEffect(() => {
    void reload()
  }, [reload])
  return { pauses, reload }
}
