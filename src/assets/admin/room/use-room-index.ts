'use client'
import { useRoomAnswer, type RoomAsked } from '@/platform/admin/room/use-room-answer'
import type { Counts } from '../../rules/room-facets'
import type { RoomItem } from '../../rules/room-layout'

export type Found = { items: RoomItem[]; counts: Counts }

/** Every picture that the question of the address finds, with how many of each kind. */
export function useRoomIndex(address: string): RoomAsked<Found> {
  return useRoomAnswer<Found>(`/assets/room?${address}`)
}
