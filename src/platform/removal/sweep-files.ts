import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { ownsUploads } from './own-uploads'
import type { BasePayload, CollectionSlug, SanitizedCollectionConfig, Where } from 'payload'

const BATCH = 100
const KEPT_DAYS = 30

type Sweeping = {
  payload: BasePayload
  /** Where what belongs to nothing is kept for thirty days. */ aside: string
  /** Files written later may belong to an upload under way (epoch ms). */ before: number
}

/**
 * Takes out of the folders of uploads what belongs to no document: the files of uploads that were cut off. They are set
 * aside, not deleted, because a database may have been restored to an earlier day. A folder that another workspace uses is
 * left alone. Answers how many.
 */
export async function sweepFiles({ payload, aside, before }: Sweeping): Promise<number> {
  let swept = 0
  for (const config of payload.config.collections) {
    if (!config.upload) continue
    const folder = config.upload.staticDir ?? config.slug
    const names = await olderThan(folder, before)
    const unknown: string[] = []
    for (let at = 0; at < names.length; at += BATCH) {
      const batch = names.slice(at, at + BATCH)
      const known = await knownOf(payload, config, batch)
      unknown.push(...batch.filter((name) => !known.has(name)))
    }
    if (!(await ownsUploads(payload, { folder, isAllKnown: unknown.length === 0 }))) continue
    for (const name of unknown) {
      await mkdir(aside, { recursive: true })
      await rename(path.join(folder, name), path.join(aside, name))
      swept += 1
    }
  }
  await forgetOld(aside)
  return swept
}

async function olderThan(folder: string, before: number): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    if ((await stat(path.join(folder, entry.name))).mtimeMs < before) found.push(entry.name)
  }
  return found
}

async function knownOf(payload: BasePayload, config: SanitizedCollectionConfig, names: string[]): Promise<Set<string>> {
  const sizes = (config.upload.imageSizes ?? []).map(({ name }) => name)
  const where: Where = { or: [{ filename: { in: names } }, ...sizes.map((size) => ({ [`sizes.${size}.filename`]: { in: names } }))] }
  const { docs } = await payload.db.find<{ filename?: string; sizes?: Record<string, { filename?: string | null } | null> }>({
    collection: config.slug as CollectionSlug,
    where,
    limit: 0,
    pagination: false,
  })
  return new Set(
    docs.flatMap(({ filename, sizes: made }) => [filename, ...Object.values(made ?? {}).map((size) => size?.filename)].flatMap((name) => name ?? [])),
  )
}

async function forgetOld(aside: string): Promise<void> {
  const before = Date.now() - KEPT_DAYS * 86_400_000
  for (const name of await readdir(aside).catch(() => [])) {
    const file = path.join(aside, name)
    if ((await stat(file)).ctimeMs < before) await rm(file, { force: true })
  }
}
