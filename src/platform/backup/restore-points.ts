/** Where a restore may be cut off; named for the tests that do it. */
export const restorePoints = [
  'begun',
  'staged',
  'database filled',
  'pictures in place',
  'all but the database in place',
  'in place',
  'written down as done',
  'done',
] as const
export type RestorePoint = (typeof restorePoints)[number]
