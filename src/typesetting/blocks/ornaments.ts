/**
 * Small drawings of the themes. `currentColor` lets WeChat's dark mode re-colour them with the text around;
 * sizes are in pixels and nothing refers to an id, because WeChat strips ids.
 */
const drawing = (width: number, height: number, inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}px" height="${height}px" viewBox="0 0 ${width} ${height}" aria-hidden="true">${inner}</svg>`

/** Opening quotation marks. */
export const QUOTATION_MARKS = drawing(
  31,
  24,
  '<path fill="currentColor" d="M0 24V13C0 6 4 1 12 0v5C8 6 6.5 8.5 6.5 12H13v12zM18 24V13C18 6 22 1 30 0v5c-4 1-5.5 3.5-5.5 7H31v12z"></path>',
)

/** A line of small waves. */
export const WAVES = drawing(
  72,
  10,
  '<path fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" d="M1 5q4.4-5 8.75 0t8.75 0 8.75 0 8.75 0 8.75 0 8.75 0 8.75 0 8.75 0"></path>',
)
