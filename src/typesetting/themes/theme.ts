import type { Bilingual } from '@/platform/language'

/**
 * A theme: three colours on a white ground, measures and a few decisions of form.
 * WeChat's dark mode keeps a text whose perceived brightness ((299r+587g+114b)/1000) is 65 or more above the
 * dark page, so colours below 90 are chosen: those are flipped to a light tint of the same hue.
 */
export type Theme = {
  id: string
  name: Bilingual
  /** `#rrggbb`: text, secondary text, and the one colour that stands out. */
  ink: string
  quiet: string
  accent: string
  type: ThemeType
  spacing: 'tight' | 'normal' | 'airy'
  /** Corner radius of pictures and cards, in pixels. */
  radius: number
  looks: Looks
}

/**
 * `size`: body text in a WeChat article, pixels; other targets keep their distance to it. `scale`: how much larger
 * headings are. `face`: of titles and quotations (`sans` when absent). `tracking`: distance between characters of
 * running text, pixels (0 when absent).
 */
export type ThemeType = { size: number; lineHeight: number; scale: 'calm' | 'clear' | 'bold'; face?: 'sans' | 'serif'; tracking?: number }

/** The form of each family of blocks. */
export type Looks = {
  /** `rule`: a short bar above; `bar`: a bar on the left; `underline`: a line below; `badge`: white on the accent; `centre`: centred between short lines; `plain`: size and weight alone. */
  heading: 'rule' | 'bar' | 'underline' | 'badge' | 'centre' | 'plain'
  /** The number of a numbered section head. */
  number: 'plain' | 'badge' | 'large' | 'outline'
  /** `line`: a line on the left; `panel`: a tinted panel; `marks`: large quotation marks. */
  quote: 'line' | 'panel' | 'marks'
  divider: 'line' | 'dots' | 'short' | 'wave'
  /** Product, coupon, price and guide cards: a thin outline, a tinted ground, or a coloured edge at the top. */
  card: 'outline' | 'tint' | 'edge'
  callout: 'panel' | 'edge' | 'outline'
}
