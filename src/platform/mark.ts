/** Cinnabar 朱砂, the colour of a seal paste and of the product's one accent. */
export const cinnabar = '#C8402F'

/** A seal, 32 units square, its edge a little worn; the strokes of 文 are cut out of it. */
const seal =
  'M8.6 1.2C13.4 .8 19.2 1 23.8 1.2C28.6 1.4 30.7 3.4 30.9 8.2C31.1 13 31 19.4 30.8 23.8C30.6 28.6 28.5 30.6 23.7 30.8C18.9 31 13 31 8.4 30.8C3.6 30.6 1.4 28.5 1.2 23.7C1 19 1 12.8 1.2 8.3C1.4 3.5 3.6 1.5 8.6 1.2Z'
const dot = 'M13.6 4.7C15.8 4.9 18 6 18.7 7.6C19 8.6 18.1 9.6 17 9.2C15.6 8.7 14.2 6.9 13.3 5.3C13.1 4.9 13.2 4.7 13.6 4.7Z'
const bar =
  'M5.7 12.1C12 11.7 19 11.1 25 10.3C26.4 10.1 27.3 11.1 26.7 12.2C26.3 12.9 25.6 13.1 24.6 13.2C18.6 13.6 12.4 14.2 6.9 14.9C5.6 15 4.8 12.2 5.7 12.1Z'
const cross =
  'M10.4 15.6L13 15.3C13.9 16.8 14.9 18.1 16.1 19.2C17.3 17.9 18.2 16.5 18.8 14.9L22.2 14.9C21.3 17.2 20.1 19.2 18.5 21C20.9 22.6 23.7 23.8 27 24.6C27.5 24.7 27.5 25.2 27.1 25.5L24.2 27.8C23.7 28.2 23.2 28.2 22.6 27.9C20.2 26.7 18.1 25.2 16.2 23.4C13.7 25.6 10.6 27.2 6.7 28.2C5.9 28.4 5.5 27.6 6.2 27.2C9.4 25.5 12 23.5 14 21.2C12.5 19.6 11.3 17.7 10.4 15.6Z'

/**
 * The brand's mark as a self-contained SVG string: one colour, no font, legible from 16 px up.
 * `size` is in CSS pixels; `color` is any CSS colour, also `currentColor`.
 */
export function markSvg({ size = 32, color = cinnabar }: { size?: number; color?: string } = {}): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32" role="img" aria-label="行文">` +
    `<path fill="${color}" fill-rule="evenodd" d="${seal}${dot}${bar}${cross}"/></svg>`
  )
}
