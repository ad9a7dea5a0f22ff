import { createHash } from 'node:crypto'
import { canonicalJson } from '../rules/canonical-json'

/** SHA-256, in hexadecimal, of a value's canonical JSON. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
