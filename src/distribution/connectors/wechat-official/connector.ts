import type { Connector } from '../connector'
import { deliverParcel } from './deliver'
import { inspectParcel } from './inspect'
import { probeAccount } from './probe'
import { massSendQuota } from './quota'
import { reconcileParcel } from './reconcile'
import { settingsRefusals } from './settings'

/**
 * WeChat Official Account: uploads pictures and cover, adds a draft, reads it back, and publishes it when set to.
 * Settings: `appId`, `appSecret`, `finish` ('draft' | 'publish'), `rehearsalUrl` (rehearsal only), and optionally
 * `canPublish`, `timeoutMs`, `pollDelaysMs`, `settleMs`, `openComment`, `fansOnlyComment`, `coverCrop235`, `coverCrop11`.
 */
export const wechatOfficial: Connector = {
  platform: 'wechat-official',
  name: { zh: '微信公众号', en: 'WeChat Official Account' },
  target: 'wechat',
  quota: massSendQuota,
  check: settingsRefusals,
  inspect: (parcel) => Promise.resolve(inspectParcel(parcel)),
  probe: probeAccount,
  deliver: deliverParcel,
  reconcile: reconcileParcel,
}
