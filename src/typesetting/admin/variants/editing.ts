import type { DraftVariant } from '@/writing'
import type { Target } from '../../rules/page'
import type { Described } from './use-form-description'

/** A channel's form that is being edited. */
export type Editing = { target: Target; variant: DraftVariant; described: Described; isFixed: boolean; onChange(next: DraftVariant): void }
