import { spawn } from 'node:child_process'
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSimulator } from '@/distribution/connectors/wechat-official/simulator/start'
import { account, drawn } from './wechat-bench'
import { articleWith, ask, coverFor, formWith, tokenOf } from './wechat-calls'

const source = resolve(import.meta.dirname, '../../../src')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulator-'))
  const entry = join(source, 'distribution/connectors/wechat-official/simulator/start.ts')
  await build({
    entryPoints: [entry],
    outfile: join(folder, 'simulator.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    alias: { '@': source },
    logLevel: 'error',
  })
  const run = `require('./simulator.cjs').startSimulator({ directory: process.argv[2], accounts: ${JSON.stringify([account])} }).then(({ url }) => console.log(url))`
  await writeFile(join(folder, 'run.cjs'), run)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A simulator in a process of its own, to be killed. */
async function spawned(directory: string) {
  const child = spawn(process.execPath, [join(folder, 'run.cjs'), directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const url = await new Promise<string>((done) => child.stdout.once('data', (text: Buffer) => done(text.toString().trim())))
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { url, kill }
}

describe('a simulator with a directory', () => {
  it('still has every draft, picture and token that it answered for after SIGKILL', async () => {
    const directory = join(folder, 'kept')
    const killed = await spawned(directory)
    const first = { url: killed.url } as Parameters<typeof tokenOf>[0]
    const token = await tokenOf(first, account)
    const cover = await coverFor(first, token)
    const { url } = await ask(first, 'media/uploadimg', { token, form: formWith(await drawn(9)) })
    const answered: unknown[] = []
    const sending = (async () => {
      for (;;) answered.push((await ask(first, 'draft/add', { token, json: { articles: [articleWith(cover)] } })).media_id)
    })().catch(() => undefined)
    while (answered.length < 40) await new Promise((done) => setTimeout(done, 5))
    await killed.kill()
    await sending
    const second = await startSimulator({ directory, accounts: [account] })
    const kept = second.state().drafts.map(({ mediaId }) => mediaId)
    expect(kept).toEqual(expect.arrayContaining(answered))
    expect(await ask(second, 'draft/get', { token, json: { media_id: answered[0] } })).toHaveProperty('news_item')
    expect((await fetch(`${second.url}/mmbiz/${String(url).split('/')[4]}`)).status).toBe(200)
    await second.close()
  })

  it('drops a line that was cut off while it was written', async () => {
    const directory = join(folder, 'torn')
    const before = await startSimulator({ directory, accounts: [account] })
    const token = await tokenOf(before, account)
    const cover = await coverFor(before, token)
    await ask(before, 'draft/add', { token, json: { articles: [articleWith(cover)] } })
    await before.close()
    await appendFile(join(directory, 'journal.jsonl'), '[{"in":"drafts","key":"half')
    const after = await startSimulator({ directory, accounts: [account] })
    expect(after.state().drafts).toHaveLength(1)
    await after.close()
  })
})
