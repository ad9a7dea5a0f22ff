import type { CollectionBeforeDeleteHook } from 'payload'
import { DomainError } from '@/platform/errors'

/** A channel that something still waits for is switched off, not deleted: its pushes would end without a word. */
export const keepChannelsInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const [pushes, deliveries] = await Promise.all([
    req.payload.count({ collection: 'pushes', where: { channels: { equals: id }, status: { equals: 'scheduled' } }, overrideAccess: true, req }),
    req.payload.count({
      collection: 'deliveries',
      where: { channel: { equals: id }, state: { in: ['queued', 'sending', 'unknown', 'missed', 'waiting-for-person'] } },
      overrideAccess: true,
      req,
    }),
  ])
  const open = pushes.totalDocs + deliveries.totalDocs
  if (open === 0) return
  throw new DomainError({
    code: 'CHANNEL_IN_USE',
    status: 409,
    text: {
      zh: `还有 ${open} 个排期或投递在用这个渠道，不能删除。请先取消或处理完它们；暂时不用可以停用渠道。`,
      en: `${open} pushes or deliveries still use this channel, so it cannot be deleted. Finish or cancel them first, or switch the channel off.`,
    },
    data: { pushes: pushes.totalDocs, deliveries: deliveries.totalDocs },
  })
}
