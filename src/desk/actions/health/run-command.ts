import { spawn } from 'node:child_process'
import path from 'node:path'

export type Ended = { code: number | null; said: string }
export type Running = { ended: Promise<Ended>; kill(): void }

/**
 * Runs `xingwen …` in a process of its own: copying a database holds whoever does it, and the server answers meanwhile.
 * It reads the same environment and so means the same workspace.
 */
export function runCommand(words: string[]): Running {
  const child = spawn(process.execPath, ['--conditions=production', path.resolve('dist/cli.mjs'), ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)))
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', (error) => resolve({ code: null, said: error.message }))
    child.once('close', (code) => resolve({ code, said }))
  })
  return { ended, kill: () => void child.kill('SIGTERM') }
}
