import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload, PayloadRequest } from 'payload'
import { requireAct } from '@/people/server'
import { NOTES, type LastBackup } from '@/platform/backup/notes'
import { readConfig } from '@/platform/config'
import { DomainError } from '@/platform/errors'
import { backupName, isPartName, whichToRemove, type BackupPlan } from '../../rules/backup-plan'
import { readPlan } from './read-plan'
import { runCommand, type Running } from './run-command'

/** Beside the data, for a first backup before anybody has said where they go. */
export function folderFor(plan: Pick<BackupPlan, 'folder'>): string {
  return plan.folder ?? `${readConfig().dataDir}-backups`
}

/** Starts a backup that has the next name of the house. */
export function startBackup(plan: BackupPlan, { now, unlessSince }: { now: number; unlessSince?: number }): Running {
  const { timeZone, backups } = readConfig()
  const sealing = backups.passphraseFile ? ['--passphrase-file', backups.passphraseFile] : []
  const once = unlessSince === undefined ? [] : ['--unless-since', String(unlessSince)]
  return runCommand(['backup', path.join(folderFor(plan), backupName(timeZone, now)), '--json', ...sealing, ...once])
}

export function startProof(folder: string): Running {
  const { passphraseFile } = readConfig().backups
  return runCommand(['restore', folder, '--prove', '--json', ...(passphraseFile ? ['--passphrase-file', passphraseFile] : [])])
}

/** Removes what the plan no longer keeps, and what was cut off hours ago. Only names that the house gives. */
export async function rotate(plan: BackupPlan, now: number): Promise<string[]> {
  const folder = folderFor(plan)
  const names = await readdir(folder).catch(() => [])
  const removed = whichToRemove(names, plan)
  for (const name of names.filter(isPartName)) {
    const { mtimeMs } = await stat(path.join(folder, name))
    if (now - mtimeMs > 2 * 60 * 60 * 1000) removed.push(name)
  }
  for (const name of removed) await rm(path.join(folder, name), { recursive: true, force: true })
  return removed
}

/** A person wants a backup now. It goes on by itself; the health page says how it went. @throws DomainError */
export async function backUpNow(req: PayloadRequest): Promise<{ started: true; folder: string }> {
  requireAct('house.keep', req)
  await refuseWhileRunning(req.payload)
  const plan = await readPlan(req.payload)
  follow(req.payload, startBackup(plan, { now: Date.now() }), 'a backup that was asked for failed')
  return { started: true, folder: folderFor(plan) }
}

/** A person wants to see the last backup restored. @throws DomainError `NO_BACKUP_YET` */
export async function proveNow(req: PayloadRequest): Promise<{ started: true; folder: string }> {
  requireAct('house.keep', req)
  const good = await req.payload.kv.get<LastBackup>(NOTES.good)
  if (!good) {
    throw new DomainError({
      code: 'NO_BACKUP_YET',
      status: 409,
      text: { zh: '还没有备份可以试。请先备份。', en: 'There is no backup to try yet. Make one first.' },
    })
  }
  follow(req.payload, startProof(good.folder), 'a restore that was tried failed')
  return { started: true, folder: good.folder }
}

async function refuseWhileRunning(payload: BasePayload): Promise<void> {
  const running = await payload.kv.get<{ at: string }>(NOTES.running)
  if (!running || Date.now() - Date.parse(running.at) > 60_000) return
  throw new DomainError({ code: 'BACKUP_RUNNING', status: 409, text: { zh: '备份正在进行，请等它做完。', en: 'A backup is under way. Wait for it to end.' } })
}

/** What failed is in the log with its reason; of a backup it is in its note as well. */
function follow(payload: BasePayload, { ended }: Running, msg: string): void {
  void ended.then(({ code, said }) => {
    if (code !== 0) payload.logger.error({ msg, said })
  })
}
