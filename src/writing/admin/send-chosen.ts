import { problemIn, type Problem } from '@/platform/admin/call'
import type { LocalCopy } from '@/platform/admin/local-copies'
import type { Difference } from './versions-compared'

type Chosen = { mine: LocalCopy; file: File | null; fromMine: Pick<Difference, 'name' | 'mine'>[]; base: unknown; language: string }

/**
 * Writes the chosen fields of mine over the stored version, at its revision. Null when written. An autosave would be
 * written in place of theirs; this is a version of its own, so that theirs stays in the history.
 */
export async function sendChosen({ mine, file, fromMine, base, language }: Chosen): Promise<Problem | null> {
  const status = mine.data._status === undefined ? {} : { _status: mine.data._status }
  const data = { ...Object.fromEntries(fromMine.map(({ name, mine: value }) => [name, value])), ...status, revision: base }
  const body = new FormData()
  body.set('_payload', JSON.stringify(data))
  if (file) body.set('file', file)
  try {
    const response = await fetch(mine.url.replace('&autosave=true', '').replace('autosave=true&', ''), {
      method: mine.key.startsWith('globals/') ? 'POST' : 'PATCH',
      credentials: 'include',
      headers: { 'Accept-Language': language },
      body,
    })
    return response.ok ? null : problemIn(await response.json().catch(() => null), response.status)
  } catch {
    return {
      code: 'UNREACHABLE',
      text: {
        zh: '连不上服务器，没有写入。你的版本还在这台电脑上，请稍后再点一次。',
        en: 'The server cannot be reached; nothing was written. Your version is still on this computer. Try again in a while.',
      },
      data: {},
    }
  }
}
