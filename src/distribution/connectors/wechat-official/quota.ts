import type { SendQuota } from '../connector'

/**
 * What a mass send may use up. A draft that a person sends from the draft box is one; `freepublish` pushes to nobody and uses
 * none. Numbers of the platform's documentation (基础消息能力 › 群发接口): a subscription account sends once a day, a reader of a service account gets four
 * a calendar month.
 */
export function massSendQuota({ accountType, finish }: Record<string, unknown>): SendQuota | null {
  const quota = accountType === 'subscription' ? daily : accountType === 'service' ? monthly : null
  return finish === 'publish' ? null : quota
}

const daily: SendQuota = {
  ...{ count: 1, per: 'day' },
  basis: { zh: '订阅号一天群发 1 次（官方文档）', en: 'A subscription account sends once a day (official documentation)' },
}

const monthly: SendQuota = {
  ...{ count: 4, per: 'month' },
  basis: { zh: '服务号每位读者一个月最多收到 4 次群发（官方文档）', en: 'A reader of a service account gets 4 mass sends a month (official documentation)' },
}
