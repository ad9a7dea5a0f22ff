import { cityNight } from './city-night'
import { desert } from './desert'
import { festival } from './festival'
import { forest } from './forest'
import { island } from './island'
import { magazine } from './magazine'
import { mountain } from './mountain'
import { oldTown } from './old-town'
import { plain } from './plain'
import { sea } from './sea'
import { snow } from './snow'
import { tea } from './tea'
import type { Theme } from './theme'

/** Every built-in theme, the default first. */
export const themes: readonly Theme[] = [sea, mountain, snow, desert, oldTown, forest, cityNight, island, tea, festival, plain, magazine]
