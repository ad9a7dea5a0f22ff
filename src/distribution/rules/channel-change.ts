import type { Bilingual } from '@/platform/language'
import type { Mode } from './platforms'

/** What of a channel decides whether and how something goes out. */
export type ChannelStand = { enabled: boolean; mode: Mode; theme: string; platform: string; appId: string; finish: string }
/** What still goes out through a channel: pushes to come, and deliveries that are due and not ended. */
export type Waiting = { pushes: number; deliveries: number }

/**
 * What saving a change of a channel leads to for what waits on it, said before it is saved. Empty when nothing follows.
 * What is due keeps the mode it was given; pushes to come take the channel as it then is.
 */
export function consequencesOf({ from, to, waiting }: { from: ChannelStand; to: ChannelStand; waiting: Waiting }): Bilingual[] {
  const { pushes, deliveries } = waiting
  const found: Bilingual[] = []
  if (from.enabled && !to.enabled && pushes + deliveries > 0) {
    return [
      {
        zh: `停用后，排在这个渠道的 ${count(waiting).zh}，到时不会发出，会停下来等人处理；重新启用后才能发。`,
        en: `Once it is off, ${count(waiting).en} through this channel will not go out but wait for a person, until it is on again.`,
      },
    ]
  }
  if (pushes > 0 && from.mode !== to.mode) {
    found.push(
      to.mode === 'live'
        ? {
            zh: `改成正式后，已排的 ${pushes} 次排期会真正发到平台，读者看得到。`,
            en: `Once it is live, ${scheduled(pushes)} will really go to the platform, where readers see it.`,
          }
        : {
            zh: `改成演练后，已排的 ${pushes} 次排期只走演练，读者什么也看不到。`,
            en: `Once it is a rehearsal, ${scheduled(pushes)} will only be rehearsed: readers will see nothing.`,
          },
    )
  }
  if (pushes > 0 && (from.theme !== to.theme || from.platform !== to.platform)) {
    found.push({
      zh: `样子会变：已排的 ${pushes} 次排期，成品和审核时不同的要重新审核才能发出。`,
      en: `The look changes: of ${scheduled(pushes)}, what differs from what was approved needs a new approval before it goes out.`,
    })
  }
  if (pushes + deliveries > 0 && from.appId !== to.appId) {
    found.push({
      zh: `换了帐号：等待发出的 ${count(waiting).zh}都会发到新的帐号。`,
      en: `Another account: ${count(waiting).en} that wait will go to it.`,
    })
  }
  if (pushes + deliveries > 0 && from.finish !== to.finish) {
    found.push({
      zh: `投递到的地方变了：等待发出的 ${count(waiting).zh}照新的设置投递。`,
      en: `Where it is delivered to changes: ${count(waiting).en} that wait will follow the new setting.`,
    })
  }
  return found
}

function count({ pushes, deliveries }: Waiting): Bilingual {
  const zh = [pushes > 0 ? `${pushes} 次排期` : '', deliveries > 0 ? `${deliveries} 条投递` : ''].filter(Boolean).join('、')
  const en = [pushes > 0 ? scheduled(pushes) : '', deliveries > 0 ? (deliveries === 1 ? 'one delivery' : `${deliveries} deliveries`) : '']
    .filter(Boolean)
    .join(' and ')
  return { zh, en }
}

function scheduled(pushes: number): string {
  return pushes === 1 ? 'one scheduled push' : `${pushes} scheduled pushes`
}
