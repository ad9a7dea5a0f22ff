import type { DraftType } from '@/planning'
import { advertising } from './advertising'
import type { DraftTypeStructure } from './draft-type'
import { emotional } from './emotional'
import { opinion } from './opinion'
import { promotional } from './promotional'

export const draftTypes: Record<DraftType, DraftTypeStructure> = {
  advertising,
  emotional,
  promotional,
  opinion,
}
