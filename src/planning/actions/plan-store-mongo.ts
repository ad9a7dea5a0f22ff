import type { Model } from 'mongoose'
import type { DraftStanding, Id, LightTopic } from '../rules/plan-card'
import type { TopicStage } from '../rules/topic-stages'
import type { Asked, PlanStore } from './plan-store'

type Mongo = { collections: Record<string, Model<unknown>>; versions: Record<string, Model<unknown>> }
type Raw = Record<string, unknown>

const light = { title: 1, stage: 1, draftType: 1, form: 1, product: 1, owner: 1, occasion: 1, dueAt: 1, publishAt: 1, revision: 1 }

export function mongoPlanStore({ collections, versions }: Mongo): PlanStore {
  const of = (models: Record<string, Model<unknown>>, slug: string) => models[slug] as Model<unknown>
  const topics = of(collections, 'topics')
  const read = (model: Model<unknown>, where: object, projection: object) => model.collection.find(where, { projection })
  return {
    async topics(asked) {
      const where = conditions(asked, topics)
      const [dated, undated] = await Promise.all([
        read(topics, { $and: [...where, { publishAt: { $ne: null } }] }, light)
          .sort({ publishAt: -1 })
          .limit(asked.most)
          .toArray(),
        read(topics, { $and: [...where, { publishAt: null }] }, light)
          .sort({ _id: -1 })
          .limit(asked.most)
          .toArray(),
      ])
      return [...dated, ...undated].map(topicOf)
    },
    count: (asked) => topics.collection.countDocuments({ $and: conditions(asked, topics) }),
    async standings(wanted) {
      const shown = { parent: 1, 'version.topic': 1, 'version.stage': 1, 'version.owner': 1, 'version.channels': 1 }
      const where = { latest: true, 'version.deletedAt': null, 'version.topic': { $in: eitherWay(wanted.map(String), topics) } }
      const found = await read(of(versions, 'drafts'), where, shown).sort({ 'version.createdAt': 1 }).toArray()
      const newest = [...new Map(found.map((row) => [idOf((row.version as Raw).topic), row])).values()]
      const drafts = eitherWay(
        newest.map((row) => String(row.parent)),
        topics,
      )
      const [pushes, live] = await Promise.all([
        read(of(collections, 'pushes'), { draft: { $in: drafts }, status: 'scheduled' }, { draft: 1, dueAt: 1 })
          .sort({ dueAt: -1 })
          .toArray(),
        of(collections, 'deliveries').collection.distinct('draft', {
          ...{ draft: { $in: drafts }, state: 'published', mode: { $ne: 'rehearsal' }, 'receipt.detail.finish': { $ne: 'draft' } },
        }),
      ])
      const next = new Map(pushes.map((push) => [String(push.draft), { id: String(push._id), dueAt: momentOf(push.dueAt) ?? '' }]))
      const seen = new Set(live.map(String))
      return newest.map((row): DraftStanding => {
        const version = row.version as Raw
        const id = String(row.parent)
        const channels = (version.channels as unknown[] | null | undefined) ?? []
        return {
          ...{ topic: idOf(version.topic) ?? '', id, stage: String(version.stage), owner: idOf(version.owner) },
          ...{ push: next.get(id) ?? null, isLive: seen.has(id), channels: channels.map(String) },
        }
      })
    },
    async titles(most) {
      const found = await read(topics, { deletedAt: null }, { title: 1, stage: 1 }).sort({ _id: -1 }).limit(most).toArray()
      return found.map((row) => ({ id: String(row._id), title: String(row.title), stage: row.stage as TopicStage }))
    },
  }
}

function conditions(asked: Asked, model: Model<unknown>): object[] {
  const said: object[] = [{ deletedAt: null }]
  for (const word of asked.words) {
    const pattern = { $regex: word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' }
    said.push({ $or: [{ title: pattern }, { angle: pattern }] })
  }
  const oneOf = (path: string, values: readonly string[]) => values.length > 0 && said.push({ [path]: { $in: values } })
  oneOf('stage', asked.stages)
  oneOf('draftType', asked.draftType)
  oneOf('form', asked.form)
  for (const path of ['product', 'owner', 'occasion'] as const) {
    const ids = asked[path]
    if (ids.length > 0) said.push({ [path]: { $in: [...eitherWay(ids, model), ...(ids.includes('none') ? [null] : [])] } })
  }
  if (asked.within) {
    const between = { $gte: new Date(asked.within.from), $lt: new Date(asked.within.to) }
    said.push({ $or: [{ publishAt: between }, { dueAt: between }] })
  }
  if (asked.dueBefore) said.push({ dueAt: { $lt: new Date(asked.dueBefore) } })
  if (asked.isUndated) said.push({ publishAt: null, dueAt: null })
  return said
}

/** References are stored as ids of the database, and were stored as texts. */
function eitherWay(ids: readonly string[], { base }: Model<unknown>): unknown[] {
  return ids.filter((id) => /^[0-9a-f]{24}$/i.test(id)).flatMap((id) => [id, new base.Types.ObjectId(id)])
}

function topicOf(row: Raw): LightTopic {
  return {
    ...{ id: String(row._id), title: String(row.title ?? ''), stage: row.stage, draftType: row.draftType, form: row.form },
    ...{ product: idOf(row.product), owner: idOf(row.owner), occasion: idOf(row.occasion) },
    ...{ dueAt: momentOf(row.dueAt), publishAt: momentOf(row.publishAt), revision: Number(row.revision ?? 1) },
  } as LightTopic
}

function idOf(value: unknown): Id | null {
  return value === null || value === undefined ? null : String(value as { toString(): string })
}

function momentOf(value: unknown): string | null {
  return value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null
}
