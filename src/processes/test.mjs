// `npm test`: installs what is missing on a fresh clone, then runs the whole gate.
import { spawn } from 'node:child_process'
import { installDependencies, requireNode } from './dependencies.mjs'

requireNode()
await installDependencies((text) => console.error(text))
spawn(process.execPath, ['src/processes/check.mjs', ...process.argv.slice(2)], { stdio: 'inherit' }).on('close', (code) => process.exit(code ?? 1))
