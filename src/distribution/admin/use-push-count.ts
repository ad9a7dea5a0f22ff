'use client'
import { useEffect, useState } from 'react'
import { call } from '@/platform/admin/call'

/** How many pushes a draft has as this person sees it now; null until known. Says which of two clicks came second. */
export function usePushCount(draftId: string | number): number | null {
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    void call<{ totalDocs: number }>(`/pushes/count?where[draft][equals]=${draftId}`).then((answer) => setCount(answer.ok ? answer.value.totalDocs : null))
  }, [draftId])
  return count
}
