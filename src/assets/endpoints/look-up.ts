import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { signedIn } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { findSame, hashOf } from '../actions/find-same'

/**
 * Which asset has these bytes, before they are uploaded: `GET /api/assets/look-up?sha256=…` for who can hash, and
 * `POST /api/assets/look-up` (multipart `file`). `near` stays empty until the library knows pictures by their look.
 */
export const lookUps: Endpoint[] = [
  {
    path: '/look-up',
    method: 'get',
    handler: async (req) => {
      signedIn(req)
      const { sha256 } = req.query
      if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) throw noHash
      return answer(req, sha256)
    },
  },
  {
    path: '/look-up',
    method: 'post',
    handler: async (req) => {
      signedIn(req)
      await addDataAndFileToRequest(req)
      if (!req.file) throw noFile
      return answer(req, hashOf(req.file.data))
    },
  },
]

async function answer(req: PayloadRequest, sha256: string): Promise<Response> {
  return Response.json({ same: await findSame(req, [sha256]), near: [] })
}

const noHash = new DomainError({
  code: 'HASH_MALFORMED',
  text: {
    zh: 'sha256 要写成 64 位小写十六进制。请重新计算文件的 SHA-256 再查。',
    en: 'sha256 is 64 lower-case hexadecimal digits. Hash the file anew and ask again.',
  },
})

const noFile = new DomainError({
  code: 'FILE_MISSING',
  text: {
    zh: '没有收到文件。请用 multipart 表单的 file 字段发送要查的图片。',
    en: 'No file arrived. Send the picture as the field `file` of a multipart form.',
  },
})
