import type { PayloadRequest } from 'payload'
import { expect, test } from 'vitest'
import { noteReading, readingSince } from './revision'

const note = (req: PayloadRequest, operation: string) => noteReading({ collection: { slug: 'drafts' }, operation, req } as never)

test.each(['read', 'readDistinct', 'count', 'countVersions'])('a %s within a save does not move the moment from which it reads', async (operation) => {
  const req = { context: {} } as PayloadRequest
  await note(req, 'update')
  const since = readingSince(req, 'drafts')
  await note(req, operation)
  expect(readingSince(req, 'drafts')).toBe(since)
})

test('another write within the request does', async () => {
  const req = { context: {} } as PayloadRequest
  await note(req, 'update')
  const since = readingSince(req, 'drafts')
  await note(req, 'update')
  expect(readingSince(req, 'drafts')).toBeGreaterThan(since)
})
