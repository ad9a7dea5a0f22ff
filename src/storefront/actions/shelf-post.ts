import type { Payload } from 'payload'
import type { Clock } from '@/platform/clock'

export type Shelving = { payload: Payload; publicUrl: string; clock: Clock }
