import type { Bilingual } from '@/platform/language'

/**
 * A theme: three colours on a white ground and a few decisions of form.
 * WeChat's dark mode keeps a text whose perceived brightness ((299r+587g+114b)/1000) is 65 or more above the
 * dark page, so colours below 90 are chosen: those are flipped to a light tint of the same hue.
 */
export type Theme = {
  id: string
  name: Bilingual
  ink: string
  quiet: string
  accent: string
  /** `rule`: a short bar above the heading; `bar`: a bar on its left. */
  heading: 'rule' | 'bar'
  /** `line`: a line on the left; `panel`: a tinted panel. */
  quote: 'line' | 'panel'
  /** Corner radius of pictures and cards, in pixels. */
  radius: number
}
