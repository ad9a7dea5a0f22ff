'use client'
import { Link, useAllFormFields, useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'
import { say } from '@/platform/language'
import { consequencesOf, type ChannelStand, type Waiting } from '../rules/channel-change'
import { deliveryStates, isFinal } from '../rules/delivery-state'
import './draft-bar.css'

/** Said above the fields before a change is saved: what waits to go out through this channel, and what becomes of it. */
export function ChannelConsequences() {
  const { i18n } = useTranslation()
  const { id } = useDocumentInfo()
  const isModified = useFormModified()
  const { from, to } = useStands()
  const waiting = useWaiting(id, isModified)
  if (!isModified || !waiting) return null
  const consequences = consequencesOf({ from, to, waiting })
  if (consequences.length === 0) return null
  return (
    <div className="field-type xw-note xw-note--decide" role="status">
      <div>
        {consequences.map((consequence) => (
          <p key={consequence.en} className="xw-note__words">
            {say(consequence, i18n.language)}
          </p>
        ))}
      </div>
      <Link href={`/admin/collections/pushes?${waitingPushes(id)}`} target="_blank" prefetch={false}>
        {say({ zh: '看是哪些排期', en: 'Show the pushes' }, i18n.language)}
      </Link>
    </div>
  )
}

/** The channel as it is stored, and as the form has it now. */
function useStands(): { from: ChannelStand; to: ChannelStand } {
  const [fields] = useAllFormFields()
  const stand = (of: 'value' | 'initialValue'): ChannelStand => ({
    enabled: fields.enabled?.[of] === true,
    mode: fields.mode?.[of] === 'live' ? 'live' : 'rehearsal',
    theme: text(fields.theme?.[of]),
    platform: text(fields.platform?.[of]),
    appId: text(fields['settings.appId']?.[of]),
    finish: text(fields['settings.finish']?.[of]),
  })
  return { from: stand('initialValue'), to: stand('value') }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function waitingPushes(id: string | number | undefined): string {
  return `where[and][0][channels][equals]=${id}&where[and][1][status][equals]=scheduled`
}

const open = deliveryStates.filter((state) => !isFinal(state)).join(',')

/** Counted when the first change is made, so that it is true when it is read. */
function useWaiting(id: string | number | undefined, isModified: boolean): Waiting | null {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  useEffect(() => {
    if (id === undefined || !isModified) return
    const gone = new AbortController()
    const count = async (path: `/${string}`) => {
      const answer = await call<{ totalDocs: number }>(path, { signal: gone.signal })
      return answer.ok ? answer.value.totalDocs : 0
    }
    void Promise.all([
      count(`/pushes?${waitingPushes(id)}&limit=1&depth=0&select[status]=true`),
      count(`/deliveries?where[and][0][channel][equals]=${id}&where[and][1][state][in]=${open}&limit=1&depth=0&select[state]=true`),
    ]).then(
      ([pushes, deliveries]) => !gone.signal.aborted && setWaiting({ pushes, deliveries }),
      () => undefined,
    )
    return () => gone.abort()
  }, [id, isModified])
  return waiting
}
