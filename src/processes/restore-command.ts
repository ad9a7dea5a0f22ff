import path from 'node:path'
import type { Manifest } from '@/platform/backup/manifest'
import { NOTES, withNotes, type Proof } from '@/platform/backup/notes'
import { prove } from '@/platform/backup/prove'
import { restore } from '@/platform/backup/restore'
import { readPassphrase } from '@/platform/backup/seal'
import { readConfig, readGivenSecret } from '@/platform/config'
import { parseOptions, runTelling } from './command'
import type { Io } from './io'

const usage = `用法 · Usage:
  npx xingwen restore FOLDER           把备份恢复到空的 DATA_DIR、MEDIA_DIR（和空的 MongoDB）· puts a backup into an empty DATA_DIR and MEDIA_DIR (and an empty MongoDB)
  npx xingwen restore FOLDER --prove   只试一遍：恢复到旁边、打开、清点，再删掉；不动工作区 · only tries it: restores beside it, opens and counts, throws it away
先核对每个文件；要么全部恢复，要么什么都不留。恢复的副本在管理员放行之前什么都不会发出去
Every file is checked first; all of it is restored or nothing is left. What was restored sends nothing until an administrator releases it
--passphrase-file FILE   打开封住的密钥 · opens a sealed secret
--json 机器可读 · machine-readable
`
const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, prove: { type: 'boolean' }, 'passphrase-file': { type: 'string' } } as const

/** A backup becomes a workspace again, on an empty host. */
export function runRestore(argv: string[], io: Io): Promise<number> {
  return runTelling(io, async () => {
    const { values, positionals } = parseOptions(argv, options)
    const [given, ...others] = positionals
    if (values.help || given === undefined || others.length > 0) {
      io.stdout(usage)
      return values.help ? 0 : 1
    }
    const began = Date.now()
    const config = readConfig()
    const folder = path.resolve(io.cwd, given)
    const passphraseFile = values['passphrase-file']
    const passphrase = passphraseFile === undefined ? null : await readPassphrase(path.resolve(io.cwd, passphraseFile))
    const wish = { config, folder, passphrase, givenSecret: readGivenSecret() }
    const manifest = values.prove ? await prove(wish) : await restore(wish)
    const seconds = Math.round((Date.now() - began) / 1000)
    if (values.prove) await noteProof({ at: new Date().toISOString(), backup: manifest.id, folder, seconds })
    const answer = { folder, id: manifest.id, at: manifest.at, files: manifest.files.length, seconds, proved: values.prove === true }
    io.stdout(values.json ? `${JSON.stringify(answer)}\n` : values.prove ? tellProof(manifest, seconds) : tell(manifest, config.dataDir))
    return 0
  })
}

/** The workspace may be another one, or not there: a proof is worth as much without a note. */
async function noteProof(proof: Proof): Promise<void> {
  await withNotes(readConfig(), (notes) => notes.set(NOTES.proof, proof)).catch(() => undefined)
}

function tellProof({ at, files }: Manifest, seconds: number): string {
  return `${at} 的备份恢复得出来：${files.length} 个文件，行数都对，用时 ${seconds} 秒；试出来的副本已删掉\nThe backup of ${at} can be restored: ${files.length} files, every count right, ${seconds} s; the trial copy was removed\n`
}

function tell({ at, files }: Manifest, dataDir: string): string {
  return `已把 ${at} 的备份恢复到 ${dataDir}：${files.length} 个文件\n这是一份副本：在管理员到「健康」页放行之前，什么都不会发出去。运行 npm start 启动\nRestored the backup of ${at} into ${dataDir}: ${files.length} files\nIt is a copy: nothing goes out until an administrator releases it on the Health page. Start it with npm start\n`
}
