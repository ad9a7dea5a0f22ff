import type { PictureCard } from '@/writing'
import type { BlockWriter } from '../rules/page'
import { beforeAfter } from './before-after'
import { heroPicture } from './hero-picture'
import { longPicture } from './long-picture'
import { pictureGrid } from './picture-grid'
import { pictureRow } from './picture-row'
import { pictureSlider } from './picture-slider'
import { svgCard } from './svg-card'
import { tapReveal } from './tap-reveal'

/** The writer of each card made of pictures. */
export const pictureCards: Record<PictureCard['blockType'], BlockWriter> = {
  heroPicture,
  pictureRow,
  pictureGrid,
  pictureSlider,
  beforeAfter,
  tapReveal,
  longPicture,
  svgCard,
}
