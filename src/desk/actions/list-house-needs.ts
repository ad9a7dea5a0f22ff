import type { PayloadRequest } from 'payload'
import type { Role } from '@/people'
import { judgeOwn } from '../rules/health'
import type { Need } from '../rules/needs'
import { gatherOwn } from './health/gather-facts'

/** What is wrong with the house itself, for administrators: nobody else would see it. */
export async function listHouseNeeds(req: PayloadRequest, role: Role): Promise<Need[]> {
  if (role !== 'administrator') return []
  const facts = await gatherOwn(req.payload, Date.now())
  // A workspace that was never backed up is told on the health page; on the first day it would be the first thing to read.
  const isNew = facts.backup.good === null && facts.backup.failure === null
  return judgeOwn(facts)
    .filter(({ key, tone }) => (tone === 'red' || key === 'fence') && !(key === 'backup' && isNew))
    .map(({ key, name, text }) => ({
      key: `house:${key}`,
      verb: { zh: '看一眼系统', en: 'Look after the house' },
      object: req.i18n.language === 'en' ? name.en : name.zh,
      href: '/admin/health',
      dueAt: null,
      urgent: true,
      reason: text,
    }))
}
