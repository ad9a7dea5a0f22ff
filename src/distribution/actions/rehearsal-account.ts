import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SimulatedAccount } from '../connectors/wechat-official/simulator/accounts'

const key = Symbol.for('xingwen.rehearsal-account')
const anchored = globalThis as typeof globalThis & { [key]?: SimulatedAccount }

/** The account that this process's simulator has registered; null when it runs none. Any other is refused as the platform would. */
export function rehearsalAccount(): SimulatedAccount | null {
  return anchored[key] ?? null
}

/** Reads the registered account of a rehearsal directory, or registers one there for good; only its owner can read it. */
export function registerRehearsalAccount(directory: string): SimulatedAccount {
  const file = path.join(directory, 'account.json')
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true })
    const made: SimulatedAccount = { appId: `wxsim${randomBytes(6).toString('hex')}`, secret: randomBytes(16).toString('hex') }
    writeFileSync(file, `${JSON.stringify(made)}\n`, { mode: 0o600, flag: 'wx' })
  }
  const account = JSON.parse(readFileSync(file, 'utf8')) as SimulatedAccount
  anchored[key] = account
  return account
}
