import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { signedIn } from '@/people/server'
import { DomainError } from '@/platform/errors'
import { findSame, hashOf } from '../actions/find-same'

/**
 * `POST /api/assets/look-up` (multipart `file`): which asset has these bytes, before they are uploaded. `near` stays empty
 * until the library knows pictures by their look.
 */
export const lookUp: Endpoint = {
  path: '/look-up',
  method: 'post',
  handler: async (req) => {
    signedIn(req)
    await addDataAndFileToRequest(req)
    if (!req.file) throw noFile
    return Response.json({ same: await findSame(req, [hashOf(req.file.data)]), near: [] })
  },
}

const noFile = new DomainError({
  code: 'FILE_MISSING',
  text: {
    zh: '没有收到文件。请用 multipart 表单的 file 字段发送要查的图片。',
    en: 'No file arrived. Send the picture as the field `file` of a multipart form.',
  },
})
