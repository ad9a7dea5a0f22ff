import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { CollectionSlug, Payload } from 'payload'
import { loadWhole, referencesOf } from '@/platform/uses/documents'
import { keyOf, partsOf } from '@/platform/uses/declaration'

type Row = Record<string, unknown> & { id: string | number; deletedAt?: string | null }

/** Everything that is half-done or belongs to nothing, one sentence each; empty when all is whole. */
export async function audit(payload: Payload, media: string): Promise<string[]> {
  const rows = new Map<string, Row[]>()
  for (const { slug } of payload.config.collections) if (!slug.startsWith('payload-')) rows.set(slug, await rowsOf(payload, slug))
  return [...wrongFiles(rows.get('assets') ?? [], media), ...(await wrongVersions(payload, rows)), ...wrongJournal(rows), ...(await danglingIn(payload, rows))]
}

async function rowsOf(payload: Payload, slug: string): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({ collection: slug as CollectionSlug, where: {}, limit: 0, pagination: false })
  return docs
}

function wrongFiles(assets: Row[], media: string): string[] {
  const named = assets.flatMap(({ filename, sizes }) => [
    filename,
    ...Object.values((sizes ?? {}) as Record<string, { filename?: unknown } | null>).map((size) => size?.filename),
  ])
  const names = new Set(named.filter((name): name is string => typeof name === 'string' && name !== ''))
  const files = existsSync(media) ? readdirSync(media).filter((name) => !name.startsWith('.')) : []
  return [
    ...[...names].filter((name) => !files.includes(name)).map((name) => `the file ${name} is missing`),
    ...files.filter((name) => !names.has(name)).map((name) => `the file ${name} belongs to nothing`),
  ]
}

async function wrongVersions(payload: Payload, rows: Map<string, Row[]>): Promise<string[]> {
  const wrong: string[] = []
  for (const config of payload.config.collections) {
    if (!config.versions || !config.versions.drafts) continue
    const { docs } = await payload.db.findVersions({ collection: config.slug as CollectionSlug, where: {}, limit: 0, pagination: false })
    const known = new Map((rows.get(config.slug) ?? []).map((row) => [String(row.id), row]))
    const latest = new Map<string, number>()
    for (const { parent, latest: isLatest, version } of docs as unknown as { parent: unknown; latest?: boolean; version: Partial<Row> }[]) {
      const main = known.get(String(parent))
      if (!main) wrong.push(`a version of ${config.slug}:${String(parent)} has no document`)
      else if (Boolean(main.deletedAt) !== Boolean(version.deletedAt)) wrong.push(`${config.slug}:${String(parent)} is half in the trash`)
      if (isLatest) latest.set(String(parent), (latest.get(String(parent)) ?? 0) + 1)
    }
    for (const id of known.keys()) if (latest.get(id) !== 1) wrong.push(`${config.slug}:${id} has ${latest.get(id) ?? 0} newest versions`)
  }
  return wrong
}

function wrongJournal(rows: Map<string, Row[]>): string[] {
  const journal = (rows.get('removals') ?? []) as (Row & { document: string; state: string })[]
  const trashed = [...rows].flatMap(([slug, all]) => all.filter(({ deletedAt }) => deletedAt).map(({ id }) => keyOf(slug, id)))
  const entered = journal.map(({ document }) => document)
  return [
    ...journal.filter(({ state }) => state !== 'trashed').map(({ document, state }) => `${document} is still ${state}`),
    ...trashed.filter((key) => !entered.includes(key)).map((key) => `${key} is in the trash without an entry`),
    ...entered.filter((key) => !trashed.includes(key)).map((key) => `${key} has an entry and is not in the trash`),
  ]
}

/** References to what is gone, and references that the index of uses does not know. */
async function danglingIn(payload: Payload, rows: Map<string, Row[]>): Promise<string[]> {
  const known = new Set([...rows].flatMap(([slug, all]) => all.map(({ id }) => keyOf(slug, id))))
  const indexed = new Set((rows.get('uses-index') ?? []).map(({ source, target }) => `${String(source)} → ${String(target)}`))
  const wrong: string[] = []
  for (const slug of ['drafts', 'products', 'topics', 'promotions', 'reviews']) {
    for (const { id, newest, published } of await loadWhole(
      payload,
      slug,
      (rows.get(slug) ?? []).map((row) => row.id),
    )) {
      for (const { target } of [newest, ...(published ? [published] : [])].flatMap((content) => referencesOf(payload, slug, content))) {
        if (rows.has(partsOf(target)?.collection ?? '') && !known.has(target)) wrong.push(`${slug}:${id} refers to ${target}, which is gone`)
        if (!indexed.has(`${keyOf(slug, id)} → ${target}`)) wrong.push(`the index does not know that ${slug}:${id} refers to ${target}`)
      }
    }
  }
  return wrong
}

/** Where the pictures of a test's server lie. */
export function mediaIn(dataDir: string): string {
  return path.join(dataDir, 'media')
}
