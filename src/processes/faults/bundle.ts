import { build } from 'esbuild'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'

/** Bundles the child process of a fault run, so that Node can start and kill it directly. Below the project folder, for its packages. */
export async function bundleChild(): Promise<{ file: string; remove(): void }> {
  const directory = path.resolve('dist', 'faults', randomBytes(6).toString('hex'))
  const file = path.join(directory, 'child.mjs')
  await build({
    entryPoints: [path.resolve('src/processes/faults/child.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    define: { 'import.meta.url': '__configUrl' },
    banner: { js: "import { pathToFileURL as __toUrl } from 'node:url'; const __configUrl = __toUrl(process.cwd() + '/payload.config.ts').href;" },
  })
  return { file, remove: () => rmSync(directory, { recursive: true, force: true }) }
}
