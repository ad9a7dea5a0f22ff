import { parseArgs } from 'node:util'
import { getPayload } from 'payload'
import config from '@payload-config'
import { roles, type Role } from '@/people'
import { makePassword } from '@/people/server'
import { settleRestore } from '@/platform/backup/half-restored'
import { readConfig } from '@/platform/config'
import { ownFolder, prepareFolders } from '@/platform/data-directory'
import { DomainError } from '@/platform/errors'
import type { Io } from './io'

const usage = `用法 · Usage:
  npx xingwen user add --email E --name N --role R    添加成员，打印初始密码 · adds a member, prints the password
  npx xingwen user reset --email E                    重设密码 · sets a new password
  npx xingwen user list                               列出成员 · lists members
角色 · roles: ${roles.join(', ')}    --json 机器可读 · machine-readable
使用 SQLite 时请先停止服务 · stop the server first when the database is SQLite
`
const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Members without the interface: the way back in when nobody can sign in. */
export async function runUser(argv: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options })
  const act = positionals[0]
  if (values.help || !act || !['add', 'reset', 'list'].includes(act)) {
    io.stdout(usage)
    return values.help ? 0 : 1
  }
  const settings = readConfig()
  prepareFolders(settings)
  await settleRestore(settings)
  const folder = await ownFolder(settings)
  const payload = await getPayload({ config })
  try {
    const result = await perform(payload, act, values)
    io.stdout(values.json ? `${JSON.stringify(result)}\n` : tell(result))
    return 0
  } finally {
    await payload.destroy()
    folder.release()
  }
}

type Payload = Awaited<ReturnType<typeof getPayload>>
type Values = { email?: string; name?: string; role?: string }

async function perform(payload: Payload, act: string, { email, name, role }: Values) {
  if (act === 'list') {
    const { docs } = await payload.find({ collection: 'users', pagination: false, depth: 0, overrideAccess: true })
    return docs.map((one) => ({ email: one.email, name: one.name, role: one.role }))
  }
  if (!email) throw refuse('请用 --email 写明成员的邮箱。', 'Name the member with --email.')
  const password = makePassword()
  if (act === 'add') {
    if (!name || !roles.includes(role as Role)) {
      throw refuse(`请写明 --name 和 --role（${roles.join('、')}）。`, `Give --name and --role (${roles.join(', ')}).`)
    }
    await payload.create({ collection: 'users', data: { email, name, role: role as Role, password }, depth: 0, overrideAccess: true })
    return [{ email, password }]
  }
  const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email } }, limit: 1, depth: 0, overrideAccess: true })
  if (!docs[0]) throw refuse(`没有邮箱是 ${email} 的成员，请用 user list 查看。`, `No member has the address ${email}. See user list.`)
  await payload.update({ collection: 'users', id: docs[0].id, data: { password }, depth: 0, overrideAccess: true })
  return [{ email, password }]
}

function refuse(zh: string, en: string): DomainError {
  return new DomainError({ code: 'USER_COMMAND', text: { zh, en } })
}

function tell(rows: Record<string, unknown>[]): string {
  return rows.map((row) => Object.values(row).join('\t')).join('\n') + '\n'
}
