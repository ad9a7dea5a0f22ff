import { say, type Bilingual } from './language'

type Route = (request: Request, args: { params: Promise<{ slug?: string[] }> }) => Promise<Response>

const noSuchAddress: Bilingual = {
  zh: '接口里没有这个地址，或它不支持这个方法。请检查网址和方法。',
  en: 'The API has no such address, or not with this method. Check the address and the method.',
}

/** Payload says in its own words that there is no such address, and of its inner collections that the server cannot do it (501). */
export function inOurWords(route: Route): Route {
  return async (request, args) => {
    const answer = await route(request, args)
    if (answer.status !== 501 && !(answer.status === 404 && (await saysNoRoute(answer)))) return answer
    const message = say(noSuchAddress, request.headers.get('accept-language')?.slice(0, 2))
    const body = { errors: [{ code: 'NO_SUCH_ADDRESS', message, text: noSuchAddress }] }
    return Response.json(body, { status: 404 })
  }
}

async function saysNoRoute(answer: Response): Promise<boolean> {
  const isShort = Number(answer.headers.get('content-length') ?? 0) < 10_000
  const said: unknown = isShort
    ? await answer
        .clone()
        .json()
        .catch(() => null)
    : null
  return typeof said === 'object' && said !== null && 'message' in said && String(said.message).startsWith('Route not found')
}
