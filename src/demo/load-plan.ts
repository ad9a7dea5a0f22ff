import { demoBackPlan, demoOccasions, demoTopics } from './content'
import type { DemoContext } from './demo-context'
import { atNoon } from './load-library'

const hour = 60 * 60 * 1000
const day = 24 * hour
/** Asia/Shanghai has no summer time: its offset is always +8 h. */
const shanghaiOffset = 8 * 60 * 60 * 1000

export async function loadPlan({ payload, keys, now, progress }: DemoContext) {
  progress('选题与营销日历 · topics and calendar')
  for (const { key, startsOn, endsOn, ...occasion } of demoOccasions) {
    const made = await payload.create({
      collection: 'occasions',
      data: { ...occasion, startsOn: atNoon(startsOn), endsOn: atNoon(endsOn) },
      depth: 0,
      overrideAccess: true,
    })
    keys.set('occasion', key, made.id)
  }
  for (const topic of demoTopics) {
    const { title, angle, draftType, form, titleStyle, stage } = topic
    const made = await payload.create({
      collection: 'topics',
      data: {
        title,
        angle,
        draftType,
        form,
        titleStyle,
        stage,
        product: topic.product ? keys.id('product', topic.product) : undefined,
        occasion: topic.occasion ? keys.id('occasion', topic.occasion) : undefined,
        owner: keys.id('user', topic.ownerRole),
        dueAt: inDays(now, topic.dueInDays, topic.hour),
        publishAt: inDays(now, topic.publishInDays, topic.hour),
      },
      depth: 0,
      overrideAccess: true,
    })
    keys.set('topic', topic.key, made.id)
  }
  await loadBackPlan({ payload, keys })
}

async function loadBackPlan({ payload, keys }: Pick<DemoContext, 'payload' | 'keys'>) {
  const { occasion, product, topics } = demoBackPlan
  const anchor = demoOccasions.find(({ key }) => key === occasion)?.startsOn ?? ''
  for (const { title, offset, leadDays, draftType, form, ownerRole } of topics) {
    const from = Date.parse(`${anchor}T00:00:00Z`) - shanghaiOffset + offset * day
    await payload.create({
      collection: 'topics',
      data: {
        ...{ title, draftType, form, stage: 'proposed', owner: keys.id('user', ownerRole) },
        ...{ product: keys.id('product', product), occasion: keys.id('occasion', occasion) },
        publishAt: new Date(from + 20 * hour).toISOString(),
        dueAt: new Date(from - leadDays * day + 18 * hour).toISOString(),
        plannedFrom: { kind: 'occasion', day: anchor, offset },
      },
      depth: 0,
      overrideAccess: true,
    })
  }
}

/** An hour of the day in Shanghai, some days from now. */
export function inDays(now: number, days: number, hour: number): string {
  const midnight = Math.floor((now + shanghaiOffset) / day) * day - shanghaiOffset
  return new Date(midnight + days * day + hour * 60 * 60 * 1000).toISOString()
}
