import type { PayloadRequest } from 'payload'
import type { Role } from '@/people'
import { judgeHealth } from '../rules/health'
import type { Need } from '../rules/needs'
import { gatherFacts } from './health/gather-facts'

/** What only an administrator can mend and nobody else would see. What has a task of its own among the deliveries is not said twice. */
const told = new Set(['fence', 'backup', 'disk-data', 'disk-backups', 'clock'])

/** What is wrong with the house itself, for administrators. */
export async function listHouseNeeds(req: PayloadRequest, role: Role): Promise<Need[]> {
  if (role !== 'administrator') return []
  const facts = await gatherFacts(req.payload, Date.now())
  // A workspace that was never backed up is told on the health page; on the first day it would be the first thing to read.
  const isNew = facts.backup.good === null && facts.backup.failure === null
  return judgeHealth(facts)
    .filter(({ key, tone }) => told.has(key) && (tone === 'red' || key === 'fence') && !(key === 'backup' && isNew))
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
