import type { Bilingual } from '../language'

/** Why something was not done, in words for the person who asked. */
export type Problem = { code: string; text: Bilingual; data: Record<string, unknown> }

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem }

type Call = { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; body?: unknown; language?: string; signal?: AbortSignal }

/** Asks our own API as the signed-in person. `path` is below `/api`. Never throws but for an abort. */
export async function call<T>(path: `/${string}`, options: Call = {}): Promise<Answer<T>> {
  const { signal } = options
  try {
    const response = await send(path, options)
    // An answer that breaks off while it is read was not given, whatever its status says.
    const answer = parsed(await response.text())
    return response.ok ? { ok: true, value: answer as T } : { ok: false, problem: problemIn(answer, response.status) }
  } catch (error) {
    if (signal?.aborted) throw error
    return { ok: false, problem: unreachable }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The request itself, for answers that hold more than a value or a reason. Throws when nobody answers. */
export function send(path: `/${string}`, { method = 'GET', body, language = 'zh', signal }: Call = {}): Promise<Response> {
  return fetch(`/api${path}`, {
    method,
    credentials: 'include',
    headers: { 'Accept-Language': language, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal,
  })
}

/** Finds the words of a refusal in an answer of the API; an answer without words is said with its status. */
export function problemIn(answer: unknown, status: number): Problem {
  const first = (answer as { errors?: Partial<Problem & { message: string }>[] } | null)?.errors?.[0]
  if (first?.text) return { code: first.code ?? String(status), text: first.text, data: first.data ?? {} }
  const message = first?.message
  return {
    code: String(status),
    text: message
      ? { zh: message, en: message }
      : { zh: `服务器没有完成这一步（${status}）。请稍后再试。`, en: `The server did not do this (${status}). Try again in a while.` },
    data: {},
  }
}

const unreachable: Problem = {
  code: 'UNREACHABLE',
  text: {
    zh: '连不上服务器，这一步没有确认完成。请检查网络，再看一眼状态后重试。',
    en: 'The server cannot be reached, so it is not certain that this was done. Check the network and the state, then try again.',
  },
  data: {},
}
