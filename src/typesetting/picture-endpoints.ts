import type { Endpoint, PayloadRequest } from 'payload'
import { readBody } from '@/platform/endpoint'
import { makePictures } from './actions/make-pictures'
import { readMadePicture } from './actions/made-pictures'
import { requirePictureRole } from './actions/picture-role'
import { savePictures } from './actions/save-pictures'

/** A made picture, byte for byte what saving it stores. */
async function showPicture(req: PayloadRequest): Promise<Response> {
  requirePictureRole(req, 'make')
  const { picture, data } = await readMadePicture(String(req.routeParams?.id))
  return new Response(new Uint8Array(data), {
    headers: {
      'Content-Type': picture.mimeType,
      'Content-Length': String(data.length),
      'Content-Disposition': `inline; filename="${picture.name}"`,
      'Cache-Control': 'private, max-age=86400, immutable',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

export const pictureEndpoints: Endpoint[] = [
  { path: '/make-pictures', method: 'post', handler: async (req) => Response.json(await makePictures(req, await readBody(req))) },
  { path: '/make-pictures/save', method: 'post', handler: async (req) => Response.json(await savePictures(req, await readBody(req))) },
  { path: '/made-pictures/:id', method: 'get', handler: showPicture },
]
