// Runs the steps of a gate one after another, says how long each took, and fails when any failed.
import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

/**
 * Groups run one after another. The steps of a group need nothing of each other and little memory: they run two at a
 * time, and each tells what it said when it has ended.
 * @param {{ name: string, command: string[], env?: Record<string, string> }[][]} groups
 */
export async function runSteps(groups) {
  const results = []
  for (const group of groups) {
    const waiting = [...group]
    const isLive = group.length === 1
    const runWaiting = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step, isLive))
    }
    await Promise.all([runWaiting(), runWaiting()])
  }
  console.error('')
  for (const { name, code, seconds } of results) console.error(`${code === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${seconds.padStart(7)} s`)
  for (const { name, code, said } of results) if (code !== 0) console.error(`\n✗ ${name}\n${whatFailed(said)}`)
  return results.every(({ code }) => code === 0)
}

function runStep({ name, command, env }, isLive) {
  const began = Date.now()
  const parts = [`\n▶ ${name}\n`]
  if (isLive) process.stderr.write(parts[0])
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      stdio: ['inherit', 'pipe', 'pipe'],
      env: { ...process.env, ...(process.stderr.isTTY ? { FORCE_COLOR: '1' } : {}), ...env, NEXT_TELEMETRY_DISABLED: '1' },
    })
    const hear = (from, to) =>
      from.setEncoding('utf8').on('data', (text) => {
        parts.push(text)
        if (isLive) to.write(text)
      })
    hear(child.stdout, process.stdout)
    hear(child.stderr, process.stderr)
    const end = (code) => {
      const said = parts.join('')
      if (!isLive) process.stderr.write(said)
      resolve({ name, code, said: stripVTControlCharacters(said), seconds: ((Date.now() - began) / 1000).toFixed(1) })
    }
    child.on('error', () => end(1))
    child.on('close', (code) => end(code ?? 1))
  })
}

/** The failed tests with their reasons; of a step that has none, its last words. Told again at the end, where a log cut short still has it. */
function whatFailed(said) {
  const lines = said.split('\n').filter((line) => line.trim() !== '')
  const failures = lines.filter((line) => /^\s*FAIL\s|^\w*Error: /.test(line))
  return (failures.length > 0 ? [...new Set(failures)].slice(0, 60) : lines.slice(-30)).join('\n')
}
