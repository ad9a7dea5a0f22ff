import { languageOf, say, type Bilingual } from '../language'

/** A field of a collection as the browser knows it. */
export type FormField = {
  type?: string
  name?: string
  label?: unknown
  fields?: FormField[]
  tabs?: { name?: string; label?: unknown; fields: FormField[] }[]
}
export type FieldState = { valid?: boolean; passesCondition?: boolean; errorMessage?: string; value?: unknown }
/** What is wrong with a field: where, what it is called, why and what to do; `tab` where it lies in one. */
export type FieldProblem = { path: string; label: string; sentence: string; tab: string | null }

type Asked = { fields: readonly FormField[]; state: Record<string, FieldState>; language: string | undefined }

/** Everything that keeps a form from being saved, in the order of its fields. */
export function fieldProblems({ fields, state, language }: Asked): FieldProblem[] {
  const wrong = Object.entries(state).filter(([, field]) => field.valid === false && field.passesCondition !== false)
  return wrong
    .map(([path, field]) => {
      const { labels, tab, order } = placeOf(fields, path.split('.'), language)
      const label = labels.join(' · ')
      return { path, label, sentence: sentenceOf(label, field, language), tab, order }
    })
    .filter(({ path }) => !wrong.some(([other]) => other.startsWith(`${path}.`)))
    .sort((one, other) => byOrder(one.order, other.order))
    .map(({ order: _, ...problem }) => problem)
}

/** What must be there before publishing is asked for with its reason: “it is empty” would keep that back. */
const tellsWhy = /^(?:发布前|Before )/

function sentenceOf(label: string, { value, errorMessage }: FieldState, language: string | undefined): string {
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (isEmpty && !tellsWhy.test(errorMessage ?? '')) return say({ zh: `「${label}」还没有填，请填上。`, en: `“${label}” is empty. Fill it in.` }, language)
  const reason = errorMessage ?? say({ zh: '内容不对，请检查。', en: 'It is not valid. Check it.' }, language)
  return say({ zh: `「${label}」：${reason}`, en: `“${label}”: ${reason}` }, language)
}

type Place = { labels: string[]; tab: string | null; order: number[] }

/** What a path is called, row by row, and where its field stands among the others. */
function placeOf(fields: readonly FormField[], [name = '', ...rest]: string[], language: string | undefined): Place {
  const found = find(fields, name, language)
  if (!found) return { labels: [say(known[name] ?? { zh: name, en: name }, language)], tab: null, order: [Number.MAX_SAFE_INTEGER] }
  const label = inWords(found.field.label, language) ?? name
  const isRow = rest.length > 0 && /^\d+$/.test(rest[0] ?? '')
  const row = isRow ? Number(rest[0]) : null
  const own = row === null ? label : `${label} ${row + 1}`
  const further = isRow ? rest.slice(1) : rest
  if (further.length === 0) return { labels: [own], tab: found.tab, order: [...found.order, row ?? 0] }
  const inner = placeOf(found.field.fields ?? [], further, language)
  return { labels: [own, ...inner.labels], tab: found.tab, order: [...found.order, row ?? 0, ...inner.order] }
}

type Found = { field: FormField; tab: string | null; order: number[] }

/** A named field, through the rows, folds and tabs that only arrange it. */
function find(fields: readonly FormField[], name: string, language: string | undefined): Found | null {
  for (const [at, field] of fields.entries()) {
    if (field.name === name && field.type !== 'ui') return { field, tab: null, order: [at] }
    for (const [place, tab] of (field.tabs ?? []).entries()) {
      const label = inWords(tab.label, language) ?? null
      const inner = tab.name === name ? { field: tab, tab: label, order: [] } : tab.name ? null : find(tab.fields, name, language)
      if (inner) return { field: inner.field, tab: label, order: [at, place, ...inner.order] }
    }
    const inner = field.name ? null : find(field.fields ?? [], name, language)
    // A fold with a name may be a section of a page, shown one at a time as tabs are.
    if (inner) {
      return { ...inner, tab: inner.tab ?? (field.type === 'collapsible' ? (inWords(field.label, language) ?? null) : null), order: [at, ...inner.order] }
    }
  }
  return null
}

/** Payload's own fields of members and uploads. */
const known: Record<string, Bilingual> = {
  email: { zh: '邮箱', en: 'Email' },
  password: { zh: '密码', en: 'Password' },
  'confirm-password': { zh: '再输一遍密码', en: 'Confirm the password' },
  file: { zh: '文件', en: 'File' },
}

function inWords(label: unknown, language: string | undefined): string | undefined {
  if (typeof label === 'string') return label
  return typeof label === 'object' && label !== null ? (label as Partial<Bilingual>)[languageOf(language)] : undefined
}

function byOrder(one: number[], other: number[]): number {
  const at = one.findIndex((place, index) => place !== other[index])
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1)
}
