import type { ServerFunctionArgs, Where } from 'payload'
import { hoistQueryParamsToAnd } from 'payload/shared'

type Asked = Pick<ServerFunctionArgs, 'name' | 'args'>

/**
 * Where a picture is chosen for something else, the library opens in a drawer; inspiration never goes out, so the drawer
 * does not offer it. Payload's editor has no filter of its own for its pictures (UploadFeature takes fields and a depth
 * alone), so the question that every drawer asks the server is narrowed. The library's own page asks no such question.
 */
export function offerOutgoing({ name, args }: Asked): Record<string, unknown> {
  if (name !== 'render-list' || args['collectionSlug'] !== 'assets' || !args['drawerSlug']) return args
  const query = (args['query'] ?? {}) as { where?: Where }
  return { ...args, query: { ...query, where: hoistQueryParamsToAnd(query.where ?? {}, { tier: { not_equals: 'inspiration' } }) } }
}
