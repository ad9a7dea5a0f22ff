import type { PayloadRequest } from 'payload'
import { DomainError } from '@/platform/errors'

type Pressed = {
  collection: string
  method: 'get' | 'post' | 'patch' | 'delete'
  path: string
  id?: string | number
  query?: Record<string, unknown>
  body?: unknown
}

type Answer = Record<string, unknown>

/** Calls an endpoint of a collection as the API does: the answer's status and JSON, refusals translated. */
export async function press(req: PayloadRequest, { collection, method, path, id, query = {}, body }: Pressed) {
  const { endpoints } = req.payload.collections[collection as 'drafts'].config
  const endpoint = (endpoints || []).find((one) => one.method === method && one.path === path)
  if (!endpoint) throw new Error(`no endpoint ${method} ${path} of ${collection}`)
  const headers = new Headers({ 'content-type': 'application/json' })
  const text = () => Promise.resolve(body === undefined ? '' : JSON.stringify(body))
  Object.assign(req, {
    method: method.toUpperCase(),
    routeParams: { collection, ...(id === undefined ? {} : { id: String(id) }) },
    query,
    headers,
    text,
    body: {},
  })
  try {
    const response = await endpoint.handler(req)
    return { status: response.status, body: (await response.json()) as Answer }
  } catch (error) {
    if (error instanceof DomainError) {
      return { status: error.status, body: { errors: [{ code: error.code, text: error.text, data: error.data }] } as Answer }
    }
    throw error
  }
}
