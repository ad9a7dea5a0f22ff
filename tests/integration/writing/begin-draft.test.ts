import type { Payload } from 'payload'
import type { RichDocument } from '@/writing'
import { beginDraft } from '@/writing/server'
import { describe, expect, test } from '../../support/fixtures'

const counted = async (payload: Payload) => (await payload.count({ collection: 'drafts', overrideAccess: true })).totalDocs

describe('a draft without a topic', () => {
  test('begins with its title and the structure of its type, and belongs to whoever began it', async ({ payload, requestAs }) => {
    const req = await requestAs('editor')
    const { doc } = await beginDraft(req, { title: ' 洱海边的早晨 ', draftType: 'emotional', withOutline: true })
    const draft = await payload.findByID({ collection: 'drafts', id: doc.id, draft: true, depth: 0, overrideAccess: true })
    expect(draft).toMatchObject({ title: '洱海边的早晨', draftType: 'emotional', stage: 'inWriting', owner: req.user!.id })
    expect((draft.body as unknown as RichDocument).root.children.length).toBeGreaterThan(3)
    expect(draft.slug).toMatch(/^er-hai-bian-de-zao-chen-[0-9a-f]{4}$/)
  })

  test('begins empty where no structure is wanted', async ({ payload, requestAs }) => {
    const { doc } = await beginDraft(await requestAs('editor'), { title: '空白', draftType: 'opinion' })
    expect((await payload.findByID({ collection: 'drafts', id: doc.id, draft: true, overrideAccess: true })).body ?? null).toBeNull()
  })

  test.for([
    ['no title', { title: '  ', draftType: 'opinion' }, /TITLE_MISSING/],
    ['a title that is a list', { title: ['a'], draftType: 'opinion' }, /TITLE_MISSING/],
    ['a title that is too long', { title: '长'.repeat(65), draftType: 'opinion' }, /TITLE_TOO_LONG/],
    ['no type', { title: '题' }, /DRAFT_TYPE_UNKNOWN/],
    ['the type of an inherited name', { title: '题', draftType: 'toString' }, /DRAFT_TYPE_UNKNOWN/],
  ] as const)('is refused with %s, and nothing is stored', async ([, wish, why], { payload, requestAs }) => {
    const before = await counted(payload)
    await expect(beginDraft(await requestAs('editor'), wish)).rejects.toThrow(why)
    expect(await counted(payload)).toBe(before)
  })

  test('is refused to whoever may not write drafts', async ({ payload, requestAs }) => {
    const before = await counted(payload)
    await expect(beginDraft(await requestAs('designer'), { title: '题', draftType: 'opinion' })).rejects.toThrow(/NOT_ALLOWED/)
    expect(await counted(payload)).toBe(before)
  })
})
