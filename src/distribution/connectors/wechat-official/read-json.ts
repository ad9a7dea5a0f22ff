const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/**
 * Reads JSON whose integers may exceed 2^53 (`publish_id`, `msg_data_id`, …): those come out as strings, digit for digit.
 * @throws SyntaxError when the text is not JSON
 */
export function readJson(text: string): unknown {
  const safe = text.replace(tokens, (token) => (isTooLarge(token) ? `"${token}"` : token))
  return JSON.parse(safe)
}

/** An identifier as a string, whether the platform wrote it as a number or as text; `null` when it is neither. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  return null
}

function isTooLarge(token: string): boolean {
  return /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token))
}
