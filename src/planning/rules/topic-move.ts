import { z } from 'zod'
import type { Bilingual } from '@/platform/language'
import type { Id } from './plan-card'

const moment = z.iso.datetime({ offset: true }).nullable()
const id = z.union([z.string().max(24), z.number().int()])

/** What the plan changes of a topic: its dates and its owner. */
export const movedSchema = z.strictObject({ dueAt: moment.optional(), publishAt: moment.optional(), owner: id.nullable().optional() })
export type Moved = z.infer<typeof movedSchema>

/** From which revision, and to what. */
export const moveSchema = z.strictObject({ revision: z.number().int(), set: movedSchema })
export const moveManySchema = z.strictObject({
  moves: z
    .array(z.strictObject({ id, revision: z.number().int(), set: movedSchema }))
    .min(1)
    .max(200),
})

export type MoveAnswer = { id: Id; title: string; revision: number; before: Moved }
export type RefusedMove = { id: Id; title: string; code: string; text: Bilingual }
export type MoveManyAnswer = { done: MoveAnswer[]; refused: RefusedMove[] }
