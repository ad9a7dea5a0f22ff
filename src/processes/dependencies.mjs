// Installs the npm packages when they are missing or when the lock file has changed. Uses Node alone.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

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
  if (isInstalled()) return false
  // `npm ci` deletes node_modules first: two at once, in two terminals, would end each other.
  return oneAtATime({ file: '.installing', say }, async () => {
    if (isInstalled()) return false
    say('安装依赖 · Installing packages')
    const code = await npmCi()
    if (code !== 0) {
      say(
        '依赖没有装好，原因在上面。请检查网络和磁盘空间后重新运行。\nThe packages could not be installed; the reason is above. Check the network and the disk, then run again.',
      )
      process.exit(1)
    }
    writeFileSync(stamp, lockHash())
    return true
  })
}

function lockHash() {
  return createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lockHash()
}

function npmCi() {
  return new Promise((resolve) => {
    const child = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', resolve)
  })
}

/** Runs `act` while no other process does; `file` holds the number of the one that does. What a process that died left behind does not count. */
export async function oneAtATime({ file, say }, act) {
  for (let isFirst = true; !take(file); isFirst = false) {
    if (isFirst) say('另一个进程正在安装，等它装完 · Another process is installing; waiting for it')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const free = () => rmSync(file, { force: true })
  process.once('exit', free)
  try {
    return await act()
  } finally {
    free()
    process.off('exit', free)
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : NaN
    if (holder > 0 && !isRunning(holder)) rmSync(file, { force: true })
    return false
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
