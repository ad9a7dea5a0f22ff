import type { PictureCard } from '@/writing'
import type { BlockWriter } from '../rules/page'
import { pictureRow } from './picture-row'

/** The writer of each card made of pictures. */
export const pictureCards: Record<PictureCard['blockType'], BlockWriter> = { pictureRow }
