// `npm run faults`: bundles the fault runs with a MongoDB engine of the tests beside them, and runs them. See --help.
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** The tests' engine finds its own files relative to itself, also when it is bundled. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\/tests\/.*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }))
  },
}

await build({
  entryPoints: ['tests/faults/main.ts'],
  outfile: 'dist/faults/main.mjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
  plugins: [ownAddress],
})
const { status } = spawnSync(process.execPath, ['--conditions=production', 'dist/faults/main.mjs', ...process.argv.slice(2)], { stdio: 'inherit' })
process.exit(status ?? 1)
