/** Tells a form on the page what revision its save has made. */
type Learn = (revision: number) => void

const learners = new Map<string, Learn>()

/** The form of a document on this page, as long as it is shown. Answers a function that takes it away. */
export function registerLearner(key: string, learn: Learn): () => void {
  learners.set(key, learn)
  return () => {
    if (learners.get(key) === learn) learners.delete(key)
  }
}

/** Asked before a save is sent: a form that is shown later was loaded by itself and learns nothing from it. */
export function learnerOf(key: string): Learn | null {
  return learners.get(key) ?? null
}
