import type { TextCard } from '@/writing'
import type { BlockWriter } from '../rules/page'
import { callout } from './callout'
import { contents } from './contents'
import { countdown } from './countdown'
import { dividerSet } from './divider-set'
import { faq } from './faq'
import { guideCard } from './guide-card'
import { itinerary } from './itinerary'
import { lead } from './lead'
import { packingList } from './packing-list'
import { priceBox } from './price-box'
import { pullQuote } from './pull-quote'
import { readMore } from './read-more'
import { routeStrip } from './route-strip'
import { sectionHead } from './section-head'
import { titleBar } from './title-bar'

/** The writer of each card made of words. */
export const textCards: Record<TextCard['blockType'], BlockWriter> = {
  lead,
  titleBar,
  sectionHead,
  contents,
  pullQuote,
  callout,
  dividerSet,
  itinerary,
  routeStrip,
  priceBox,
  countdown,
  packingList,
  faq,
  guideCard,
  readMore,
}
