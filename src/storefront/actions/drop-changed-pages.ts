import { onContentChanged } from '@/platform/events'
import { tagsOfChange } from '../rules/cache-tags'
import type { Invalidatable } from './watch-for-changes'

/**
 * Drops what a change of this process makes wrong, at once; answers with the way to stop. Hooks speak before a
 * transaction is committed, so where there are transactions (team mode) `watchForChanges` has the last word.
 */
export function dropChangedPages(cache: Invalidatable): () => void {
  return onContentChanged((change) => {
    const tags = tagsOfChange(change)
    if (tags?.includes('all')) cache.invalidateAll()
    else if (tags) cache.invalidate(tags)
  })
}
