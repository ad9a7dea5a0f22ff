import type { DocumentViewServerProps } from 'payload'
import { VersionsPage } from './VersionsPage'

/** The comparison for collections that nobody reviews: each version beside the one before it. */
export function CollectionVersions(props: DocumentViewServerProps) {
  return <VersionsPage {...props} />
}
