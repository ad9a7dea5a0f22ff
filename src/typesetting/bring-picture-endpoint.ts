import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { readBody } from '@/platform/endpoint'
import { bringPicture } from './actions/bring-picture'

/** `POST /api/drafts/:id/bring-picture`: JSON with `address` and `alt`, or a form with a file. Answers with the id of the asset. */
export const bringPictureEndpoint: Endpoint = {
  path: '/:id/bring-picture',
  method: 'post',
  handler: async (req) => {
    const draft = String(req.routeParams?.id)
    if (!req.headers.get('content-type')?.toLowerCase().startsWith('multipart/form-data')) {
      const { address, alt } = await readBody(req)
      return Response.json(await bringPicture(req, { draft, address, alt }))
    }
    await addDataAndFileToRequest(req)
    const { file } = req
    // The file is read here; what is stored from now on brings its own.
    req.file = undefined
    return Response.json(await bringPicture(req, { draft, file }))
  },
}
