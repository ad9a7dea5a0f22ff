import type { Client, InValue } from '@libsql/client'
import type { DraftStanding, LightTopic } from '../rules/plan-card'
import type { TopicStage } from '../rules/topic-stages'
import type { Asked, PlanStore } from './plan-store'

const lightColumns = ['id', 'title', 'stage', 'draft_type', 'form', 'product_id', 'owner_id', 'occasion_id', 'due_at', 'publish_at', 'revision'] as const

export function sqlitePlanStore(client: Client): PlanStore {
  /** As one value: the client takes ten times as long over so many rows. */
  const whole = async (sql: string, args: InValue[]) => {
    const { rows } = await client.execute({ sql, args })
    return JSON.parse(String(rows[0]?.found ?? '[]')) as unknown[][]
  }
  return {
    async topics(asked) {
      const { sql, args } = conditions(asked)
      const list = lightColumns.map((name) => `"${name}"`).join(', ')
      const part = (dated: string, order: string) =>
        `SELECT * FROM (SELECT ${list} FROM "topics" WHERE ${sql} AND ${dated} ORDER BY ${order} LIMIT ${asked.most})`
      const found = await whole(
        `SELECT json_group_array(json_array(${list})) AS "found" FROM (
          ${part('"publish_at" IS NOT NULL', '"publish_at" DESC')} UNION ALL ${part('"publish_at" IS NULL', '"id" DESC')})`,
        [...args, ...args],
      )
      return found.map(topicOf)
    },
    async count(asked) {
      const { sql, args } = conditions(asked)
      const { rows } = await client.execute({ sql: `SELECT count(*) AS "found" FROM "topics" WHERE ${sql}`, args })
      return Number(rows[0]?.found ?? 0)
    },
    async standings(topics) {
      const found = await whole(standingsOf, [JSON.stringify(topics.map(Number))])
      return newestOf(found.map(standingOf))
    },
    async titles(most) {
      const found = await whole(
        `SELECT json_group_array(json_array("id", "title", "stage")) AS "found" FROM
          (SELECT "id", "title", "stage" FROM "topics" WHERE "deleted_at" IS NULL ORDER BY "id" DESC LIMIT ${most})`,
        [],
      )
      return found.map(([id, title, stage]) => ({ id: id as number, title: String(title), stage: stage as TopicStage }))
    },
  }
}

/** The drafts of these topics in the order of their making, each with its next push and whether it can be seen. */
const standingsOf = `SELECT json_group_array(json_array("topic", "draft", "stage", "owner", "push", "live", "channels") ORDER BY "made", "draft") AS "found" FROM (
  SELECT v."version_topic_id" AS "topic", v."parent_id" AS "draft", v."version_stage" AS "stage", v."version_owner_id" AS "owner", v."version_created_at" AS "made",
    (SELECT json_array(p."id", p."due_at") FROM "pushes" p WHERE p."draft_id" = v."parent_id" AND p."status" = 'scheduled' ORDER BY p."due_at" LIMIT 1) AS "push",
    EXISTS (SELECT 1 FROM "deliveries" d WHERE d."draft_id" = v."parent_id" AND d."state" = 'published' AND d."mode" <> 'rehearsal'
      AND coalesce(json_extract(d."receipt", '$.detail.finish'), '') <> 'draft') AS "live",
    (SELECT json_group_array(r."channels_id" ORDER BY r."order") FROM "_drafts_v_rels" r WHERE r."parent_id" = v."id" AND r."path" = 'version.channels') AS "channels"
  FROM "_drafts_v" v WHERE v."latest" = 1 AND v."version_deleted_at" IS NULL AND v."version_topic_id" IN (SELECT value FROM json_each(?)))`

function conditions(asked: Asked): { sql: string; args: InValue[] } {
  const said: string[] = ['"deleted_at" IS NULL']
  const args: InValue[] = []
  const say = (sql: string, ...values: InValue[]) => {
    said.push(sql)
    args.push(...values)
  }
  for (const word of asked.words) {
    const like = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    say(`("title" LIKE ? ESCAPE '\\' OR "angle" LIKE ? ESCAPE '\\')`, like, like)
  }
  const oneOf = (column: string, values: readonly string[]) => {
    if (values.length > 0) say(`"${column}" IN (SELECT value FROM json_each(?))`, JSON.stringify(values))
  }
  oneOf('stage', asked.stages)
  oneOf('draft_type', asked.draftType)
  oneOf('form', asked.form)
  const about = (column: string, ids: readonly string[]) => {
    if (ids.length === 0) return
    const orNone = ids.includes('none') ? ` OR "${column}" IS NULL` : ''
    say(`("${column}" IN (SELECT value FROM json_each(?))${orNone})`, JSON.stringify(ids.map(Number).filter(Number.isInteger)))
  }
  about('product_id', asked.product)
  about('owner_id', asked.owner)
  about('occasion_id', asked.occasion)
  if (asked.within) {
    const { from, to } = asked.within
    say('(("publish_at" >= ? AND "publish_at" < ?) OR ("due_at" >= ? AND "due_at" < ?))', from, to, from, to)
  }
  if (asked.dueBefore) say('"due_at" < ?', asked.dueBefore)
  if (asked.isUndated) say('"publish_at" IS NULL AND "due_at" IS NULL')
  return { sql: said.join(' AND '), args }
}

function topicOf(values: unknown[]): LightTopic {
  const [id, title, stage, draftType, form, product, owner, occasion, dueAt, publishAt, revision] = values as [number, string, ...string[]]
  return { id, title, stage, draftType, form, product, owner, occasion, dueAt, publishAt, revision: Number(revision ?? 1) } as LightTopic
}

function standingOf(values: unknown[]): DraftStanding {
  const [topic, id, stage, owner, push, isLive, channels] = values as [number, number, string, number | null, string | null, number, string | null]
  const next = push === null ? null : (JSON.parse(push) as [number, string])
  return {
    ...{ topic, id, stage, owner },
    push: next && { id: next[0], dueAt: next[1] },
    isLive: Boolean(isLive),
    channels: JSON.parse(channels ?? '[]') as number[],
  }
}

/** The last one of each topic. */
function newestOf(drafts: DraftStanding[]): DraftStanding[] {
  return [...new Map(drafts.map((draft) => [draft.topic, draft])).values()]
}
