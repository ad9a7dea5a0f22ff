import type { Payload } from 'payload'
import { expect, test } from '../../support/fixtures'
import { lawful } from '../../support/lawful-trip'

const trip = { ...lawful, _status: 'draft' }

async function unpublishedTrip(payload: Payload, data: Record<string, unknown>) {
  return payload.create({ collection: 'products', draft: true, data: { ...trip, ...data } as never, overrideAccess: true })
}

test('the bar above chosen rows changes only what is tried here', ({ payload }) => {
  const changed = payload.config.collections.filter(({ admin }) => (admin.custom as { changedTogether?: boolean } | undefined)?.changedTogether === true)
  expect(changed.map(({ slug }) => slug).sort()).toEqual(['products', 'topics'])
})

test('products are published together, and one that cannot be is named and stays as it was', async ({ payload, requestAs }) => {
  const whole = await unpublishedTrip(payload, { slug: 'chosen-one' })
  const halfDone = await unpublishedTrip(payload, { slug: 'chosen-two', destination: null })
  const { docs, errors } = await payload.update({
    collection: 'products',
    where: { id: { in: [whole.id, halfDone.id] } },
    data: { _status: 'published' },
    overrideAccess: false,
    req: await requestAs('marketer'),
  })
  expect(docs.map(({ id, _status }) => ({ id, _status }))).toEqual([{ id: whole.id, _status: 'published' }])
  expect(errors.map(({ id }) => id)).toEqual([halfDone.id])
  const statusOf = async (id: string | number) => (await payload.findByID({ collection: 'products', id, overrideAccess: true }))._status
  expect([await statusOf(whole.id), await statusOf(halfDone.id)]).toEqual(['published', 'draft'])
})
