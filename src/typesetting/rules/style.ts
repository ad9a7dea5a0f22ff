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
