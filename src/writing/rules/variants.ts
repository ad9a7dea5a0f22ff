import { cutText } from '@/platform/cut-text'
/** What an editor may say differently on one channel. `body` decides what becomes of the draft's text. */
export type VariantPart = 'title' | 'digest' | 'cover' | 'opening' | 'body' | 'topics' | 'pictures' | 'link'

/** `condensed` keeps at most `max` of the channel's own units (when null the limit of a text, about half of an article); `own` is plain text, paragraphs apart by blank lines. */
export type BodyChoice = { kind: 'whole' } | { kind: 'condensed'; max: number | null } | { kind: 'own'; text: string }

/** What the draft said when a part was edited: later changes of the draft are shown against it. */
export type PartSource = { hash: string; text: string }

/** The edits of one channel's form; a part that is absent follows the draft. `cover` and `pictures` are ids of assets. */
export type DraftVariant = {
  title?: string
  digest?: string
  cover?: string
  opening?: string
  body?: BodyChoice
  topics?: string[]
  pictures?: string[]
  link?: string
  from?: Partial<Record<VariantPart, PartSource>>
}

/** Edits by channel form (the name of a typesetting target). */
export type DraftVariants = Record<string, DraftVariant>

const parts: readonly VariantPart[] = ['title', 'digest', 'cover', 'opening', 'body', 'topics', 'pictures', 'link']
const longest = { title: 128, digest: 300, opening: 2000, link: 500, body: 20_000, topic: 50, id: 64 } as const
const most = { forms: 20, topics: 30, pictures: 50 } as const
const FORM = /^[a-z][a-z-]{0,30}$/

/** Reads what is stored or sent: what is missing, unknown or of the wrong kind is left out; nothing is thrown. */
export function readVariants(value: unknown): DraftVariants {
  if (!isTable(value)) return {}
  const forms = Object.entries(value)
    .filter(([form]) => FORM.test(form))
    .slice(0, most.forms)
  return Object.fromEntries(
    forms.flatMap(([form, edits]) => {
      const variant = readVariant(edits)
      return Object.keys(variant).length === 0 ? [] : [[form, variant]]
    }),
  )
}

/** The same for one channel's form. */
export function readVariant(value: unknown): DraftVariant {
  if (!isTable(value)) return {}
  const variant: DraftVariant = {}
  for (const part of ['title', 'digest', 'opening', 'link'] as const) {
    const words = value[part]
    if (typeof words === 'string') variant[part] = cutText(words, longest[part])
  }
  const body = readBody(value.body)
  if (body) variant.body = body
  const topics = stringsIn(value.topics)
  if (topics) variant.topics = topics.map((topic) => cutText(topic, longest.topic)).slice(0, most.topics)
  const [cover] = stringsIn([value.cover]) ?? []
  if (cover) variant.cover = cover.slice(0, longest.id)
  const pictures = stringsIn(value.pictures)
  if (pictures) variant.pictures = [...new Set(pictures)].slice(0, most.pictures)
  const from = readSources(value.from, variant)
  if (from) variant.from = from
  return variant
}

function readBody(value: unknown): BodyChoice | null {
  if (!isTable(value)) return null
  const { kind, max, text } = value
  if (kind === 'whole') return { kind }
  if (kind === 'condensed') return { kind, max: typeof max === 'number' && Number.isInteger(max) && max > 0 ? max : null }
  return kind === 'own' && typeof text === 'string' ? { kind, text: cutText(text, longest.body) } : null
}

/** Only edited parts have a source. */
function readSources(value: unknown, variant: DraftVariant): DraftVariant['from'] | null {
  if (!isTable(value)) return null
  const from: NonNullable<DraftVariant['from']> = {}
  for (const part of parts) {
    const source = value[part]
    if (variant[part] === undefined || !isTable(source)) continue
    if (typeof source.hash === 'string' && typeof source.text === 'string') {
      from[part] = { hash: source.hash.slice(0, 64), text: cutText(source.text, longest.body) }
    }
  }
  return Object.keys(from).length === 0 ? null : from
}

/** Ids of assets are numbers in one database and texts in the other. */
function stringsIn(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null
  return value.flatMap((one) => (typeof one === 'string' ? one : typeof one === 'number' ? String(one) : []))
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
