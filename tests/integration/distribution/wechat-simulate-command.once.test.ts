import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startSimulator } from '@/distribution/connectors/wechat-official/simulator/start'
import { runSimulate } from '@/processes/simulate-command'

function listening(cwd = tmpdir()) {
  let text = ''
  return { io: { cwd, stdout: (more: string) => void (text += more), stderr: () => undefined }, said: () => text }
}

it('refuses a port that is taken, and says so', async () => {
  const taken = await startSimulator()
  await expect(runSimulate(['wechat', '--port', new URL(taken.url).port], listening().io)).rejects.toMatchObject({ code: 'SIMULATOR_NOT_STARTED' })
  await taken.close()
})

it('prints the address, plays the platform, and ends on SIGTERM with success', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'simulate-'))
  const { io, said } = listening(cwd)
  const running = runSimulate(['wechat', '--port', '0', '--directory', 'kept', '--json'], io)
  while (!said()) await new Promise((done) => setTimeout(done, 5))
  const { url, ...rest } = JSON.parse(said()) as { url: string }
  expect(rest).toEqual({ simulated: true, platform: 'wechat', directory: join(cwd, 'kept') })
  expect(await (await fetch(`${url}/_simulator/state`)).json()).toMatchObject({ simulated: true })
  process.emit('SIGTERM')
  expect(await running).toBe(0)
  await expect(fetch(url)).rejects.toThrow()
  await rm(cwd, { recursive: true })
})

it('explains itself', async () => {
  const { io, said } = listening()
  expect(await runSimulate(['--help'], io)).toBe(0)
  expect(said()).toMatch(/用法[\s\S]*Usage[\s\S]*--port/)
})

it.each([
  { argv: [], code: 'UNKNOWN_PLATFORM' },
  { argv: ['weibo'], code: 'UNKNOWN_PLATFORM' },
  { argv: ['wechat', '--port', 'eighty'], code: 'BAD_PORT' },
  { argv: ['wechat', '--loud'], code: 'BAD_ARGUMENTS' },
  { argv: ['wechat', '--directory', '/dev/null/x'], code: 'SIMULATOR_NOT_STARTED' },
])('refuses $argv with $code, in both languages', async ({ argv, code }) => {
  await expect(runSimulate(argv, listening().io)).rejects.toMatchObject({
    code,
    text: { zh: expect.stringMatching(/\p{Script=Han}/u) as string, en: expect.stringMatching(/[a-z]/) as string },
  })
})
