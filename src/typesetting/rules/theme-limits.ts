import type { Looks, Theme } from '../themes/theme'

/** The choices a theme has, in the order in which they are offered. */
export const lookChoices: { readonly [Family in keyof Looks]: readonly Looks[Family][] } = {
  heading: ['rule', 'bar', 'underline', 'badge', 'centre', 'plain'],
  number: ['plain', 'badge', 'large', 'outline'],
  quote: ['line', 'panel', 'marks'],
  divider: ['line', 'dots', 'short', 'wave'],
  card: ['outline', 'tint', 'edge'],
  callout: ['panel', 'edge', 'outline'],
}

export const scaleChoices: readonly Theme['type']['scale'][] = ['calm', 'clear', 'bold']
export const spacingChoices: readonly Theme['spacing'][] = ['tight', 'normal', 'airy']
export const faceChoices: readonly NonNullable<Theme['type']['face']>[] = ['sans', 'serif']

/** Smallest, largest and step of each measure: pixels, except the line height. */
export const measures = {
  size: { least: 14, most: 20, step: 1 },
  lineHeight: { least: 1.5, most: 2.2, step: 0.05 },
  tracking: { least: 0, most: 2, step: 0.5 },
  radius: { least: 0, most: 32, step: 1 },
} as const

export type Measure = keyof typeof measures

/** Ids are small letters, digits and hyphens: they stand in addresses, file names and documents. */
export const THEME_ID = /^[a-z][a-z0-9-]{1,39}$/
export const LONGEST_NAME = 24
export const COLOUR = /^#[0-9a-f]{6}$/
export const colourParts = ['ink', 'quiet', 'accent'] as const
export type ColourPart = (typeof colourParts)[number]
