import type { FieldHook } from 'payload'
import { type DraftVariants, readVariants } from '../rules/variants'

/** Stores of the channel versions only what they may hold. */
export const readWhatIsStored: FieldHook<object, unknown> = ({ value }): DraftVariants | null | undefined =>
  value === undefined || value === null ? value : readVariants(value)
