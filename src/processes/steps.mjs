// Runs the steps of a gate one after another, says how long each took, and fails when any failed.
import { spawn } from 'node:child_process'

/** @param {{ name: string, command: string[], env?: Record<string, string> }[]} steps */
export async function runSteps(steps) {
  const results = []
  for (const step of steps) {
    console.error(`\n▶ ${step.name}`)
    const began = Date.now()
    const code = await runStep(step)
    results.push({ ...step, code, seconds: ((Date.now() - began) / 1000).toFixed(1) })
  }
  console.error('')
  for (const { name, code, seconds } of results) console.error(`${code === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${seconds.padStart(7)} s`)
  return results.every(({ code }) => code === 0)
}

function runStep({ command, env }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: 'inherit', env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' } })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
