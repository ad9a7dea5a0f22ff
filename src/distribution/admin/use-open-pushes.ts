'use client'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'

export type OpenPush = { id: string | number; dueAt: string; channels: ({ name?: string } | string | number)[] | null }

/** Pushes of a draft that are still to go out, soonest first; null while they are asked for. Asked anew when `version` changes. */
export function useOpenPushes(draftId: string | number, version?: unknown): OpenPush[] | null {
  const [pushes, setPushes] = useState<OpenPush[] | null>(null)
  useEffect(() => {
    void call<{ docs: OpenPush[] }>(`/pushes?where[draft][equals]=${draftId}&where[status][equals]=scheduled&sort=dueAt&limit=20&depth=1`).then((answer) =>
      setPushes(answer.ok ? answer.value.docs : []),
    )
  }, [draftId, version])
  return pushes
}

export function channelNamesOf({ channels }: Pick<OpenPush, 'channels'>): string[] {
  return (channels ?? []).map((channel) => (typeof channel === 'object' ? (channel.name ?? '') : String(channel)))
}
