import type { LostDeparture, ShownDeparture, ShownOccasion } from '../../rules/year-view'

/** What lies open in the room. */
export type Opened = { kind: 'occasion'; occasion: ShownOccasion } | { kind: 'departure'; departure: ShownDeparture } | { kind: 'lost'; lost: LostDeparture }

/** What a plan counts from, as the server is asked for it. */
export type From = { kind: 'occasion' | 'departure'; id: string | number; day?: string }
