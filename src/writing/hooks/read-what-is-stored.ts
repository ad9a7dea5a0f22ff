import type { FieldHook, TypeWithID } from 'payload'
import { type DraftVariants, readVariants } from '../rules/variants'

/** Stores of the channel versions only what they may hold. */
export const readWhatIsStored: FieldHook<TypeWithID, unknown> = ({ value }): DraftVariants | null | undefined =>
  value === undefined || value === null ? value : readVariants(value)
