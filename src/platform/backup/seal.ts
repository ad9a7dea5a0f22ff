import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { refuse } from './refusals'

const head = Buffer.from('xingwen-sealed-1\n')
/** 64 MB and about a third of a second a try: who finds a backup does not guess many. */
const cost = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }
const shortest = 12

/** `head`, 16 bytes of salt, 12 of IV, 16 of tag, then the text under AES-256-GCM; the key by scrypt from the passphrase. */
export function seal(plain: Buffer, passphrase: string): Buffer {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, cost), iv)
  cipher.setAAD(head)
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([head, salt, iv, cipher.getAuthTag(), sealed])
}

/** @throws DomainError `PASSPHRASE_WRONG` also when the sealed text was changed: nobody can tell the two apart. */
export function unseal(sealed: Buffer, passphrase: string): Buffer {
  try {
    if (!sealed.subarray(0, head.length).equals(head)) throw new Error('not sealed')
    const [salt, iv, tag] = [0, 16, 28].map((from, at) => sealed.subarray(head.length + from, head.length + ([16, 28, 44][at] ?? 0))) as [
      Buffer,
      Buffer,
      Buffer,
    ]
    const decipher = createDecipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, cost), iv)
    decipher.setAAD(head)
    decipher.setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed.subarray(head.length + 44)), decipher.final()])
  } catch (cause) {
    throw Object.assign(
      refuse(
        'PASSPHRASE_WRONG',
        '口令不对，备份里的密钥打不开，没有恢复任何东西。请检查 --passphrase-file 里的口令。',
        'The passphrase is wrong: the secret in the backup cannot be opened, and nothing was restored. Check the file of --passphrase-file.',
      ),
      { cause },
    )
  }
}

/** A mark by which a secret is known again; costs a guesser as much as a passphrase. */
export function markOf(secret: string, backup: string): string {
  return scryptSync(secret, `xingwen-backup:${backup}`, 16, cost).toString('hex')
}

/** The first line of a file. @throws DomainError `PASSPHRASE_UNFIT` */
export async function readPassphrase(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => null)
  const passphrase = text?.split('\n')[0]?.trimEnd() ?? ''
  if (text !== null && passphrase.length >= shortest) return passphrase
  throw text === null
    ? refuse('PASSPHRASE_UNFIT', `读不到口令文件 ${file}。`, `The passphrase file ${file} cannot be read.`)
    : refuse(
        'PASSPHRASE_UNFIT',
        `口令文件 ${file} 的第一行要有 ${shortest} 个字以上，没有做任何事。`,
        `The first line of the passphrase file ${file} must have ${shortest} characters or more; nothing was done.`,
      )
}
