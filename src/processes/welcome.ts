import path from 'node:path'
import { readSignIns } from '@/people/server'
import { roleNames, type Role } from '@/people'
import type { Config } from '@/platform/config'

/** Says where things are and how to sign in. Passwords people have changed since are theirs alone. */
export function welcome({ config, port }: { config: Config; port: number }) {
  const address = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`
  const lines = Object.entries(readSignIns(config.dataDir)).map(
    ([role, { email, password }]) => `    ${roleNames[role as Role].zh.padEnd(4, '　')} ${email.padEnd(32)} ${password}`,
  )
  process.stdout.write(`
  行文 Xingwen 已就绪 · ready

    店铺 · shop    ${address}/
    后台 · admin   ${address}/admin
${lines.length > 0 ? `\n  登录 · sign-ins（保存在 ${path.join(config.dataDir, 'sign-ins.json')}）\n${lines.join('\n')}\n` : ''}
  按 Ctrl-C 停止 · Ctrl-C stops it
`)
}
