import { randomBytes } from 'node:crypto'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, test } from '../support/browser'
import type { StartedServer } from '../support/started-server'

/** More than a form or a document may have, so that it takes the door of archives through the whole server. */
const LARGE = 40_000_000

async function largeExport(): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#2a6f97' } })
    .png()
    .toBuffer()
  const article = new TextEncoder().encode('---\ntitle: 四十兆的洱海\n---\n风从苍山来。\n\n![湖面](pictures/erhai.png)\n')
  const stored = { level: 0 } as const
  return new Uint8Array(
    zipSync({ 'article.md': article, 'pictures/erhai.png': [new Uint8Array(picture), stored], 'pictures/raw.bin': [randomBytes(LARGE), stored] }),
  )
}

async function tokenOf({ url, signIns }: StartedServer): Promise<string> {
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(signIns.editor),
  })
  return ((await answer.json()) as { token: string }).token
}

describe('an exported draft of 40 MB', () => {
  test('comes back through the whole server for an editor, and for nobody who is not signed in', async ({ server }) => {
    const body = await largeExport()
    const send = (headers: Record<string, string>) =>
      fetch(`${server.url}/api/import?create=true`, { method: 'POST', headers: { 'content-type': 'application/zip', ...headers }, body })
    const refused = await send({})
    expect([refused.status, ((await refused.json()) as { errors: { code: string }[] }).errors[0]?.code]).toEqual([401, 'NOT_SIGNED_IN'])
    const authorization = `JWT ${await tokenOf(server)}`
    const answer = await send({ authorization })
    const made = (await answer.json()) as { draftId: string; title: string; report: unknown[] }
    expect([answer.status, made.title, made.report]).toEqual([200, '四十兆的洱海', []])
    const draft = await fetch(`${server.url}/api/drafts/${made.draftId}?draft=true&depth=0`, { headers: { authorization } })
    const { body: stored } = (await draft.json()) as { body: { root: { children: { type: string }[] } } }
    expect(stored.root.children.map(({ type }) => type)).toEqual(['paragraph', 'upload'])
  })
})
