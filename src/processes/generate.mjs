// Writes what is generated from the configuration: types, import map. With `--check`, fails when anything was out of date,
// and also when the committed migrations do not describe the schema.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const generated = ['src/payload-types.ts', 'src/app/(payload)/admin/importMap.js']
const migrations = 'src/migrations/sqlite'
const fingerprint = () => generated.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex')).join()

/** Runs Payload's command line against a folder of its own, never against somebody's data. */
function payload(...args) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xingwen-generate-'))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=production', 'node_modules/payload/bin.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', PAYLOAD_SECRET: 'used-while-generating', LOG_LEVEL: 'error' },
  })
  rmSync(dataDir, { recursive: true, force: true })
  if (status !== 0) {
    console.error(stdout, stderr)
    process.exit(1)
  }
}

const before = fingerprint()
payload('generate:types')
payload('generate:importmap')
if (process.argv.includes('--check')) {
  const known = new Set(readdirSync(migrations))
  payload('migrate:create', 'missing', '--skip-empty')
  const added = readdirSync(migrations).filter((name) => !known.has(name))
  if (added.length > 0) {
    for (const name of added) rmSync(path.join(migrations, name))
    spawnSync('git', ['checkout', '--', `${migrations}/index.ts`])
    console.error('The schema has changed without a migration. Run: npm run payload -- migrate:create NAME')
    process.exit(1)
  }
  if (fingerprint() !== before) {
    console.error(`Generated files were out of date and have been written anew; commit them: ${generated.join(', ')}`)
    process.exit(1)
  }
}
