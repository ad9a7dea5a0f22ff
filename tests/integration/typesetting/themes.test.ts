import { approveDraft } from '@/distribution/actions/approve-draft'
import { describeVariants } from '@/distribution/actions/describe-variants'
import { themeNamed, type Theme } from '@/typesetting'
import { loadThemes, typesetSource } from '@/typesetting/server'
import { describe, expect, refusal, test, type Scene } from '../distribution/scene'

const lake: Theme = { ...(themeNamed('sea') as Theme), id: 'autumn-lake', name: { zh: '秋湖', en: 'Autumn lake' }, accent: '#0f6344' }

const make = (scene: Scene, theme: unknown) => scene.payload.create({ collection: 'themes', data: { theme } as never, overrideAccess: true })

describe('themes of the team', () => {
  test('are named and numbered by what is in them, and keep their id', async ({ scene, payload }) => {
    const { id, slug, name } = await make(scene, lake)
    expect({ slug, name }).toEqual({ slug: 'autumn-lake', name: '秋湖' })
    const renamed = { ...lake, id: 'other', name: { zh: '秋日湖', en: 'Lake' } }
    const saved = await payload.update({ collection: 'themes', id, data: { theme: renamed } as never, overrideAccess: true })
    expect(saved).toMatchObject({ slug: 'autumn-lake', name: '秋日湖', theme: { id: 'autumn-lake' } })
    expect(await loadThemes({ payload })).toMatchObject({ 'autumn-lake': { name: { zh: '秋日湖' } } })
    await payload.update({ collection: 'themes', id, data: { archived: true }, overrideAccess: true })
    expect(Object.keys(await loadThemes({ payload }))).toEqual(['autumn-lake'])
  })

  test('are refused with an id that is taken, by the team or by us', async ({ scene }) => {
    await make(scene, { ...lake, id: 'taken' })
    expect(await refusal(make(scene, { ...lake, id: 'taken' }))).toMatchObject({ code: 'THEME_ID_TAKEN', status: 409 })
    expect(await refusal(make(scene, { ...lake, id: 'tea' }))).toMatchObject({ code: 'THEME_ID_TAKEN' })
  })

  test.for([
    ['unreadable', { ...lake, id: 'unreadable', accent: '#ffcc00' }, '对比度'],
    ['hostile', { ...lake, id: 'hostile', ink: 'red;}' }, '#rrggbb'],
    ['four colours', { ...lake, id: 'four', fourth: '#123456' }, '三种颜色'],
  ] as const)('are refused when %s', async ([, theme, words], { scene }) => {
    const error = (await make(scene, theme).catch((reason: unknown) => reason)) as { data?: { errors?: { message: string }[] } }
    expect(error.data?.errors?.[0]?.message).toContain(words)
  })

  test('are worn by drafts, and a change of one voids the approval of what it changed', async ({ scene, requestAs, payload }) => {
    const { id } = await make(scene, { ...lake, id: 'worn' })
    const drafts = [await scene.draft([await scene.channel()], { data: { theme: 'worn' } }), await scene.draft([await scene.channel()])]
    for (const draft of drafts) await approveDraft(await requestAs('reviewer'), draft, { seen: await scene.seen(draft) })
    await payload.update({ collection: 'themes', id, data: { theme: { ...lake, accent: '#2b5d66', ink: '#1a1a1a' } } as never, overrideAccess: true })
    const states = await Promise.all(drafts.map(async (draft) => (await describeVariants(await requestAs('editor'), draft)).variants[0]?.approval.state))
    expect(states).toEqual(['changed', 'approved'])
  })

  test('are shown before they are saved', async ({ requestAs }) => {
    const markdown = '一句话。'
    const set = await typesetSource(await requestAs('designer'), { markdown, channel: 'wechat', theme: { ...lake, ink: '#123123' } })
    expect(set.html).toContain('color:#123123')
    const refused = await refusal(typesetSource(await requestAs('designer'), { markdown, channel: 'wechat', theme: { ...lake, ink: 'expression(1)' } }))
    expect(refused).toMatchObject({ code: 'THEME_INVALID' })
    expect(refused.text.zh).toContain('正文色')
  })
})
