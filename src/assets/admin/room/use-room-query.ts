'use client'
import { useRoomAddress } from '@/platform/admin/room/use-room-address'
import { addressOf, roomQueryFrom } from '../../rules/room-query'

const language = { read: roomQueryFrom, write: addressOf }

/** The question to the library, as the address says it. */
export function useRoomQuery() {
  return useRoomAddress(language)
}
