import type { BaseDatabaseAdapter, DatabaseAdapterObj, Payload } from 'payload'
import { editorFormOf } from './editor-form'
import { isTable, namedFields, type JudgedField } from './judge-field'
import { mendBody } from './mend-body'

type Method = (args: { collection?: string; slug?: string; global?: string }) => Promise<unknown>

/** What hands documents out, and where in the answer they stand. */
const readers = [
  'find',
  'findOne',
  'findVersions',
  'queryDrafts',
  'findGlobal',
  'findGlobalVersions',
  'create',
  'updateOne',
  'deleteOne',
  'createVersion',
  'updateVersion',
] as const

/**
 * Wraps a database adapter so that nobody is handed a body that cannot be read: neither Payload, whose editor walks every
 * body that it lists, nor anything of ours.
 */
export function mendReadings(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      for (const name of readers) mendAnswers(db, { name, payload: args.payload })
      return db
    },
  }
}

function mendAnswers(db: BaseDatabaseAdapter, { name, payload }: { name: (typeof readers)[number]; payload: Payload }): void {
  const method = db[name] as Method
  const call: Method = async (args) => {
    const answer = await method.call(db, args)
    const holders = bodyFields(payload, args)
    if (holders.length > 0) for (const document of documentsIn(answer)) mendDocument(document, holders)
    return answer
  }
  Object.assign(db, { [name]: call })
}

type Holder = Extract<JudgedField, { type: 'richText' }>
const known = new WeakMap<object, Holder[]>()

/** The bodies of a collection or a global. Those in rows and groups are none of ours today; a test says so when that changes. */
function bodyFields({ collections, globals }: Payload, args: Parameters<Method>[0]): Holder[] {
  const slug = args.collection ?? args.global ?? args.slug ?? ''
  const collection = Object.hasOwn(collections, slug) ? collections[slug as keyof typeof collections] : undefined
  const config = collection?.config ?? globals?.config?.find((global) => global.slug === slug)
  if (!config) return []
  const found = known.get(config) ?? namedFields(config.fields).filter((field): field is Holder => field.type === 'richText')
  known.set(config, found)
  return found
}

function documentsIn(answer: unknown): Record<string, unknown>[] {
  if (!isTable(answer)) return []
  const documents: unknown[] = Array.isArray(answer['docs']) ? answer['docs'] : [answer]
  return documents.filter(isTable).map((one) => (isTable(one['version']) ? one['version'] : one))
}

function mendDocument(document: Record<string, unknown>, holders: Holder[]): void {
  for (const { name, editor } of holders) {
    if (document[name] !== undefined && typeof editor === 'object') document[name] = mendBody(document[name], editorFormOf(editor))
  }
}
