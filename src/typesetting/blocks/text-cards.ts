import type { TextCard } from '@/writing'
import type { BlockWriter } from '../rules/page'
import { lead } from './lead'

/** The writer of each card made of words. */
export const textCards: Record<TextCard['blockType'], BlockWriter> = { lead }
