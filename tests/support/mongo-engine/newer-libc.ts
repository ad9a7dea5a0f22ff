import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The engine's library is linked against this version. */
const neededGlibc = 2.38
const suite = 'trixie'
const packages = ['libc6', 'libstdc++6', 'libgcc-s1']
const machines: Partial<Record<string, { triplet: string; loader: string }>> = {
  x64: { triplet: 'x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
  arm64: { triplet: 'aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
}
const modules = path.dirname(path.dirname(createRequire(import.meta.url).resolve('mongodb/package.json')))
const cache = path.join(modules, '.cache', 'xingwen-mongo', suite)

/** Why MongoDB's engine cannot run here, and what to do about it. */
export class EngineUnavailableError extends Error {
  override name = 'EngineUnavailableError'

  constructor(reason: string, cause?: unknown) {
    super(
      `MongoDB's engine for the tests cannot start: ${reason}. Run the tests on Debian 13, Ubuntu 24.04 or macOS on arm64, ` +
        `or on Debian 12 with an apt source that can be reached; "npx vitest run --project unit --project sqlite" runs the tests that need no MongoDB.`,
      { cause },
    )
  }
}

/** Command words to put before a script so that Node runs on a C library that is new enough for the engine. */
export async function nodeCommand(): Promise<string[]> {
  const glibc = installedGlibc()
  if (glibc === null || glibc >= neededGlibc) return [process.execPath]
  const machine = machines[process.arch]
  if (!machine) throw new EngineUnavailableError(`there is no engine for ${process.platform} on ${process.arch}`)
  await fetchNewerLibc(glibc)
  const directory = path.join(cache, 'usr/lib', machine.triplet)
  const libraries = [directory, `/usr/lib/${machine.triplet}`, `/lib/${machine.triplet}`].join(':')
  return [path.join(directory, machine.loader), '--library-path', libraries, process.execPath]
}

/** `null` where there is no glibc (macOS). */
function installedGlibc(): number | null {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  const [major, minor] = (report.header?.glibcVersionRuntime ?? '').split('.')
  return major && minor ? Number(`${major}.${minor.padStart(2, '0')}`) : null
}

async function fetchNewerLibc(glibc: number): Promise<void> {
  if (existsSync(cache)) return
  const source = await debianSource()
  if (!source) {
    throw new EngineUnavailableError(`it needs glibc ${neededGlibc}, this machine has ${glibc}, and no Debian package source is configured in /etc/apt`)
  }
  await mkdir(path.dirname(cache), { recursive: true })
  const work = await mkdtemp(path.join(path.dirname(cache), 'fetching-'))
  try {
    await downloadInto(work, source)
    await rename(path.join(work, 'root'), cache).catch((error: unknown) => {
      // Another process that fetched at the same time has finished first.
      if (!existsSync(cache)) throw error
    })
  } catch (error) {
    const words = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n').at(-1) : String(error)
    throw new EngineUnavailableError(
      `it needs glibc ${neededGlibc}, this machine has ${glibc}, and fetching a newer one from ${source.uri} failed (${words})`,
      error,
    )
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

type Source = { uri: string; signedBy: string | null }

async function downloadInto(work: string, source: Source): Promise<void> {
  const signed = source.signedBy ? `[signed-by=${source.signedBy}] ` : ''
  await writeFile(path.join(work, 'sources.list'), `deb ${signed}${source.uri} ${suite} main\n`)
  for (const folder of ['lists/partial', 'archives/partial', 'packages', 'root']) await mkdir(path.join(work, folder), { recursive: true })
  const settings = {
    'Dir::Etc::sourcelist': path.join(work, 'sources.list'),
    'Dir::Etc::sourceparts': '-',
    'Dir::State::Lists': path.join(work, 'lists'),
    'Dir::State::status': '/dev/null',
    'Dir::Cache': work,
    'APT::Sandbox::User': '',
    'APT::Update::Error-Mode': 'any',
  }
  const words = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`])
  const where = { cwd: path.join(work, 'packages'), timeout: 600_000 }
  await run('apt-get', [...words, '-qq', 'update'], where)
  await run('apt-get', [...words, '-qq', 'download', ...packages], where)
  for (const file of await readdir(where.cwd)) await run('dpkg', ['-x', path.join(where.cwd, file), path.join(work, 'root')])
}

/** The address this machine itself takes Debian from, so that a mirror or proxy stays in use. */
async function debianSource(): Promise<Source | null> {
  const parts = '/etc/apt/sources.list.d'
  const files = ['/etc/apt/sources.list', ...(await readdir(parts).catch(() => [])).map((name) => path.join(parts, name))]
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => '')
    const found = file.endsWith('.sources') ? fromStanzas(text) : fromLines(text)
    if (found) return found
  }
  return null
}

/** Only the main archive carries a whole suite; the security and backports archives do not. */
const isArchive = (uri: string) => /\/debian\/?$/.test(uri)

function fromStanzas(text: string): Source | null {
  for (const stanza of text.split(/\n\s*\n/)) {
    const field = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'mi').exec(stanza)?.[1] ?? null
    const uri = field('URIs')
    if (uri && isArchive(uri)) return { uri, signedBy: field('Signed-By') }
  }
  return null
}

function fromLines(text: string): Source | null {
  for (const line of text.split('\n')) {
    const found = /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)/.exec(line.trim())
    if (found?.[2] && isArchive(found[2])) return { uri: found[2], signedBy: /signed-by=(\S+)/.exec(found[1] ?? '')?.[1] ?? null }
  }
  return null
}
