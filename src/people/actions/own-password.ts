import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PayloadRequest } from 'payload'

const derive = promisify(pbkdf2)

/** As Payload hashes today, and as it did before (payload/dist/auth/strategies/local/generatePasswordSaltHash.js). */
const today = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32 }
const before = { prefix: '', iterations: 25_000, bytes: 512 }

/** Whether a password is that of the person who asks. */
export async function isOwnPassword(req: PayloadRequest, password: unknown): Promise<boolean> {
  if (typeof password !== 'string' || password === '' || !req.user) return false
  const stored = await req.payload.db.findOne<{ id: string | number; hash?: string; salt?: string }>({
    collection: 'users',
    where: { id: { equals: req.user.id } },
    req,
  })
  if (!stored?.hash || !stored.salt) return false
  const way = stored.hash.startsWith(today.prefix) ? today : before
  const wanted = Buffer.from(stored.hash.slice(way.prefix.length), 'hex')
  const got = await derive(password, stored.salt, way.iterations, way.bytes, 'sha256')
  return got.length === wanted.length && timingSafeEqual(got, wanted)
}

/** Does the work of judging a password for nobody, so that a stranger's sign-in takes as long as a member's. */
export async function judgeForNobody(password: string): Promise<void> {
  await derive(password, randomBytes(32).toString('hex'), today.iterations, today.bytes, 'sha256')
}
