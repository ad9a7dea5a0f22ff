import { readBody } from '@/platform/endpoint'
import { DomainError } from '@/platform/errors'
import type { Feature } from '@/platform/feature'
import { longestSource, typesetSource } from './actions/typeset-source'

/** A source in UTF-8, escaped as JSON, is at most six bytes a character. */
const longestBody = longestSource * 6

export const typesetting: Feature = {
  endpoints: [
    {
      path: '/typeset',
      method: 'post',
      handler: async (req) => {
        if (Number(req.headers.get('content-length') ?? 0) > longestBody) throw tooLarge
        return Response.json(await typesetSource(req, await readBody(req)))
      },
    },
  ],
}

const tooLarge = new DomainError({
  code: 'SOURCE_TOO_LONG',
  status: 413,
  text: { zh: '请求太大，无法排版。请分成几篇。', en: 'The request is too large to typeset. Split it.' },
})
