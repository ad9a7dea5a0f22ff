import { readBody } from '@/platform/endpoint'
import type { Feature } from '@/platform/feature'
import { typesetSource } from './actions/typeset-source'

export const typesetting: Feature = {
  endpoints: [{ path: '/typeset', method: 'post', handler: async (req) => Response.json(await typesetSource(req, await readBody(req))) }],
}
