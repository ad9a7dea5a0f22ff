import type { Block } from 'payload'
import { galleries } from './picture-cards/galleries'
import { beforeAfter, tapReveal } from './picture-cards/interactive'
import { heroPicture, longPicture, svgCard } from './picture-cards/single'

/** Cards made of pictures, in the order the menu shows them. */
export const pictureCards: Block[] = [heroPicture, ...galleries, beforeAfter, tapReveal, longPicture, svgCard]
