import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { DomainError } from '@/platform/errors'

const version = 'v1'
const purpose = 'xingwen channel credentials'

/** `v1.<iv>.<tag>.<ciphertext>`, AES-256-GCM with a key derived from the workspace secret for this purpose alone. */
export function sealSecret(plain: string, workspaceSecret: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(workspaceSecret), iv)
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [version, iv, cipher.getAuthTag(), sealed].map((part) => (typeof part === 'string' ? part : part.toString('base64url'))).join('.')
}

/** @throws DomainError `SECRET_UNREADABLE` when it was sealed with another workspace secret, or changed. */
export function openSecret(sealed: string, workspaceSecret: string): string {
  const [kind, iv, tag, text] = sealed.split('.')
  try {
    if (kind !== version || !iv || !tag || text === undefined) throw new Error('not a sealed secret')
    const decipher = createDecipheriv('aes-256-gcm', keyFrom(workspaceSecret), Buffer.from(iv, 'base64url'))
    decipher.setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw Object.assign(unreadable(), { cause })
  }
}

function keyFrom(workspaceSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', workspaceSecret, '', purpose, 32))
}

function unreadable(): DomainError {
  return new DomainError({
    code: 'SECRET_UNREADABLE',
    text: {
      zh: '渠道密钥无法解密：工作区密钥（PAYLOAD_SECRET）与保存时不同。请在渠道里重新填写 AppSecret。',
      en: 'The channel secret cannot be opened: the workspace secret (PAYLOAD_SECRET) is not the one it was saved with. Enter the AppSecret again.',
    },
  })
}
