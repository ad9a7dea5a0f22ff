import type { PayloadRequest } from 'payload'
import { draftTypeNames, type DraftType } from '@/planning'
import { can, signedIn } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { draftTypes } from '../draft-types/registry'
import { document } from '../rules/build'

type Wish = { title?: unknown; draftType?: unknown; withOutline?: unknown }

const longestTitle = 64

/**
 * Begins a draft without a topic, for whoever asks: with the structure of its type, or empty.
 * @throws DomainError `NOT_SIGNED_IN` (401), `NOT_ALLOWED` (403), `TITLE_MISSING`, `TITLE_TOO_LONG` or `DRAFT_TYPE_UNKNOWN` (400).
 */
export async function beginDraft(req: PayloadRequest, { title: given, draftType, withOutline }: Wish): Promise<{ doc: { id: string | number } }> {
  const person = signedIn(req)
  if (!(await can('drafts', 'create')({ req }))) throw notAllowed()
  const title = typeof given === 'string' ? given.trim() : ''
  if (!title) throw new DomainError({ code: 'TITLE_MISSING', text: { zh: '文稿还没有标题，请先写上。', en: 'The draft has no title. Write one first.' } })
  if (title.length > longestTitle) throw tooLong(title.length)
  if (typeof draftType !== 'string' || !Object.hasOwn(draftTypeNames, draftType)) throw unknownType()
  const type = draftType as DraftType
  const body = document(...(withOutline === true ? draftTypes[type].outline({ title, angle: null, productId: null, promotionId: null }) : []))
  const draft = await req.payload.create({
    collection: 'drafts',
    draft: true,
    depth: 0,
    overrideAccess: true,
    req,
    data: {
      title,
      draftType: type,
      form: 'story',
      theme: 'sea',
      owner: person.id as never,
      channels: await channelsInUse(req),
      stage: 'inWriting',
      ...(withOutline === true ? { body: body as never } : {}),
    },
  })
  return { doc: { id: draft.id } }
}

/** A new draft is meant for every channel that is on, until somebody takes one away. */
export async function channelsInUse(req: PayloadRequest): Promise<never[]> {
  const { docs } = await req.payload.find({
    collection: 'channels',
    where: { enabled: { equals: true } },
    depth: 0,
    pagination: false,
    select: {},
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id as never)
}

function notAllowed(): DomainError {
  return new DomainError({
    code: 'NOT_ALLOWED',
    status: 403,
    text: { zh: '你的角色不能建文稿，请找编辑。', en: 'Your role may not make drafts. Ask an editor.' },
  })
}

function tooLong(length: number): DomainError {
  return new DomainError({
    code: 'TITLE_TOO_LONG',
    text: {
      zh: `标题有 ${length} 个字，最多 ${longestTitle} 个，请改短。`,
      en: `The title has ${length} characters, at most ${longestTitle} are allowed. Shorten it.`,
    },
  })
}

function unknownType(): DomainError {
  const known = Object.values(draftTypeNames)
  return new DomainError({
    code: 'DRAFT_TYPE_UNKNOWN',
    text: {
      zh: `没有这种内容类型，请选：${known.map(({ zh }) => zh).join('、')}。`,
      en: `There is no such type of draft. Choose one of: ${known.map(({ en }) => en).join(', ')}.`,
    },
  })
}
