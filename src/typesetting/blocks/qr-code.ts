import qrcode from 'qrcode-generator'

/** Light modules around the code that scanners need (ISO/IEC 18004). */
const QUIET_ZONE = 4
const KEPT = 64
const drawn = new Map<string, string>()

/**
 * A QR code as inline SVG without ids, styles or references: one path over a white ground, so that it stays
 * scannable in dark mode. Null when the text does not fit. Drawings are remembered: the same address, the same bytes.
 */
export function qrSvg(text: string, side: number): string | null {
  const key = `${side} ${text}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const svg = draw(text, side)
  if (svg === null) return null
  if (drawn.size >= KEPT) drawn.clear()
  drawn.set(key, svg)
  return svg
}

function draw(text: string, side: number): string | null {
  const code = qrcode(0, 'M')
  try {
    code.addData(text)
    code.make()
  } catch {
    return null
  }
  const count = code.getModuleCount()
  const full = count + 2 * QUIET_ZONE
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}px" height="${side}px" viewBox="0 0 ${full} ${full}" style="display:inline-block;width:${side}px;height:${side}px;max-width:100%;vertical-align:top;"><path d="M0 0h${full}v${full}H0z" fill="#ffffff"></path><path d="${darkModules(code, count)}" fill="#000000" shape-rendering="crispEdges"></path></svg>`
}

/** Dark modules row by row; neighbours in a row become one rectangle. */
function darkModules(code: { isDark(row: number, column: number): boolean }, count: number): string {
  let path = ''
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (!code.isDark(row, column)) continue
      let width = 1
      while (column + width < count && code.isDark(row, column + width)) width++
      path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${width}v1h-${width}z`
      column += width
    }
  }
  return path
}
