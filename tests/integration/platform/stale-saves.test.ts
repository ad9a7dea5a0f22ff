import { StaleSaveError } from '@/platform/errors'
import { describe, expect, test } from '../../support/fixtures'

describe('stale saves', () => {
  test('the second of two saves from the same revision is refused and writes nothing', async ({ payload, requestAs }) => {
    const req = await requestAs('editor')
    const topic = await payload.create({
      collection: 'topics',
      data: { title: '冬至去哪里', draftType: 'opinion', form: 'story', stage: 'proposed' },
      overrideAccess: true,
      req,
    })
    await payload.update({
      collection: 'topics',
      id: topic.id,
      data: { title: '冬至去大理', revision: topic.revision },
      overrideAccess: true,
      req: await requestAs('editor'),
    })
    const late = payload.update({
      collection: 'topics',
      id: topic.id,
      data: { angle: '晚到的改动', revision: topic.revision },
      overrideAccess: true,
      req: await requestAs('marketer'),
    })
    await expect(late).rejects.toThrow(StaleSaveError)
    const stored = await payload.findByID({ collection: 'topics', id: topic.id, overrideAccess: true })
    expect(stored.angle ?? null).toBeNull()
    expect(stored).toMatchObject({ title: '冬至去大理', revision: 2 })
  })

  test('two parallel edits of different fields never lose one in silence', async ({ payload, requestAs }) => {
    for (let round = 0; round < 40; round++) {
      const topic = await payload.create({
        collection: 'topics',
        data: { title: '起点', draftType: 'opinion', form: 'story', stage: 'proposed' },
        overrideAccess: true,
        req: await requestAs('editor'),
      })
      const edits = [{ title: '标题改了' }, { angle: '角度改了' }]
      const results = await Promise.allSettled(
        edits.map(async (data, index) => {
          const req = await requestAs('editor')
          // The second begins while the first is somewhere between reading and having written.
          if (index === 1) for (let turn = 0; turn < round; turn++) await new Promise(setImmediate)
          return payload.update({ collection: 'topics', id: topic.id, data, overrideAccess: true, req })
        }),
      )
      const stored = await payload.findByID({ collection: 'topics', id: topic.id, overrideAccess: true })
      results.forEach((result, index) => {
        if (result.status === 'fulfilled') expect(stored).toMatchObject(edits[index]!)
        else expect(result.reason).toBeInstanceOf(StaleSaveError)
      })
      expect(results.some(({ status }) => status === 'fulfilled')).toBe(true)
    }
  })

  test('twenty editors who autosave one draft lose no acknowledged edit', async ({ payload, requestAs }) => {
    const editors = 20
    const saves = Number(process.env.SAVES ?? 5)
    const draft = await payload.create({
      collection: 'drafts',
      draft: true,
      data: { title: '共同的文稿', draftType: 'opinion', form: 'story', stage: 'inWriting', theme: 'sea', digest: '{}' },
      overrideAccess: true,
      req: await requestAs('editor'),
    })
    let refused = 0
    const edit = async (editor: number) => {
      for (let save = 1; save <= saves;) {
        const now = await payload.findByID({ collection: 'drafts', id: draft.id, draft: true, depth: 0, overrideAccess: true })
        const ledger = JSON.parse(now.digest ?? '{}') as Record<string, number>
        ledger[editor] = save
        const written = await payload
          .update({
            collection: 'drafts',
            id: draft.id,
            draft: true,
            autosave: save % 2 === 0,
            data: { digest: JSON.stringify(ledger), revision: now.revision },
            overrideAccess: true,
            req: await requestAs('editor'),
          })
          .then(
            () => true,
            (error: unknown) => {
              if (error instanceof StaleSaveError) return false
              throw error
            },
          )
        if (written) save += 1
        else refused += 1
      }
    }
    await Promise.all(Array.from({ length: editors }, (_, editor) => edit(editor)))
    const final = await payload.findByID({ collection: 'drafts', id: draft.id, draft: true, depth: 0, overrideAccess: true })
    expect(Object.values(JSON.parse(final.digest ?? '{}') as Record<string, number>)).toEqual(Array(editors).fill(saves))
    expect(final.revision).toBe(1 + editors * saves)
    expect(refused).toBeGreaterThan(0)
  })

  test('restoring an old version of a draft is a save like any other', async ({ payload, requestAs }) => {
    const draft = await payload.create({
      collection: 'drafts',
      draft: true,
      data: { title: '第一版', draftType: 'opinion', form: 'story', stage: 'inWriting', theme: 'sea' },
      overrideAccess: true,
      req: await requestAs('editor'),
    })
    await payload.update({ collection: 'drafts', id: draft.id, draft: true, data: { title: '第二版' }, overrideAccess: true, req: await requestAs('editor') })
    const versions = await payload.findVersions({ collection: 'drafts', where: { parent: { equals: draft.id } }, sort: 'createdAt', overrideAccess: true })
    await payload.restoreVersion({ collection: 'drafts', id: versions.docs[0]!.id, draft: true, overrideAccess: true, req: await requestAs('editor') })
    const now = await payload.findByID({ collection: 'drafts', id: draft.id, draft: true, overrideAccess: true })
    expect(now).toMatchObject({ title: '第一版', revision: 3 })
  })

  test('a bulk edit claims for each document by itself', async ({ payload, requestAs }) => {
    const make = async (title: string) =>
      payload.create({
        collection: 'topics',
        data: { title, draftType: 'opinion', form: 'story', stage: 'proposed' },
        overrideAccess: true,
        req: await requestAs('editor'),
      })
    const topics = [await make('甲'), await make('乙'), await make('丙')]
    const ids = topics.map(({ id }) => id)
    const { docs, errors } = await payload.update({
      collection: 'topics',
      where: { id: { in: ids } },
      data: { angle: '一起改' },
      overrideAccess: true,
      req: await requestAs('editor'),
    })
    expect({ errors, revisions: docs.map(({ revision }) => revision) }).toEqual({ errors: [], revisions: [2, 2, 2] })
  })
})

test('a save is claimed even when a hook asked something else with the same request', async ({ payload, requestAs }) => {
  const draft = await payload.create({
    collection: 'drafts',
    draft: true,
    overrideAccess: true,
    data: { title: '一稿', draftType: 'opinion', form: 'story', stage: 'inWriting', theme: 'sea' },
  })
  const save = async (title: string) => {
    const req = await requestAs('editor')
    req.context.asked = true
    return payload.update({ collection: 'drafts', id: draft.id, draft: true, depth: 0, overrideAccess: false, req, data: { title, revision: 1 } })
  }
  const saves = await Promise.allSettled(['二稿', '三稿', '四稿'].map(save))
  expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
