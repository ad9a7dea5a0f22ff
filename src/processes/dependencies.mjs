// Installs the npm packages when they are missing or when the lock file has changed. Uses Node alone.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.installed-lock'

/** Stops with one sentence when Node is too old or too new to have been tried. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`行文需要 Node.js 20.19 或更新的版本，当前是 ${process.versions.node}。请升级 Node.js 后重新运行。`)
  console.error(`Xingwen needs Node.js 20.19 or newer; this is ${process.versions.node}. Upgrade Node.js and run again.`)
  process.exit(1)
}

export async function installDependencies(say) {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return false
  say('安装依赖 · Installing packages')
  await new Promise((resolve, reject) => {
    const child = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`npm ci: ${code}`))))
  })
  writeFileSync(stamp, lock)
  return true
}
