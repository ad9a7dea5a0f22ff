import type { Version } from './versions-compared'

/** Makes the form of a page hold what others saved besides what its writer typed. False where a person has to choose. */
export type Rebase = (step: { base: Version; theirs: Version }) => boolean

const forms = new Map<string, Rebase>()

export function registerForm(key: string, rebase: Rebase): () => void {
  forms.set(key, rebase)
  return () => {
    if (forms.get(key) === rebase) forms.delete(key)
  }
}

export function rebaseOf(key: string): Rebase | null {
  return forms.get(key) ?? null
}
