'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

type Found = { thumbnailURL?: string | null; url?: string | null; alt?: string | null }

/** The small picture of a folded card. */
export function DayPicture({ id }: { id: string }) {
  const { config } = useConfig()
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    const gone = new AbortController()
    fetch(`${config.routes.api}/assets/${id}?depth=0`, { credentials: 'include', signal: gone.signal })
      .then(async (answer) => setFound(answer.ok ? ((await answer.json()) as Found) : null))
      .catch(() => undefined)
    return () => gone.abort()
  }, [config.routes.api, id])
  const address = found?.thumbnailURL ?? found?.url
  return <span className="xw-row-card__picture">{address && <img src={address} alt={found?.alt ?? ''} loading="lazy" />}</span>
}
