import { problemIn, type Problem } from '@/platform/admin/call'

type Sending = { file: File; data: Record<string, unknown>; language: string; onProgress: (share: number) => void; signal: AbortSignal }
export type Sent = { id: string | number; title: string } | { problem: Problem; isBusy: boolean } | 'unreachable'

/** Creates an asset from a file. `fetch` says nothing of how far an upload has come, so this is the older way to ask. */
export function sendFile({ file, data, language, onProgress, signal }: Sending): Promise<Sent> {
  return new Promise((done) => {
    const body = new FormData()
    body.append('file', file)
    body.append('_payload', JSON.stringify(data))
    const request = new XMLHttpRequest()
    request.open('POST', '/api/assets?depth=0')
    request.setRequestHeader('Accept-Language', language)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => done(readAnswer(request))
    request.onerror = () => done('unreachable')
    request.onabort = () => done('unreachable')
    signal.addEventListener('abort', () => request.abort())
    request.send(body)
  })
}

function readAnswer({ status, responseText }: XMLHttpRequest): Sent {
  const answer = parse(responseText)
  const { doc } = (answer ?? {}) as { doc?: { id: string | number; title: string } }
  return status < 300 && doc ? { id: doc.id, title: doc.title } : { problem: problemIn(answer, status), isBusy: status === 503 }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
