import { expect } from 'vitest'
import type { Simulator } from '@/distribution/connectors/wechat-official/simulator/start'
import { drawn } from './wechat-bench'

export type Reply = Record<string, unknown> & { errcode?: number; errmsg?: string }

type Asking = { token?: string; json?: unknown; raw?: string; form?: FormData; method?: string; headers?: Record<string, string> }

/** Calls an interface of a simulator the way any client would. */
export async function ask(simulator: Simulator, path: string, { token, json, raw, form, method = 'POST', headers = {} }: Asking = {}): Promise<Reply> {
  const url = new URL(`/cgi-bin/${path}`, simulator.url)
  if (token !== undefined) url.searchParams.set('access_token', token)
  const body = form ?? raw ?? (json === undefined ? undefined : JSON.stringify(json))
  const response = await fetch(url, { method, headers, ...(method === 'GET' ? {} : { body }) })
  expect(response.status).toBe(200)
  expect(response.headers.get('x-xingwen-simulated')).toBe('1')
  return (await response.json()) as Reply
}

export async function signIn(simulator: Simulator, account: { appId: string; secret: string }, more: Record<string, unknown> = {}): Promise<Reply> {
  return ask(simulator, 'stable_token', { json: { grant_type: 'client_credential', appid: account.appId, secret: account.secret, ...more } })
}

export async function tokenOf(simulator: Simulator, account: { appId: string; secret: string }): Promise<string> {
  return String((await signIn(simulator, account)).access_token)
}

export function formWith(bytes: Buffer, field = 'media'): FormData {
  const form = new FormData()
  form.append(field, new Blob([new Uint8Array(bytes)]), 'picture.png')
  return form
}

export async function coverFor(simulator: Simulator, token: string): Promise<string> {
  return String((await ask(simulator, 'material/add_material?type=image', { token, form: formWith(await drawn(7)) })).media_id)
}

/** An article that `draft/add` accepts. */
export function articleWith(thumb: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: '大理',
    author: '行文',
    digest: '慢一点',
    content: '<p>洱海</p>',
    content_source_url: 'https://example.test/s/1',
    thumb_media_id: thumb,
    ...more,
  }
}
