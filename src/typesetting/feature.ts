import { readBody } from '@/platform/endpoint'
import type { Feature } from '@/platform/feature'
import { themes } from './collections/themes'
import { typesetSource } from './actions/typeset-source'
import { pictureEndpoints } from './picture-endpoints'

export const typesetting: Feature = {
  collections: [themes],
  endpoints: [{ path: '/typeset', method: 'post', handler: async (req) => Response.json(await typesetSource(req, await readBody(req))) }, ...pictureEndpoints],
}
