import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { BasePayload, PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { readConfig } from '@/platform/config'
import { DomainError } from '@/platform/errors'

const KEY = 'health-token'
const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Whether `Authorization: Bearer …` opens what the house tells of itself. Takes as long for a wrong token as for the right one. */
export async function opensHealth(payload: BasePayload, authorization: string | undefined): Promise<boolean> {
  const given = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
  const { token } = readConfig().health
  const stored = token === null ? ((await payload.kv.get<{ sha256: string }>(KEY))?.sha256 ?? null) : hashOf(token).toString('hex')
  const isSame = timingSafeEqual(hashOf(given), stored === null ? randomBytes(32) : Buffer.from(stored, 'hex'))
  return stored !== null && isSame
}

/** Makes a new token, which is shown once; the one before it no longer opens anything. @throws DomainError `TOKEN_IN_ENVIRONMENT` */
export async function makeHealthToken(req: PayloadRequest): Promise<{ token: string }> {
  requireAct('house.keep', req)
  if (readConfig().health.token !== null) {
    throw new DomainError({
      code: 'TOKEN_IN_ENVIRONMENT',
      status: 409,
      text: { zh: '令牌由环境变量 HEALTH_TOKEN 决定，请在那里更换。', en: 'The token is set by the variable HEALTH_TOKEN; change it there.' },
    })
  }
  const token = randomBytes(32).toString('base64url')
  await req.payload.kv.set(KEY, { sha256: hashOf(token).toString('hex') })
  return { token }
}

export async function hasHealthToken(payload: BasePayload): Promise<boolean> {
  return readConfig().health.token !== null || (await payload.kv.has(KEY))
}
