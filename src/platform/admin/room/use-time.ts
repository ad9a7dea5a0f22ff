'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useZone } from '../Moment'
import { dayIn, wallClock } from '../../say-moment'
import type { Bilingual } from '../../language'
import { sayDay, sayMomentAt, type Day } from '../../calendar-days'

export type Time = {
  zone: string
  now: number
  today: Day
  /** 12月3日 周四（明天） */
  day: (day: Day) => string
  /** The same in both languages, for what is told later. */
  moment: (iso: string) => Bilingual
  /** 12-03 20:00 */
  short: (iso: string) => string
  /** 20:00 */
  clock: (iso: string) => string
}

/** Time as the room says it: in the workspace's zone, wherever the browser is. */
export function useTime(): Time {
  const { i18n } = useTranslation()
  const zone = useZone()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  const today = dayIn(zone, now)
  const day = useCallback((one: Day) => sayDay(one, { today, language: i18n.language }), [today, i18n.language])
  return useMemo(() => {
    const wall = (iso: string) => wallClock(zone, Date.parse(iso))
    const moment = (iso: string) => ({ zh: sayMomentAt(iso, { zone, now, language: 'zh' }), en: sayMomentAt(iso, { zone, now, language: 'en' }) })
    return { zone, now, today, day, moment, short: (iso) => wall(iso).slice(5).replace('T', ' '), clock: (iso) => wall(iso).slice(11) }
  }, [zone, now, today, day])
}
