import qrcode from 'qrcode-generator'

/** Light modules around the code that scanners need (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** A QR code with its quiet zone as rows of `1` and `0`; null when the text does not fit. */
export function qrModules(text: string): string[] | null {
  const code = qrcode(0, 'M')
  try {
    code.addData(text, 'Byte')
    code.make()
  } catch {
    return null
  }
  const count = code.getModuleCount()
  const side = count + 2 * QUIET_ZONE
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => {
      const [r, c] = [row - QUIET_ZONE, column - QUIET_ZONE]
      return r >= 0 && c >= 0 && r < count && c < count && code.isDark(r, c) ? '1' : '0'
    }).join(''),
  )
}
