import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import path from 'node:path'
import { freePort } from '@/processes/free-port'
import { environmentFor, removeFolder, runProgram, temporaryFolder, until } from '../../support/started-server'
import { Tally, type AttackSet } from './house'

type Damage = { what: string; file: string; bytes: Buffer }

const words = Buffer.from('not a database, but longer than the header of one would be. '.repeat(4))
/** Files of a folder that somebody or something spoilt: the start ends with a sentence or does without, and what was there stays. */
const damages: Damage[] = [
  { what: 'a database of 0 bytes', file: 'xingwen.db', bytes: Buffer.alloc(0) },
  { what: 'a database that is a text', file: 'xingwen.db', bytes: words },
  { what: 'a database of which one page is left', file: 'xingwen.db', bytes: Buffer.alloc(4_096, 1) },
  { what: 'sign-ins that are no JSON', file: 'sign-ins.json', bytes: Buffer.from('{"editor":') },
]

export const damagedFiles: AttackSet = {
  name: 'damaged files at the start',
  async run({ server }) {
    const tally = new Tally('damaged files at the start')
    for (const damage of damages) {
      const dataDir = temporaryFolder()
      cpSync(server.dataDir, dataDir, { recursive: true })
      try {
        await startDamaged(tally, dataDir, damage)
      } finally {
        removeFolder(dataDir)
      }
    }
    return tally.end()
  },
}

async function startDamaged(tally: Tally, dataDir: string, { what, file, bytes }: Damage): Promise<void> {
  const damaged = path.join(dataDir, file)
  for (const beside of ['-wal', '-shm']) writeFileSync(`${damaged}${beside}`, '')
  writeFileSync(damaged, bytes)
  const port = await freePort()
  const { child, said } = runProgram('server', { ...environmentFor(dataDir, port), PUBLIC_URL: `http://127.0.0.1:${port}`, DEMO: '1' })
  const isReady = async () => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.status === 200
  await until(`${what}: it ended or is ready`, async () => child.exitCode !== null || (await isReady()))
  const hasEnded = child.exitCode !== null
  if (!hasEnded) child.kill('SIGKILL')
  if (!hasEnded) await once(child, 'close')
  if (!readFileSync(damaged).equals(bytes)) tally.hit(`${what}: ${file} was written over`)
  else if (hasEnded && /\n\s+at /.test(said())) tally.broken(`${what}: a stack instead of a sentence`)
  else tally.refused()
}
