import { DomainError } from '../errors'

/** A refusal in both languages. */
export function refuse(code: string, zh: string, en: string): DomainError {
  return new DomainError({ code, text: { zh, en } })
}

/** The backup itself is at fault; `broken` names its files. */
export function refuseBroken(broken: string[], zh: string, en: string): DomainError {
  return new DomainError({ code: 'BACKUP_BROKEN', text: { zh, en }, data: { broken } })
}
