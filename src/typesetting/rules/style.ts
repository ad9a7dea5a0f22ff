import type { Theme } from '../themes/theme'
import type { Look } from './page'

/**
 * Colours with alpha of a theme's own colour. WeChat's dark mode turns opaque pale tints into bright slabs and
 * pale opaque lines into mid-grey ones, but keeps the alpha, so a faint tint stays faint on both grounds.
 */
export function tint(hex: string, alpha: number): string {
  const value = Number.parseInt(hex.slice(1), 16)
  return `rgba(${value >> 16},${(value >> 8) & 255},${value & 255},${alpha})`
}

/** The three things every text block must say for itself in WeChat: size, line height, colour. */
export function type(size: number, lineHeight: number, colour: string): string {
  return `font-size:${size}px;line-height:${lineHeight};color:${colour};`
}

export const FONT = "-apple-system,BlinkMacSystemFont,'PingFang SC','HarmonyOS Sans SC',MiSans,'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif"
export const MONO = "Menlo,Consolas,'Noto Sans Mono CJK SC',monospace"
/** Figures of one width, so that prices and dates line up. */
export const FIGURES = 'font-variant-numeric:tabular-nums;'
/** Long words and addresses break instead of widening the page. */
export const BREAK = 'overflow-wrap:break-word;word-break:break-word;'

/** The faces of phones and computers that have a Chinese serif; Android without one falls back to its sans. */
const SERIF = "font-family:'Songti SC','Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC',STSong,SimSun,Georgia,serif;"

const SPACE = { tight: 0.8, normal: 1, airy: 1.3 } as const

/** Space between and inside blocks: `pixels` is what a theme of normal spacing has. */
export function spaceOf({ spacing }: Pick<Theme, 'spacing'>, pixels: number): number {
  return Math.round(pixels * SPACE[spacing])
}

/** Line height of text that is to be `closer` than the body text of the theme; never closer than 1.4. */
export function leadingOf({ type: { lineHeight } }: Theme, closer = 0): number {
  return Math.max(1.4, Math.round((lineHeight - closer) * 100) / 100)
}

/** The face of titles, quotations and large numbers. */
export function faceOf({ type: { face } }: Theme): string {
  return face === 'serif' ? SERIF : ''
}

/** Distance between characters of running text. */
export function trackingOf({ type: { tracking } }: Theme): string {
  return tracking ? `letter-spacing:${tracking}px;` : ''
}

/** Running text as the theme sets it: size, line height, colour, distance between characters. */
export function runningText({ theme, dialect }: Look, colour = theme.ink): string {
  return type(dialect.textSize, leadingOf(theme), colour) + trackingOf(theme)
}

/** How much larger than body text the title of a section (2), of a part of it (3) and below (4) is. */
const LARGER = { calm: [3, 1, 0], clear: [5, 2, 0], bold: [8, 3, 1] } as const

/** Pixels of a heading of level 2 to 4. */
export function headingSize({ theme, dialect }: Look, level: 2 | 3 | 4): number {
  return dialect.textSize + (LARGER[theme.type.scale][level - 2] ?? 0)
}

/** The title of a card, in the theme's face; `larger` than body text by so many pixels. */
export function cardTitle({ theme, dialect }: Look, larger = 0): string {
  return `${type(dialect.textSize + larger, 1.45, theme.ink)}${faceOf(theme)}font-weight:700;text-align:left;${BREAK}`
}

/** A thin line between parts, as the value of a border. */
export function hairline({ ink }: Pick<Theme, 'ink'>): string {
  return `1px solid ${tint(ink, 0.14)}`
}

/** The ground of panels: faint enough that every colour of the theme stays readable on it. */
export function panelGround({ accent }: Pick<Theme, 'accent'>): string {
  return `background-color:${tint(accent, 0.07)};`
}

/** Border, ground and corner of product, coupon, price and guide cards. Margin and padding are the block's own. */
export function cardBox({ theme }: Pick<Look, 'theme'>): string {
  const { accent, radius, looks } = theme
  if (looks.card === 'tint') return `border:none;${panelGround(theme)}border-radius:${radius}px;overflow:hidden;`
  if (looks.card === 'edge') return `border:${hairline(theme)};border-top:3px solid ${accent};border-radius:0 0 ${radius}px ${radius}px;overflow:hidden;`
  return `border:${hairline(theme)};border-radius:${radius}px;overflow:hidden;`
}

/** Border, ground and corner of callouts and lists in a box. Margin and padding are the block's own. */
export function calloutBox({ theme }: Pick<Look, 'theme'>): string {
  const { accent, radius, looks } = theme
  if (looks.callout === 'edge') return `border:none;border-left:4px solid ${accent};background-color:${tint(theme.ink, 0.04)};border-radius:0;`
  if (looks.callout === 'outline') return `border:1px solid ${tint(accent, 0.45)};border-radius:${radius}px;`
  return `border:none;${panelGround(theme)}border-radius:${radius}px;`
}

/**
 * The number of a section head, a day or a step, for an inline element. `side`: pixels of the square that `badge`
 * and `outline` draw; `large` makes its figures that tall, `plain` stays at the size of a section's title.
 */
export function numberBox(look: Look, side = 28): string {
  const { theme } = look
  const figures = `font-weight:700;${FIGURES}`
  const square = `display:inline-block;min-width:${side}px;padding:0;border-radius:${Math.min(theme.radius, side / 2)}px;text-align:center;${figures}`
  switch (theme.looks.number) {
    case 'badge':
      return `${square}background-color:${theme.accent};font-size:${Math.round(side * 0.55)}px;line-height:${side}px;color:#ffffff;`
    case 'outline':
      return `${square}border:1px solid ${theme.accent};font-size:${Math.round(side * 0.55)}px;line-height:${side - 2}px;color:${theme.accent};`
    case 'large':
      return `${type(Math.round(side * 1.2), 1.1, theme.accent)}${faceOf(theme)}${figures}`
    case 'plain':
      return `${type(headingSize(look, 2), 1.4, theme.accent)}${faceOf(theme)}${figures}`
  }
}
