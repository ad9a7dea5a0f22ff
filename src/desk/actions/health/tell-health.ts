import type { BasePayload, PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { judgeHealth, worst, type HealthFacts, type HealthLine, type HealthTone } from '../../rules/health'
import { gatherFacts } from './gather-facts'

export type Health = { state: HealthTone; lines: HealthLine[]; facts: HealthFacts }

/** The state of the house in words and figures. */
export async function healthOf(payload: BasePayload): Promise<Health> {
  const facts = await gatherFacts(payload, Date.now())
  const lines = judgeHealth(facts)
  return { state: worst(lines), lines, facts }
}

/** The same for an administrator at the desk. @throws DomainError `NOT_ALLOWED` */
export async function tellHealth(req: PayloadRequest): Promise<Health> {
  requireAct('house.keep', req)
  return healthOf(req.payload)
}
