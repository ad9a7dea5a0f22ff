import type { z } from 'zod'
import { DomainError } from '@/platform/errors'

/** What an endpoint was sent, as what it takes. @throws DomainError `REQUEST_MALFORMED` (400) with the field */
export function readBodyAs<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = issue?.path.join('.') ?? ''
  throw new DomainError({
    code: 'REQUEST_MALFORMED',
    text: {
      zh: `填写的内容不对：${field || '请求'}（${issue?.message ?? ''}）。请改正后重试。`,
      en: `This is not right: ${field || 'the request'} (${issue?.message ?? ''}). Correct it and try again.`,
    },
    data: { field },
  })
}
