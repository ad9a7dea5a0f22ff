// Runs Payload's own command line (types, import map, migrations) with the flags that Lexical needs on Node 20.
import { spawnSync } from 'node:child_process'

const { status } = spawnSync(process.execPath, ['--conditions=production', 'node_modules/payload/bin.js', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
