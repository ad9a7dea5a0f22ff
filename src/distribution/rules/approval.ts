import type { Bilingual } from '@/platform/language'
import type { Refusal } from '@/platform/errors'
import { approvals, type ReviewAct } from '@/writing'
import type { ApprovedVariant } from './variant'

/** A line of the review log, as far as approval goes. */
export type ReviewLine = { act: ReviewAct; variants: ApprovedVariant[] }

/** Acts whose line holds the fingerprints of what may go out. */
const approvingActs: ReadonlySet<ReviewAct> = new Set<ReviewAct>([...approvals, 'factsConfirmed'])

/** The acts that approval depends on. */
export const decisiveActs: readonly ReviewAct[] = [...approvingActs, 'changesRequested']

/** One bound fact that reads differently than when it was approved; `null` when it was not there. */
export type FactChange = { source: string; label: Bilingual; old: string | null; new: string | null }

export type ApprovalStatus = { state: 'approved' } | { state: 'factsChanged'; changes: FactChange[] } | { state: 'changed' } | { state: 'none' }

/**
 * How a variant stands against the review log (newest line first). Approval binds to bytes: any approved or
 * confirmed fingerprint since the last request for changes counts, so undoing an edit restores the approval.
 */
export function approvalOf(log: readonly ReviewLine[], variant: ApprovedVariant): ApprovalStatus {
  const approved = approvedVersions(log, variant.channelId)
  const newest = approved[0]
  if (!newest) return { state: 'none' }
  if (approved.some((version) => version.contentHash === variant.contentHash)) return { state: 'approved' }
  const alike = approved.find((version) => version.skeletonHash === variant.skeletonHash)
  return alike ? { state: 'factsChanged', changes: changedFacts(alike.facts, variant.facts) } : { state: 'changed' }
}

/** Whether exactly these bytes may still go out: approved or confirmed since the last request for changes. */
export function isApprovedHash(log: readonly ReviewLine[], channelId: string, contentHash: string): boolean {
  return approvedVersions(log, channelId).some((version) => version.contentHash === contentHash)
}

function approvedVersions(log: readonly ReviewLine[], channelId: string): ApprovedVariant[] {
  const returned = log.findIndex((line) => line.act === 'changesRequested')
  const valid = returned === -1 ? log : log.slice(0, returned)
  return valid.filter(({ act }) => approvingActs.has(act)).flatMap((line) => line.variants.filter((variant) => variant.channelId === channelId))
}

type Facts = ApprovedVariant['facts']

/** Facts by source; the same source shown twice reads the same, so one entry stands for both. */
export function changedFacts(before: Facts, after: Facts): FactChange[] {
  const old = new Map(before.map((fact) => [fact.source, fact]))
  const fresh = new Map(after.map((fact) => [fact.source, fact]))
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((source) => {
    const [was, is] = [old.get(source), fresh.get(source)]
    const label = (is ?? was)?.label
    if (!label || was?.shown === is?.shown) return []
    return [{ source, label, old: was?.shown ?? null, new: is?.shown ?? null }]
  })
}

/** Why a variant that is not approved may not go out; null when it may. In our own shop (`factsStand`) changing the product is the act that lets new facts out. */
export function whyNotApproved(status: ApprovalStatus, channelName: string, factsStand = false): Refusal | null {
  switch (status.state) {
    case 'approved':
      return null
    case 'factsChanged':
      if (factsStand) return null
      return {
        code: 'FACTS_CHANGED',
        text: {
          zh: `「${channelName}」的成品在审核后变了事实：${inWords(status.changes, 'zh')}。请核对后点「确认新事实」。`,
          en: `Facts in the “${channelName}” variant changed after its approval: ${inWords(status.changes, 'en')}. Check them and choose “Confirm the new facts”.`,
        },
        data: { channel: channelName, changes: status.changes },
      }
    case 'changed':
      return {
        code: 'VARIANT_CHANGED',
        text: {
          zh: `「${channelName}」的成品在审核后改过，发出的必须是审核过的内容。请重新提交审核。`,
          en: `The “${channelName}” variant was changed after its approval, and only what was approved goes out. Submit it for review again.`,
        },
        data: { channel: channelName },
      }
    case 'none':
      return {
        code: 'VARIANT_NOT_APPROVED',
        text: {
          zh: `「${channelName}」的成品还没有审核通过。请先提交审核。`,
          en: `The “${channelName}” variant is not approved yet. Submit it for review first.`,
        },
        data: { channel: channelName },
      }
  }
}

function inWords(changes: FactChange[], language: 'zh' | 'en'): string {
  const none = language === 'zh' ? '（无）' : '(none)'
  return changes.map((change) => `${change.label[language]} ${change.old ?? none} → ${change.new ?? none}`).join(language === 'zh' ? '；' : '; ')
}
