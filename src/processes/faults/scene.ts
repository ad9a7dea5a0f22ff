import { mkdtempSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assemble, type Troupe } from './troupe'
import type { Stock } from './stock'

export type Database = { kind: 'sqlite' } | { kind: 'mongodb'; url: string }

/** What a run found. All but the first and the last three must be zero. */
export type Verdict = {
  deliveries: number
  /** Rows that do not exist, and `published` rows whose effect is nowhere. */
  lost: number
  /** Effects beyond the first of a delivery. */
  double: number
  /** Not ended when nothing had moved for long after the last fault. */
  stuck: number
  /** `failed`, `missed` or held although nothing but a fault was wrong. */
  falselyFailed: number
  sentAgain: number
  lookedUp: number
  secondsToSettle: number
}

/** `directory` is removed at the end. */
export type FaultScene = { directory: string; troupe: Troupe; simulatorUrl: string; database: Database; end(): Promise<void> }

/** An empty workspace with a simulator beside it, whose every call takes `latencyMs`. */
export async function openScene(database: Database, latencyMs = 40): Promise<FaultScene> {
  const directory = mkdtempSync(path.join(tmpdir(), 'xingwen-faults-'))
  const url = database.kind === 'sqlite' ? `file:${path.join(directory, 'faults.db')}` : withName(database.url, `faults_${randomBytes(6).toString('hex')}`)
  const env = {
    DATA_DIR: directory,
    MEDIA_DIR: path.join(directory, 'media'),
    DATABASE_URL: url,
    DEMO: '0',
    PAYLOAD_SECRET: 'a secret that only fault runs use',
    LOG_LEVEL: 'error',
    PUBLIC_URL: 'http://shop.example',
  }
  const platform = await assemble(env)
  const simulator = platform.start('simulate', { directory: path.join(directory, 'platform'), latencyMs })
  const simulatorUrl = String((await simulator.next('url')).url)
  const troupe = await assemble({ ...env, REHEARSAL_URL: simulatorUrl })
  return {
    directory,
    troupe,
    simulatorUrl,
    database,
    async end() {
      await troupe.dismiss()
      await platform.dismiss()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function withName(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.toString()
}

type Drafts = { drafts: { articles: { content_source_url?: string }[] }[] }

/** Compares what the ledger says with what the platform and the shop hold. */
export async function judge(scene: FaultScene, expected: number, secondsToSettle: number): Promise<Verdict> {
  const stock = await scene.troupe.run<Stock>('stock')
  const { drafts } = (await (await fetch(`${scene.simulatorUrl}/_simulator/state`)).json()) as Drafts
  const links = drafts.flatMap((draft) => draft.articles.map((article) => article.content_source_url ?? ''))
  const effects = (row: Stock['deliveries'][number]) =>
    row.platform === 'shop' ? stock.posts.filter((key) => key === row.key).length : links.filter((link) => link.endsWith(`/s/${row.shortCode}`)).length
  const counted = stock.deliveries.map((row) => ({ row, count: effects(row) }))
  const isOpen = (state: string) => ['queued', 'sending', 'unknown'].includes(state)
  return {
    deliveries: expected,
    lost: expected - stock.deliveries.length + counted.filter(({ row, count }) => row.state === 'published' && count === 0).length,
    double: counted.reduce((sum, { count }) => sum + Math.max(0, count - 1), 0),
    stuck: counted.filter(({ row }) => isOpen(row.state)).length,
    falselyFailed: counted.filter(({ row }) => !isOpen(row.state) && row.state !== 'published').length,
    sentAgain: counted.filter(({ row }) => row.attempt > 1).length,
    lookedUp: counted.filter(({ row }) => row.looks > 0).length,
    secondsToSettle,
  }
}
