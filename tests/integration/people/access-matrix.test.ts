import { Forbidden, type CollectionSlug, type GlobalSlug, type PayloadRequest } from 'payload'
import { accessTable, mayDo, operations, roles, type Guarded, type Operation, type Role } from '@/people'
import { describe, expect, test } from '../../support/fixtures'

const actors: (Role | null)[] = [null, ...roles]
const globals: string[] = ['settings', 'storefront']

describe('the access table', () => {
  test('names every collection and global of the configuration', async ({ payload }) => {
    const own = [
      ...payload.config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-')),
      ...payload.config.globals.map(({ slug }) => slug),
    ]
    expect(own.sort()).toEqual(Object.keys(accessTable).sort())
  })

  for (const slug of Object.keys(accessTable) as Guarded[]) {
    test(`decides every operation on ${slug}`, async ({ payload, requestAs }) => {
      for (const actor of actors) {
        for (const operation of globals.includes(slug) ? (['read', 'update'] as const) : operations) {
          const refused = await isRefused(await requestAs(actor), slug, operation)
          expect({ slug, actor, operation, allowed: !refused }).toEqual({ slug, actor, operation, allowed: mayDo(actor, slug, operation) })
        }
      }
      expect(payload).toBeDefined()
    })
  }

  test('lets a person change their own name but not their own role', async ({ payload, users, requestAs }) => {
    const req = await requestAs('editor')
    const saved = await payload.update({
      collection: 'users',
      id: users.editor.id,
      data: { name: '新名字', role: 'administrator' },
      overrideAccess: false,
      req,
    })
    expect(saved).toMatchObject({ name: '新名字', role: 'editor' })
    await expect(
      payload.update({ collection: 'users', id: users.reviewer.id, data: { name: '别人' }, overrideAccess: false, req: await requestAs('editor') }),
    ).rejects.toThrow()
  })
})

describe('members', () => {
  test('the last administrator is neither deleted nor demoted; one of two may go', async ({ payload, users, requestAs }) => {
    const req = () => requestAs('administrator')
    const { id } = users.administrator
    await expect(payload.delete({ collection: 'users', id, overrideAccess: false, req: await req() })).rejects.toThrow(/LAST_ADMINISTRATOR/)
    await expect(payload.update({ collection: 'users', id, data: { role: 'editor' }, overrideAccess: false, req: await req() })).rejects.toThrow(
      /LAST_ADMINISTRATOR/,
    )
    await payload.delete({ collection: 'users', where: { id: { exists: true } }, overrideAccess: false, req: await req() })
    expect(await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })).toMatchObject({ role: 'administrator' })
    const second = await payload.db.create({ collection: 'users', data: { email: 'second@test.example', name: '二', role: 'administrator', revision: 1 } })
    await payload.delete({ collection: 'users', id, overrideAccess: false, req: await req() })
    expect((await payload.find({ collection: 'users', overrideAccess: true })).docs.map((one) => one.id)).toEqual([second.id])
  })

  test('asking for a letter does not tell whether an address is a member’s', async ({ payload }) => {
    const ask = (email: string) =>
      payload.forgotPassword({ collection: 'users', data: { email }, overrideAccess: false }).catch((error: unknown) => String(error))
    const answer = await ask('second@test.example')
    expect(answer).toMatch(/NO_MAIL/)
    expect(await ask('nobody@test.example')).toBe(answer)
  })
})

/** Really performs the operation; anything but a refusal (also "not found" or "invalid") means access was given. */
async function isRefused(req: PayloadRequest, slug: Guarded, operation: Operation): Promise<boolean> {
  const { payload } = req
  const shared = { overrideAccess: false, req, depth: 0 } as const
  const perform = {
    create: () => payload.create({ collection: slug as CollectionSlug, data: {} as never, ...shared }),
    read: () =>
      globals.includes(slug) ? payload.findGlobal({ slug: slug as GlobalSlug, ...shared }) : payload.find({ collection: slug as CollectionSlug, ...shared }),
    update: () =>
      globals.includes(slug)
        ? payload.updateGlobal({ slug: slug as GlobalSlug, data: {}, ...shared })
        : payload.update({
            collection: slug as CollectionSlug,
            where: { id: { equals: payload.db.defaultIDType === 'number' ? 0 : '000000000000000000000000' } },
            data: {},
            ...shared,
          }),
    delete: () =>
      payload.delete({
        collection: slug as CollectionSlug,
        where: { id: { equals: payload.db.defaultIDType === 'number' ? 0 : '000000000000000000000000' } },
        ...shared,
      }),
  }[operation]
  try {
    await perform()
    return false
  } catch (error) {
    return error instanceof Forbidden
  }
}
