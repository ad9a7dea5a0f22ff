import { rmSync } from 'node:fs'
import { createClient, type Client, type InStatement, type Row } from '@libsql/client'
import { pinyin } from 'pinyin-pro'
import type { SearchedRow, SearchHit } from './declaration'
import { questionOf, snippetOf, tokensOf } from './words'

/** Another form of the index is another number: the file is then made anew. */
const FORM = 1

/** First of all to wait for others: every process of a machine may have its own connection. */
const SETTINGS = ['PRAGMA busy_timeout = 5000', 'PRAGMA journal_mode = WAL', 'PRAGMA synchronous = NORMAL']

const SCHEMA = [
  `CREATE TABLE IF NOT EXISTS documents (number INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, id TEXT NOT NULL,
   title TEXT NOT NULL, text TEXT NOT NULL, stamp TEXT NOT NULL)`,
  'CREATE UNIQUE INDEX IF NOT EXISTS documents_of ON documents (collection, id)',
  'CREATE INDEX IF NOT EXISTS documents_by_moment ON documents (collection, stamp)',
  `CREATE VIRTUAL TABLE IF NOT EXISTS find USING fts5(kind, title, sound, text, content='', contentless_delete=1, tokenize='ascii')`,
]

/** So many of the newest are looked at for the order of the answer; nobody reads further. */
const MOST_WEIGHED = 200

/** What is asked: words, in which collections, how many. */
export type Question = { words: string; collections: readonly string[]; limit: number }

/**
 * The index of the one search: a file of its own beside the database, used by one thread. It is a cache: whatever is
 * wrong with it, it is thrown away and made anew from the documents, and no backup holds it.
 */
export class IndexFile {
  private constructor(private readonly client: Client) {}

  /** Opens the file; one that is damaged or of another form is thrown away and begun anew. */
  static async open(file: string): Promise<IndexFile> {
    try {
      return await IndexFile.#connect(file)
    } catch (error) {
      if (!isDamage(error)) throw error
      removeIndex(file)
      return IndexFile.#connect(file)
    }
  }

  static async #connect(file: string): Promise<IndexFile> {
    const client = createClient({ url: `file:${file}` })
    try {
      for (const statement of SETTINGS) await client.execute(statement)
      const { rows } = await client.execute('PRAGMA user_version')
      const form = Number(rows[0]?.user_version ?? 0)
      if (form !== 0 && form !== FORM) throw new DamagedIndex(`form ${form}`)
      for (const statement of [...SCHEMA, `PRAGMA user_version = ${FORM}`]) await client.execute(statement)
      await client.execute(`SELECT rowid FROM find WHERE find MATCH '"x"' LIMIT 1`)
      return new IndexFile(client)
    } catch (error) {
      client.close()
      throw error
    }
  }

  /** Takes rows in, in place of what it held of the same documents; what is older than that changes nothing. All or none. */
  async put(rows: readonly SearchedRow[]): Promise<void> {
    const newest = [...new Map(rows.map((row) => [`${row.collection}:${row.id}`, row])).values()]
    const statements: InStatement[] = []
    for (const row of newest) {
      const known = await this.#known(row.collection, row.id)
      if (known && String(known.stamp) > row.stamp) continue
      statements.push(...(known ? without(known) : []), ...taking(row))
    }
    if (statements.length > 0) await this.client.batch(statements, 'write')
  }

  async drop(collection: string, ids: readonly string[]): Promise<void> {
    const known = await Promise.all(ids.map((id) => this.#known(collection, id)))
    const statements = known.flatMap((row) => (row ? without(row) : []))
    if (statements.length > 0) await this.client.batch(statements, 'write')
  }

  /** Documents that hold every word: those whose title says it first, then by what was changed last. */
  async find({ words, collections, limit }: Question): Promise<SearchHit[]> {
    const question = questionOf(words)
    if (question === null || collections.length === 0) return []
    const within = `kind : (${collections.map(kindOf).join(' OR ')})`
    const named = await this.#rows(`${within} AND {title sound} : (${question})`, MOST_WEIGHED)
    const more = named.length >= limit ? [] : await this.#rows(`${within} AND (${question})`, limit + named.length)
    const seen = new Set(named.map(({ number }) => number))
    const found = [...byTitle(named, words), ...more.filter(({ number }) => !seen.has(number))].slice(0, limit)
    return found.map((row) => ({
      collection: String(row.collection),
      id: String(row.id),
      title: String(row.title),
      snippet: snippetOf(String(row.text), words) ?? String(row.text).slice(0, 80).replace(/\s+/gu, ' '),
    }))
  }

  /** The ids of all documents of a collection that hold every word; null when they are more than `most`. */
  async idsOf({ words, collection, most }: { words: string; collection: string; most: number }): Promise<string[] | null> {
    const question = questionOf(words)
    if (question === null) return null
    const sql = 'SELECT documents.id FROM find JOIN documents ON documents.number = find.rowid WHERE find MATCH ? LIMIT ?'
    const { rows } = await this.client.execute({ sql, args: [`kind : ${kindOf(collection)} AND (${question})`, most + 1] })
    return rows.length > most ? null : rows.map(({ id }) => String(id))
  }

  /** Which of these the index holds, with the moment of what it holds. */
  async held(collection: string, ids: readonly string[]): Promise<Map<string, string>> {
    const places = ids.map(() => '?').join(', ')
    const { rows } = await this.client.execute({
      sql: `SELECT id, stamp FROM documents WHERE collection = ? AND id IN (${places})`,
      args: [collection, ...ids],
    })
    return new Map(rows.map(({ id, stamp }) => [String(id), String(stamp)]))
  }

  /** Ids of a collection in the order in which they were taken in, from behind `after`. */
  async page(collection: string, after: number, limit: number): Promise<{ id: string; number: number }[]> {
    const sql = 'SELECT id, number FROM documents WHERE collection = ? AND number > ? ORDER BY number LIMIT ?'
    const { rows } = await this.client.execute({ sql, args: [collection, after, limit] })
    return rows.map(({ id, number }) => ({ id: String(id), number: Number(number) }))
  }

  /** How many documents of a collection it holds, and the newest moment of them; null when it holds none. */
  async state(collection: string): Promise<IndexState | null> {
    const { rows } = await this.client.execute({ sql: 'SELECT COUNT(*) AS held, MAX(stamp) AS newest FROM documents WHERE collection = ?', args: [collection] })
    const [row] = rows
    return row?.newest ? { count: Number(row.held), newest: String(row.newest) } : null
  }

  close(): void {
    this.client.close()
  }

  async #known(collection: string, id: string): Promise<Row | undefined> {
    const { rows } = await this.client.execute({ sql: 'SELECT number, stamp FROM documents WHERE collection = ? AND id = ?', args: [collection, id] })
    return rows[0]
  }

  async #rows(match: string, limit: number): Promise<Row[]> {
    const sql = `SELECT documents.number, collection, id, documents.title, documents.text FROM find
      JOIN documents ON documents.number = find.rowid WHERE find MATCH ? ORDER BY find.rowid DESC LIMIT ?`
    const { rows } = await this.client.execute({ sql, args: [match, limit] })
    return rows
  }
}

