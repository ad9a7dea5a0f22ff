import { z } from 'zod'
import type { Bilingual } from '@/platform/language'
import { originNames } from './origin'
import { MOST_AT_ONCE } from './tier-change'
import { licenceNames, seasonNames, tierNames } from './tiers'

const MOST_TAGS = 50

const keysOf = <T extends string>(table: Record<T, unknown>) => Object.keys(table) as [T, ...T[]]
const text = (most: number) => z.string().trim().max(most).nullable()
const tags = z.array(z.string().trim().min(1).max(40)).max(MOST_TAGS)
const id = z.union([z.string().min(1).max(64), z.number().int().positive()])

/** The fields that the room changes. */
export const changedFields = z
  .strictObject({
    title: z.string().trim().min(1).max(80),
    alt: z.string().trim().min(1).max(200),
    caption: text(200),
    tier: z.enum(keysOf(tierNames)),
    destination: text(80),
    season: z.enum(keysOf(seasonNames)).nullable(),
    tags,
    licence: z.enum(keysOf(licenceNames)),
    author: text(120),
    source: text(2000),
    expiresAt: z.iso.datetime({ offset: true }).nullable(),
    origin: z.enum(keysOf(originNames)),
    note: text(4000),
  })
  .partial()

export type Changed = z.infer<typeof changedFields>

/** `revision`: what the change was made from; without it, what stands now. */
export const changeRequest = z.strictObject({
  changes: z
    .array(z.strictObject({ id, revision: z.number().int().optional(), set: changedFields }))
    .min(1)
    .max(MOST_AT_ONCE),
  addTags: tags.optional(),
  removeTags: tags.optional(),
})

export type ChangeRequest = z.infer<typeof changeRequest>
export type Done = { id: string | number; title: string; revision: number; before: Changed }
export type Refused = { id: string | number; title: string; code: string; text: Bilingual }
export type ChangeAnswer = { done: Done[]; refused: Refused[] }

/** Tags with some added and some taken away, each once, in their order. */
export function tagsWith(
  tagged: readonly string[] | null | undefined,
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): string[] {
  return [...new Set([...(tagged ?? []), ...add])].filter((tag) => !remove.includes(tag))
}
