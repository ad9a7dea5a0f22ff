#!/usr/bin/env node
// `npx xingwen …`: brings the bundle up to date and runs the command line in it.
import { existsSync } from 'node:fs'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies, requireNode } from './dependencies.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const calledFrom = process.cwd()
process.chdir(root)
requireNode()
if (existsSync('.env')) process.loadEnvFile()
await installDependencies((text) => console.error(text))
const { buildPrograms } = await import('./build.mjs')
await buildPrograms()

const cli = spawn(process.execPath, ['--conditions=production', '--enable-source-maps', path.join(root, 'dist/cli.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  // The database is opened exactly as the server opens it: migrated, never pushed to.
  env: { ...process.env, NODE_ENV: 'production', XINGWEN_CALLED_FROM: calledFrom },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cli.kill(signal))
cli.on('close', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
