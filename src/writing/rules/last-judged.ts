type Line = { act: string; revision?: number | null }

/**
 * The line of the log with which a version is compared: the newest before it. Lines come newest first. What was submitted
 * and then judged unchanged is one reading of one text, so a judgement is compared with what came before it was submitted.
 */
export function judgementBefore<L extends Line>(lines: readonly L[], revision: number | null): (L & { revision: number }) | null {
  const numbered = lines.filter((line): line is L & { revision: number } => typeof line.revision === 'number')
  const own = numbered.find((line) => line.revision === revision)
  const earlier = numbered.filter((line) => revision === null || line.revision < revision)
  const [first, second] = earlier
  const isOwnReading = own && own.act !== 'submitted' && first?.act === 'submitted'
  return (isOwnReading ? second : first) ?? null
}
