import { describe, expect, it } from 'vitest'
import { approvalOf, whyNotApproved, type ReviewLine } from './approval'
import type { ApprovedVariant } from './variant'

const price = (shown: string) => ({ source: 'product:7:price', label: { zh: '价格', en: 'Price' }, shown })
const variant = (contentHash: string, skeletonHash = 's', shown = '¥1,999 起'): ApprovedVariant => ({
  channelId: 'c',
  contentHash,
  skeletonHash,
  facts: [price(shown)],
})
const approved = (...variants: ApprovedVariant[]): ReviewLine => ({ act: 'approved', variants })

describe('approval', () => {
  it('binds to the bytes of the channel', () => {
    expect(approvalOf([approved(variant('a'))], variant('a'))).toEqual({ state: 'approved' })
    expect(approvalOf([approved(variant('a'))], variant('b', 'other'))).toEqual({ state: 'changed' })
    expect(approvalOf([approved({ ...variant('a'), channelId: 'd' })], variant('a'))).toEqual({ state: 'none' })
  })

  it('names what changed when only facts did', () => {
    const status = approvalOf([approved(variant('a'))], variant('b', 's', '¥1,899 起'))
    expect(status).toEqual({
      state: 'factsChanged',
      changes: [{ source: 'product:7:price', label: { zh: '价格', en: 'Price' }, old: '¥1,999 起', new: '¥1,899 起' }],
    })
    expect(whyNotApproved(status, '公众号')?.text.zh).toContain('价格 ¥1,999 起 → ¥1,899 起')
  })

  it('accepts bytes that were confirmed later, and the earlier bytes when a fact goes back', () => {
    const log: ReviewLine[] = [{ act: 'factsConfirmed', variants: [variant('b', 's', '¥1,899 起')] }, approved(variant('a'))]
    expect(approvalOf(log, variant('b', 's', '¥1,899 起')).state).toBe('approved')
    expect(approvalOf(log, variant('a')).state).toBe('approved')
  })

  it('ends when a reviewer asks for changes and begins anew with the next approval', () => {
    const log: ReviewLine[] = [{ act: 'changesRequested', variants: [] }, approved(variant('a'))]
    expect(approvalOf(log, variant('a'))).toEqual({ state: 'none' })
    expect(approvalOf([approved(variant('a')), ...log], variant('a')).state).toBe('approved')
  })

  it('survives another submission of the same bytes', () => {
    expect(approvalOf([{ act: 'submitted', variants: [] }, approved(variant('a'))], variant('a')).state).toBe('approved')
  })
})
