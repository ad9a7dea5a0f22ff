import { whoIsHere } from '@/writing/server'
import { expect, test } from '../../support/fixtures'

test('whoever has a draft open hears of the others, until they leave', async ({ payload, requestAs }) => {
  const data = { title: '一起写', draftType: 'opinion', form: 'story', stage: 'inWriting', theme: 'sea' } as const
  const { id } = await payload.create({ collection: 'drafts', draft: true, data, overrideAccess: true })
  const here = async (role: 'editor' | 'reviewer', isLeaving = false) => (await whoIsHere(await requestAs(role), String(id), { isLeaving })).others
  expect(await here('editor')).toEqual([])
  expect(await here('reviewer')).toEqual(['editor'])
  expect(await here('editor')).toEqual(['reviewer'])
  await here('reviewer', true)
  expect(await here('editor')).toEqual([])
  const { docs } = await payload.findVersions({ collection: 'drafts', where: { parent: { equals: id } }, overrideAccess: true })
  expect(docs).toHaveLength(1)
})

test('a stranger hears nothing, and neither does one who asks for a draft that is not there', async ({ requestAs }) => {
  await expect(whoIsHere(await requestAs('editor'), '999999', {})).rejects.toThrow()
})
