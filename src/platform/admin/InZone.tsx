'use client'
import type React from 'react'
import { liveInZone } from '../live-in-zone'
import { useZone } from './Moment'

/** Around the whole admin: local time is the workspace's before anything below is drawn. */
export function InZone({ children }: { children?: React.ReactNode }) {
  const zone = useZone()
  if (typeof window !== 'undefined') liveInZone(zone)
  return children
}
