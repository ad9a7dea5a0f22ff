'use client'
import { useDocumentInfo, useEditDepth, useTranslation } from '@payloadcms/ui'
import { Users } from 'lucide-react'
import { useEffect, useState } from 'react'
import { call, send } from '@/platform/admin/call'
import { say } from '@/platform/language'
import { saysMs } from '../rules/who-is-here'
import './who-is-here.css'

/** On top of a draft: who else has it open. */
export function WhoIsHere() {
  const { id } = useDocumentInfo()
  const isOfPage = useEditDepth() === 1
  const { i18n } = useTranslation()
  const [others, setOthers] = useState<string[]>([])
  useEffect(() => {
    if (id === undefined || !isOfPage) return
    const path = `/drafts/${id}/here` as const
    let isGone = false
    const sayHere = async () => {
      if (document.visibilityState === 'hidden') return
      const answer = await call<{ others: string[] }>(path, { method: 'POST', body: {} })
      if (answer.ok && !isGone) setOthers(answer.value.others)
    }
    const leave = () => void send(path, { method: 'POST', body: { isLeaving: true } }).catch(() => undefined)
    const look = () => void sayHere()
    look()
    const timer = setInterval(look, saysMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      isGone = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      leave()
    }
  }, [id, isOfPage])
  if (others.length === 0) return null
  return (
    <p className="xw-here" role="status">
      <Users size={16} aria-hidden />
      {say({ zh: `${others.join('、')} 也开着这一篇`, en: `${others.join(', ')} also ${others.length > 1 ? 'have' : 'has'} this open` }, i18n.language)}
    </p>
  )
}
