// Builds what has changed: the server bundle (esbuild, a fraction of a second) and the admin (Next, a minute).
import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const stampFile = 'dist/build-stamp.json'

/** Fingerprint of everything a build reads. Tests beside the sources are not part of it. */
export function sourceFingerprint(roots) {
  const hash = createHash('sha256').update(process.version)
  const visit = (entry) => {
    if (!existsSync(entry)) return
    if (statSync(entry).isDirectory()) {
      for (const name of readdirSync(entry).sort()) visit(path.join(entry, name))
    } else if (!/\.test\.tsx?$/.test(entry)) {
      hash.update(entry).update(readFileSync(entry))
    }
  }
  roots.forEach(visit)
  return hash.digest('hex')
}

const common = ['package-lock.json', 'tsconfig.json', 'payload.config.ts', 'src']

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return {}
  }
}

function writeStamp(change) {
  mkdirSync('dist', { recursive: true })
  writeFileSync(stampFile, JSON.stringify({ ...readStamp(), ...change }))
}

/** Bundles that Node runs, beside the packages as they were installed. */
const forNode = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
}

/** What runs in threads and processes of its own (`platform/thread-pool.ts`), by the name of its bundle. */
const threadPrograms = { reading: 'src/typesetting/threads/reading.ts', pictures: 'src/assets/threads/pictures.ts', search: 'src/platform/search/thread.ts' }

/** Bundles the programs in `src/processes` that Node runs. Returns whether there was anything to do. */
export async function buildPrograms() {
  const fingerprint = sourceFingerprint(common)
  if (
    readStamp().programs === fingerprint &&
    existsSync('dist/server.mjs') &&
    Object.keys(threadPrograms).every((name) => existsSync(`dist/threads/${name}.mjs`))
  ) {
    return false
  }
  for (const name of existsSync('dist') ? readdirSync('dist') : []) if (name.endsWith('.mjs') || name.endsWith('.map')) rmSync(path.join('dist', name))
  await build({
    entryPoints: { server: 'src/processes/start-server.ts', cli: 'src/processes/cli.ts', preflight: 'src/processes/preflight.ts' },
    ...forNode,
    outdir: 'dist',
    splitting: true,
    // Paths in payload.config.ts are relative to itself, also when it is bundled into dist/.
    define: { 'import.meta.url': '__configUrl' },
    banner: { js: "import { pathToFileURL as __toUrl } from 'node:url'; const __configUrl = __toUrl(process.cwd() + '/payload.config.ts').href;" },
  })
  await buildThreads()
  writeStamp({ programs: fingerprint })
  return true
}

/** Bundles the programs of threads; what Node runs as it is, is not among them. */
export async function buildThreads() {
  await build({
    entryPoints: threadPrograms,
    ...forNode,
    outdir: 'dist/threads',
  })
}

/** Builds the admin with Next. Returns whether there was anything to do. */
export async function buildAdmin(onLine = () => {}) {
  const fingerprint = sourceFingerprint([...common, 'next.config.mjs'])
  if (readStamp().admin === fingerprint && existsSync('.next/BUILD_ID')) return false
  await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], onLine)
  writeStamp({ admin: fingerprint })
  return true
}

/** Runs a program, hands its lines to `onLine`, and fails with its last lines when it fails. */
export function run(command, args, onLine = () => {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
    const lines = []
    const listen = (chunk) => {
      for (const line of String(chunk)
        .split('\n')
        .filter((text) => text.trim())) {
        lines.push(line)
        onLine(line)
      }
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(lines.slice(-25).join('\n')))))
  })
}

if (process.argv[1] === path.resolve('src/processes/build.mjs')) {
  await buildPrograms()
  await buildAdmin((line) => console.error(line))
}
