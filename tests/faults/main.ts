import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DomainError } from '@/platform/errors'
import { runFaults } from '@/processes/faults/run'
import { areCopiesWhole, drillCopies } from './copies'
import { isHeld, runHostile, tell } from './hostile/run'
import { startEngine } from '../support/mongo-engine/start'

/** The fault runs with a MongoDB engine beside them, unless one is named or only SQLite is asked for. */
const argv = process.argv.slice(2)

/** `--hostile [--short] [--only WORDS] [--json]`: the sets of attacks against a started server, with their figures. */
async function attackTheHouse(): Promise<number> {
  const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : undefined
  const figures = await runHostile({ size: argv.includes('--short') ? 'short' : 'long', only, say: (text) => io.stderr(`${text}\n`) })
  io.stdout(argv.includes('--json') ? `${JSON.stringify({ figures })}\n` : `${figures.map(tell).join('\n')}\n`)
  return figures.every(isHeld) ? 0 : 1
}

/** `--copies N [--seed S] [--json]`: backups and restores of a server that is written to, killed in the middle and harmed. Needs a build. */
async function copyTheHouse(): Promise<number> {
  const after = (name: string) => (argv.includes(name) ? Number(argv[argv.indexOf(name) + 1]) : NaN)
  const [drills, seed] = [after('--copies') || 5, after('--seed') || 1]
  const figures = await drillCopies({ drills, seed, say: (text) => io.stderr(`${text}\n`) })
  io.stdout(
    argv.includes('--json')
      ? `${JSON.stringify(figures)}\n`
      : `${Object.entries(figures)
          .map(([name, value]) => `${name.padEnd(18)} ${value}`)
          .join('\n')}\n`,
  )
  return areCopiesWhole(figures) ? 0 : 1
}

const io = { stdout: (text: string) => void process.stdout.write(text), stderr: (text: string) => void process.stderr.write(text), cwd: process.cwd() }
const isHostile = argv.includes('--hostile')
const isCopying = argv.includes('--copies')
const needsEngine =
  !isHostile &&
  !isCopying &&
  !argv.some((word) => word.startsWith('--mongodb') || word === '--help' || word === '-h') &&
  !argv.join(' ').includes('--database sqlite')
const directory = await mkdtemp(path.join(tmpdir(), 'xingwen-engine-'))
const engine = needsEngine ? await startEngine({ directory }) : null
try {
  process.exitCode = isCopying
    ? await copyTheHouse()
    : isHostile
      ? await attackTheHouse()
      : await runFaults(engine ? [...argv, '--mongodb', engine.uri] : argv, io)
} catch (error) {
  io.stderr(error instanceof DomainError ? `${error.text.zh}\n${error.text.en}\n` : `${String(error)}\n`)
  process.exitCode = 1
} finally {
  await engine?.stop()
  await rm(directory, { recursive: true, force: true })
}
