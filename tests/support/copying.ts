import { backUp, type BackupPoint } from '@/platform/backup/back-up'
import { restore } from '@/platform/backup/restore'
import type { RestorePoint } from '@/platform/backup/restore-points'
import { readConfig, readGivenSecret } from '@/platform/config'

type Asked = { act: 'backup' | 'restore'; folder: string; dieAt: string }

/** A process that makes or restores a backup and is killed by the system at a named point: no `finally` of it runs. */
const { act, folder, dieAt } = JSON.parse(process.argv[2] ?? '{}') as Asked
const at = (point: BackupPoint | RestorePoint) => {
  if (point === dieAt) process.kill(process.pid, 'SIGKILL')
}
if (act === 'backup') await backUp({ config: readConfig(), version: '0', folder, at })
else await restore({ config: readConfig(), folder, givenSecret: readGivenSecret(), at })
