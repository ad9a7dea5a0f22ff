import { describe, expect, it } from 'vitest'
import { massSendQuota } from './quota'

describe('what a WeChat account may send', () => {
  it('is once a day for a subscription account and four times a month for a service account', () => {
    expect(massSendQuota({ accountType: 'subscription', finish: 'draft' })).toMatchObject({ count: 1, per: 'day' })
    expect(massSendQuota({ accountType: 'service', finish: 'draft' })).toMatchObject({ count: 4, per: 'month' })
  })

  it('is not counted where nothing is pushed to readers, or the kind of account is not known', () => {
    expect(massSendQuota({ accountType: 'subscription', finish: 'publish' })).toBeNull()
    expect(massSendQuota({ finish: 'draft' })).toBeNull()
  })
})
