// Runs the steps of a gate one after another, says how long each took, and fails when any failed.
import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

/** @param {{ name: string, command: string[], env?: Record<string, string> }[]} steps */
export async function runSteps(steps) {
  const results = []
  for (const step of steps) {
    console.error(`\n▶ ${step.name}`)
    const began = Date.now()
    const { code, said } = await runStep(step)
    results.push({ ...step, code, said, seconds: ((Date.now() - began) / 1000).toFixed(1) })
  }
  console.error('')
  for (const { name, code, seconds } of results) console.error(`${code === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${seconds.padStart(7)} s`)
  for (const { name, code, said } of results) if (code !== 0) console.error(`\n✗ ${name}\n${whatFailed(said)}`)
  return results.every(({ code }) => code === 0)
}

function runStep({ command, env }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      stdio: ['inherit', 'pipe', 'pipe'],
      env: { ...process.env, ...(process.stderr.isTTY ? { FORCE_COLOR: '1' } : {}), ...env, NEXT_TELEMETRY_DISABLED: '1' },
    })
    const parts = []
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8').on('data', (text) => {
        parts.push(text)
        to.write(text)
      })
    }
    const end = (code) => resolve({ code, said: stripVTControlCharacters(parts.join('')) })
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
