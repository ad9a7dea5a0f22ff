import { heritageDrafts } from './drafts-heritage'
import { lakeDrafts } from './drafts-lakes'
import { offerDrafts } from './drafts-offers'
import { seaDrafts } from './drafts-sea'
import { snowDrafts } from './drafts-snow'
import type { DemoDraft } from './types'

/** Sixteen drafts: four of each type, all five forms, every stage of the way to approval. */
export const demoDrafts: DemoDraft[] = [...snowDrafts, ...lakeDrafts, ...seaDrafts, ...heritageDrafts, ...offerDrafts]
