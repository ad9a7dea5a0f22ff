/** Documents stay this long in the trash before they are deleted for good. */
export const TERM_DAYS = 30

export function untilOf(at: Date): string {
  return new Date(at.getTime() + TERM_DAYS * 86_400_000).toISOString()
}
