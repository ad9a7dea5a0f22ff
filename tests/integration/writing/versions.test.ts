import { describe, expect, test } from '../../support/fixtures'

describe('the version history of a draft', () => {
  test('keeps what each person autosaved, and joins one person’s sitting into one version', async ({ payload, requestAs }) => {
    const draft = await payload.create({
      collection: 'drafts',
      draft: true,
      overrideAccess: true,
      req: await requestAs('editor'),
      data: { title: '起点', draftType: 'opinion', form: 'story', stage: 'inWriting', theme: 'sea' },
    })
    const autosave = async (role: 'editor' | 'designer', title: string) =>
      payload.update({ collection: 'drafts', id: draft.id, draft: true, autosave: true, data: { title }, overrideAccess: true, req: await requestAs(role) })
    for (const [role, title] of [
      ['editor', '编辑一'],
      ['editor', '编辑二'],
      ['designer', '设计一'],
      ['designer', '设计二'],
      ['editor', '编辑三'],
    ] as const) {
      await autosave(role, title)
    }
    const { docs } = await payload.findVersions({ collection: 'drafts', where: { parent: { equals: draft.id } }, sort: 'createdAt', overrideAccess: true })
    const titles = docs.map(({ version }) => version.title)
    expect(titles.filter((title) => ['编辑二', '设计二', '编辑三'].includes(title))).toEqual(['编辑二', '设计二', '编辑三'])
    for (let typed = 0; typed < 5; typed++) await autosave('editor', `继续 ${typed}`)
    expect(await payload.countVersions({ collection: 'drafts', where: { parent: { equals: draft.id } }, overrideAccess: true })).toEqual({
      totalDocs: docs.length + 1,
    })
  })
})
