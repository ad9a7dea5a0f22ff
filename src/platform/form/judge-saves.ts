import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import type { Bilingual } from '../language'
import { editorFormOf } from './editor-form'
import { judgeBody } from './judge-body'
import { isTable, judgeField, namedFields, type BodyJudge, type JudgedField } from './judge-field'
import { judgePlain } from './judge-plain'
import { below, formRefused, problem } from './problem'

/**
 * Judges the form of everything that is to be stored in a collection, before anything else looks at it: a draft is
 * saved without validation, and Payload copies, compares and walks what it is given long before it validates.
 * Words are not judged, so that what is half written can be saved.
 */
export function judgedCollection(collection: CollectionConfig): CollectionConfig {
  const { hooks } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [
        ({ args, collection: { fields, labels }, operation }) => {
          const { data } = args as { data?: unknown }
          if (operation === 'create' || operation === 'update') requireForm({ data, fields, what: named(labels.singular, collection.slug) })
        },
        ...(hooks?.beforeOperation ?? []),
      ],
    },
  }
}

/** The same for a document of which there is one. */
export function judgedGlobal(global: GlobalConfig): GlobalConfig {
  const { hooks } = global
  return {
    ...global,
    hooks: {
      ...hooks,
      beforeOperation: [
        ({ args, global: { fields, label }, operation }) => {
          const { data } = args as { data?: unknown }
          if (operation === 'update') requireForm({ data, fields, what: named(label, global.slug) })
        },
        ...(hooks?.beforeOperation ?? []),
      ],
    },
  }
}

type Judged = { data: unknown; fields: readonly Field[]; what: Bilingual }

/** @throws DomainError `FORM_REFUSED` naming the place and the reason */
export function requireForm({ data, fields, what }: Judged): void {
  if (data === undefined || data === null) return
  const found = isTable(data) ? judgePlain(data) : problem([], '应是一组有名字的值', 'it has to be an object')
  if (found) throw formRefused(what, found)
  for (const field of namedFields(fields)) {
    const wrong = below(field.name, judgeField(field, (data as Record<string, unknown>)[field.name], bodies))
    if (wrong) throw formRefused(labelOf(field, what), wrong)
  }
}

const bodies: BodyJudge = (value, { editor }) => {
  // A form sends a body as it is; some programs send it as text, which Payload reads.
  const body = typeof value === 'string' ? parsed(value) : value
  return typeof editor === 'object' ? (judgePlain(body) ?? judgeBody(body, editorFormOf(editor))) : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** 「文稿的正文」 rather than the name of a field. */
function labelOf(field: JudgedField, what: Bilingual): Bilingual {
  const label = 'label' in field ? named(field.label, '') : null
  return label && label.zh !== '' ? { zh: `${what.zh}的「${label.zh}」`, en: `“${label.en}” of ${what.en}` } : what
}

function named(label: unknown, otherwise: string): Bilingual {
  if (typeof label === 'string') return { zh: label, en: label }
  const { zh, en } = (isTable(label) ? label : {}) as Partial<Bilingual>
  return { zh: zh ?? en ?? otherwise, en: en ?? zh ?? otherwise }
}
