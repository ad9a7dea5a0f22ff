import type { Payload } from 'payload'
import type { Clock } from '@/platform/clock'

export type ReadContext = { payload: Payload; clock: Clock; timeZone: string }
