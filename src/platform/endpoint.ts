import type { Endpoint, PayloadRequest } from 'payload'
import { DomainError } from './errors'

/** A POST endpoint on one document: `path` is below `/api/<slug>` and holds `:id`; the action's result becomes the JSON answer. */
export function documentAct(path: `/${string}`, act: (req: PayloadRequest, id: string, body: Record<string, unknown>) => Promise<unknown>): Endpoint {
  return {
    path,
    method: 'post',
    handler: async (req) => Response.json(await act(req, String(req.routeParams?.id), await readBody(req))),
  }
}

/** A POST endpoint below `/api/<slug>` that concerns no document there is yet; the action's result becomes the JSON answer. */
export function collectionAct(path: `/${string}`, act: (req: PayloadRequest, body: Record<string, unknown>) => Promise<unknown>): Endpoint {
  return { path, method: 'post', handler: async (req) => Response.json(await act(req, await readBody(req))) }
}

/** The JSON body of a request; an empty body is an empty object. @throws DomainError `BODY_NOT_JSON`. */
export async function readBody(req: PayloadRequest): Promise<Record<string, unknown>> {
  const text = (await req.text?.()) ?? ''
  if (!text.trim()) return {}
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  } catch {
    // Falls through to the refusal below.
  }
  throw new DomainError({
    code: 'BODY_NOT_JSON',
    text: { zh: '请求内容不是 JSON 对象，请检查后重试。', en: 'The request body is not a JSON object. Correct it and try again.' },
  })
}
