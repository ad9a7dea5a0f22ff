import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export type StoredArticle = Record<string, unknown> & { title: string; content: string }

export type Draft = { mediaId: string; appId: string; articles: StoredArticle[]; updatedAt: number; state: 'open' | 'publishing' | 'published' | 'deleted' }

export type Publication = {
  publishId: string
  appId: string
  mediaId: string
  articleId: string
  acceptedAt: number
  readyAt: number
  /** The status once ready; 5 and 6 may follow a success. */
  status: number
}

export type Token = { token: string; appId: string; kind: 'stable' | 'classic'; issuedAt: number; expiresAt: number; isRevoked: boolean }

export type Material = { mediaId: string; appId: string; type: string; pictureKey: string }

export type Picture = { key: string; appId: string; format: string; bytes: number }

export type Collections = {
  drafts: Draft
  publications: Publication
  tokens: Token
  materials: Material
  pictures: Picture
  counts: number
  /** Digests of the secrets that accounts signed in with. */
  secrets: string
  settings: number
}

type Put = { [Name in keyof Collections]: { in: Name; key: string; value: Collections[Name] } }[keyof Collections]

/** Everything the simulator remembers. With a directory, every change is on disk before it is answered. */
export type World = {
  readonly [Name in keyof Collections]: ReadonlyMap<string, Collections[Name]>
} & {
  /** Makes changes together: after a kill either all of them are there or none. */
  put(...changes: Put[]): void
  keepPicture(key: string, bytes: Buffer): void
  pictureBytes(key: string): Buffer | null
  /** A number that never repeats; ids are derived from it. */
  nextNumber(): number
  close(): void
}

const names = ['drafts', 'publications', 'tokens', 'materials', 'pictures', 'counts', 'secrets', 'settings'] as const

export function openWorld(directory: string | null): World {
  const maps = Object.fromEntries(names.map((name) => [name, new Map()])) as { [Name in keyof Collections]: Map<string, Collections[Name]> }
  const apply = (change: Put) => (maps[change.in] as Map<string, unknown>).set(change.key, change.value)
  const journal = directory ? openJournal(directory, maps, apply) : null
  const pictures = new Map<string, Buffer>()
  const put = (...changes: Put[]) => {
    journal?.write(changes)
    changes.forEach(apply)
  }
  return {
    ...maps,
    put,
    keepPicture: (key, bytes) => (directory ? writeWhole(join(directory, 'pictures', key), bytes) : void pictures.set(key, bytes)),
    pictureBytes: (key) => (directory ? readIfThere(join(directory, 'pictures', key)) : (pictures.get(key) ?? null)),
    nextNumber() {
      const next = (maps.settings.get('number') ?? 0) + 1
      put({ in: 'settings', key: 'number', value: next })
      return next
    },
    close: () => journal?.close(),
  }
}

/** One JSON list of changes a line. A last line without its end was never answered and is dropped. */
function openJournal(directory: string, maps: Record<string, Map<string, unknown>>, apply: (change: Put) => void) {
  mkdirSync(join(directory, 'pictures'), { recursive: true })
  const path = join(directory, 'journal.jsonl')
  const lines = (readIfThere(path)?.toString('utf8') ?? '').split('\n').slice(0, -1)
  for (const line of lines) for (const change of JSON.parse(line) as Put[]) apply(change)
  const whole = Object.entries(maps).flatMap(([name, map]) => [...map].map(([key, value]) => ({ in: name, key, value })))
  writeWhole(path, Buffer.from(`${JSON.stringify(whole)}\n`))
  const file = openSync(path, 'a')
  return {
    write: (changes: Put[]) => void writeSync(file, `${JSON.stringify(changes)}\n`),
    close: () => closeSync(file),
  }
}

function writeWhole(path: string, bytes: Buffer): void {
  writeFileSync(`${path}.part`, bytes)
  renameSync(`${path}.part`, path)
}

function readIfThere(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null
}
