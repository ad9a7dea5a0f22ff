import type { EmailAdapter } from 'payload'
import { DomainError } from './errors'

/** Xingwen sends no mail. Without an adapter Payload would print letters, links to reset passwords included, to the console. */
export const noMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'nobody@xingwen.example',
  defaultFromName: '行文',
  sendEmail: () => Promise.reject(mailIsNotSent()),
})

export function mailIsNotSent(): DomainError {
  return new DomainError({
    code: 'NO_MAIL',
    status: 501,
    text: {
      zh: '行文不发邮件。请管理员在「成员」里设置新密码，或在服务器上运行 npx xingwen user reset。',
      en: 'Xingwen sends no mail. Ask an administrator to set a new password, or run npx xingwen user reset on the server.',
    },
  })
}
