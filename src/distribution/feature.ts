import type { Feature } from '@/platform/feature'
import { themeKey } from '@/writing'
import { deliveriesOf, openPushes, plannedBy, plannedDrafts, pushTitle, waitingPictures } from './actions/who-waits'
import { blackoutDays } from './collections/blackout-days'
import { channels } from './collections/channels'
import { deliveries } from './collections/deliveries'
import { pauses } from './collections/pauses'
import { pushes } from './collections/pushes'
import { channelEndpoints } from './endpoints/channel-endpoints'
import { deliveryEndpoints } from './endpoints/delivery-endpoints'
import { draftEndpoints } from './endpoints/draft-endpoints'
import { pushEndpoints } from './endpoints/push-endpoints'
import { logStageOfBytes, restoreApproval } from './hooks/restore-approval'

export const distribution: Feature = {
  searched: { channels: { text: [] } },
  collections: [channels, pushes, deliveries, blackoutDays, pauses],
  uses: {
    also: {
      channels: ({ theme }) =>
        typeof theme === 'string' && theme !== '' ? [{ target: themeKey(theme), where: { zh: '版式', en: 'Theme' }, field: 'theme' }] : [],
    },
    records: [
      { collection: 'pushes', field: 'createdBy' },
      { collection: 'pauses', field: 'by' },
      { collection: 'pauses', field: 'endedBy' },
    ],
    plans: [{ collection: 'pushes', where: plannedBy }],
    // The ledger says for ever through which channel something went out.
    kept: ['channels', 'pushes'],
    titles: { pushes: pushTitle },
    standings: [
      { of: 'drafts', ask: plannedDrafts },
      { of: 'pushes', ask: openPushes },
    ],
    finders: [
      { of: 'drafts', find: (payload, id) => deliveriesOf(payload, { draft: { equals: id } }) },
      { of: 'channels', find: (payload, id) => deliveriesOf(payload, { channel: { equals: id } }) },
      { of: 'pushes', find: (payload, id) => deliveriesOf(payload, { push: { equals: id } }) },
      { of: 'assets', find: waitingPictures },
    ],
  },
  collectionHooks: { drafts: { beforeChange: [restoreApproval], afterChange: [logStageOfBytes] } },
  collectionEndpoints: { channels: channelEndpoints, drafts: draftEndpoints, pushes: pushEndpoints, deliveries: deliveryEndpoints },
}
