import { addDays } from '@/platform/calendar-days'
import { defaultZone, dayIn } from '@/platform/say-moment'
import type { DemoContext } from './demo-context'

/** One of the next days on which nothing is planned, so that the week shows what a blackout day looks like and takes nothing back. */
export async function loadBlackout({ payload, now }: DemoContext) {
  const { docs } = await payload.find({ collection: 'pushes', pagination: false, depth: 0, select: { dueAt: true }, overrideAccess: true })
  const busy = new Set(docs.map(({ dueAt }) => dayIn(defaultZone, Date.parse(dueAt))))
  const today = dayIn(defaultZone, now)
  const day = [2, 3, 4, 5, 6, 7, 8, 9].map((days) => addDays(today, days)).find((one) => !busy.has(one))
  if (!day) return
  await payload.create({ collection: 'blackout-days', data: { day, reason: '公众平台停机维护' }, depth: 0, overrideAccess: true })
}
