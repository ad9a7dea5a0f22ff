// `npm start`: install, build what has changed, serve. Needs nothing but Node and npm to begin with.
import { existsSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { installDependencies, requireNode } from './dependencies.mjs'

const began = Date.now()
const seconds = () => `${((Date.now() - began) / 1000).toFixed(0).padStart(3)} s`
const say = (text) => console.error(`[${seconds()}] ${text}`)

requireNode()
if (existsSync('.env')) process.loadEnvFile()
try {
  await installDependencies(say)
  const { buildAdmin, buildPrograms } = await import('./build.mjs')
  await buildPrograms()
  await preflight()
  const pulse = setInterval(() => say('…仍在构建管理后台 · still building the admin'), 10_000)
  say('检查构建 · Checking the build')
  const built = await buildAdmin((line) => {
    if (/Compiled|Generating static|Finalizing|Creating an optimized/.test(line)) say(line.trim())
  }).finally(() => clearInterval(pulse))
  say(built ? '构建完成 · Built' : '构建是最新的 · The build is up to date')
} catch (error) {
  if (error.exitCode) process.exit(error.exitCode)
  console.error(
    `没有启动成功：准备阶段出错，原因见下。修正后重新运行 npm start。\nNot started: preparing failed for the reason below. Mend it and run npm start again.\n${error.message}`,
  )
  process.exit(1)
}

const server = node('dist/server.mjs', [])
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('close', (code) => process.exit(code ?? 1))

/** What would stop the server anyway is said before the long build: a bad variable, a taken port, a folder in use. */
function preflight() {
  return new Promise((resolve, reject) => {
    node('dist/preflight.mjs', []).on('close', (code) => (code === 0 ? resolve() : reject(Object.assign(new Error('preflight'), { exitCode: code || 1 }))))
  })
}

function node(file, args) {
  // A process group of its own keeps Ctrl-C from reaching the server twice.
  return spawn(process.execPath, ['--conditions=production', '--enable-source-maps', file, ...args], {
    stdio: 'inherit',
    detached: process.platform !== 'win32',
    // Payload writes some times of the desk (a version's, for one) on the server, in the zone of the process.
    env: { ...process.env, TZ: process.env.TIME_ZONE || 'Asia/Shanghai', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
}
