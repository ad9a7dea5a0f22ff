import { createHash } from 'node:crypto'

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const LENGTH = 10

/**
 * The short code of a delivery: 10 characters, in base 62, of the SHA-256 of its key.
 * The same key always gives the same code, so a platform's 阅读原文 link exists before the post does
 * and a delivery can be found again by it. 62^10 codes: one clash is expected near a billion posts.
 */
export function shortCodeOf(deliveryKey: string): string {
  let rest = BigInt(`0x${createHash('sha256').update(deliveryKey).digest('hex')}`)
  let code = ''
  for (let i = 0; i < LENGTH; i++) {
    code += LETTERS[Number(rest % 62n)]
    rest /= 62n
  }
  return code
}
