import type { BasePayload } from 'payload'
import { readConfig } from '@/platform/config'
import type { BackupPlan } from '../../rules/backup-plan'

/** The plan as it is in force: the environment before the settings. */
export async function readPlan(payload: BasePayload): Promise<BackupPlan> {
  const { given } = readConfig().backups
  const { backups } = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
  const saved = backups?.enabled && backups.folder ? backups.folder : null
  return {
    folder: given.folder ?? saved,
    at: given.at ?? backups?.at ?? '03:00',
    keepDaily: given.keepDaily ?? backups?.keepDaily ?? 7,
    keepWeekly: given.keepWeekly ?? backups?.keepWeekly ?? 4,
  }
}
