import type { Block } from 'payload'
import { answerCards } from './text-cards/answers'
import { openingCards } from './text-cards/opening'
import { tripCards } from './text-cards/trip'

/** Cards made of words, in the order the menu shows them. */
export const textCards: Block[] = [...openingCards, ...tripCards, ...answerCards]
