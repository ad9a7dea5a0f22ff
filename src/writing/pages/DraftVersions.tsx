import type { DocumentViewServerProps } from 'payload'
import { VersionsPage } from '@/platform/compare/VersionsPage'
import { lastJudged } from '../actions/last-judged'

/** The comparison of a draft: with what a reviewer was last shown or said something about. */
export function DraftVersions(props: DocumentViewServerProps) {
  return <VersionsPage {...props} lastJudged={lastJudged} />
}