export type IndexState = { count: number; newest: string }

class DamagedIndex extends Error {}

/** Whether an error says that the file itself is at fault, and not that somebody else has it or the disk is full. */
export function isDamage(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return error instanceof DamagedIndex || (typeof code === 'string' && /^SQLITE_(CORRUPT|NOTADB)/.test(code))
}

export function removeIndex(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true })
}

/** A slug is letters and hyphens; the index's words are letters alone. */
function kindOf(collection: string): string {
  return collection.replaceAll('-', '0')
}

function without({ number = 0 }: Row): InStatement[] {
  return [
    { sql: 'DELETE FROM find WHERE rowid = ?', args: [number] },
    { sql: 'DELETE FROM documents WHERE number = ?', args: [number] },
  ]
}

function taking({ collection, id, title, text, stamp }: SearchedRow): InStatement[] {
  return [
    { sql: 'INSERT INTO documents (collection, id, title, text, stamp) VALUES (?, ?, ?, ?, ?)', args: [collection, id, title, text, stamp] },
    {
      sql: 'INSERT INTO find (rowid, kind, title, sound, text) VALUES (last_insert_rowid(), ?, ?, ?, ?)',
      args: [kindOf(collection), tokensOf(title), tokensOf(soundOf(title)), tokensOf(text)],
    },
  ]
}

/** The sound of a title, whole and by initials, as people type it without choosing characters. */
function soundOf(title: string): string {
  if (!/\p{Script=Han}/u.test(title)) return ''
  const spoken = { toneType: 'none', type: 'array', nonZh: 'removed' } as const
  return `${pinyin(title, spoken).join('')} ${pinyin(title, { ...spoken, pattern: 'first' }).join('')}`
}

/** A title that is what was typed comes first, then one that begins with it, each newest first. */
function byTitle(rows: Row[], words: string): Row[] {
  const asked = words.trim().toLowerCase()
  const weight = ({ title }: Row) => {
    const said = String(title).toLowerCase()
    if (said === asked) return 0
    return said.startsWith(asked) ? 1 : 2
  }
  return rows
    .map((row) => ({ row, at: weight(row) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row)
}
