'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { defaultZone, exactMoment, sayMoment } from '../say-moment'

/** A time as people say it, with the exact one on hover; said again every minute. */
export function Moment({ iso }: { iso: string }) {
  const { i18n } = useTranslation()
  const zone = useZone()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <time dateTime={iso} title={exactMoment(iso, zone, i18n.language)} suppressHydrationWarning>
      {sayMoment(iso, { now, zone, language: i18n.language })}
    </time>
  )
}

/** The workspace's zone: times are shown and entered in it, wherever the browser is. */
export function useZone(): string {
  const { config } = useConfig()
  return config.admin.timezones?.defaultTimezone ?? defaultZone
}
