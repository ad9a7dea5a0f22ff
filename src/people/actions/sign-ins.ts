import { randomInt } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Role } from '../rules/roles'

export type SignIns = Partial<Record<Role, { email: string; password: string }>>
export type NewPerson = { role: Role; name: string; email: string }

/** Without letters and figures that look alike. 20 of 54 signs: 115 bits. */
const signs = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/**
 * Creates people with passwords nobody can guess and writes them to `DATA_DIR/sign-ins.json`, readable by its
 * owner alone. The file is written first: a sign-in that exists is always known.
 */
export async function createPeople(payload: Payload, { dataDir, people }: { dataDir: string; people: NewPerson[] }): Promise<Map<Role, string | number>> {
  const known = readSignIns(dataDir)
  const newcomers = people.map((person) => ({ ...person, signIn: known[person.role] ?? { email: person.email, password: makePassword() } }))
  writeSignIns(dataDir, { ...known, ...Object.fromEntries(newcomers.map(({ role, signIn }) => [role, signIn])) })
  const ids = new Map<Role, string | number>()
  for (const { role, name, email, signIn } of newcomers) {
    const made = await payload.create({ collection: 'users', data: { name, email, role, password: signIn.password }, overrideAccess: true, depth: 0 })
    ids.set(role, made.id)
  }
  return ids
}

export function readSignIns(dataDir: string): SignIns {
  const file = path.join(dataDir, 'sign-ins.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SignIns) : {}
}

function writeSignIns(dataDir: string, signIns: SignIns) {
  const file = path.join(dataDir, 'sign-ins.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}

export function makePassword(): string {
  return Array.from({ length: 20 }, () => signs[randomInt(signs.length)]).join('')
}
