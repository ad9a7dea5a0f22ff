import { problemIn, type Answer } from '@/platform/admin/call'

export type ExportFile = { name: string; content: Blob }

/** The draft as a file; a refusal (a picture that is gone, too much to come back) has its words. Never throws. */
export async function fetchExport(id: string | number, language: string): Promise<Answer<ExportFile>> {
  try {
    const response = await fetch(`/api/drafts/${id}/export`, { credentials: 'include', headers: { 'Accept-Language': language } })
    if (!response.ok) return { ok: false, problem: problemIn(await response.json().catch(() => null), response.status) }
    return { ok: true, value: { name: nameIn(response.headers.get('content-disposition') ?? ''), content: await response.blob() } }
  } catch {
    const text = { zh: '导出没有完成：连接断了。请检查网络后再试。', en: 'The export was not finished: the connection broke. Check the network and try again.' }
    return { ok: false, problem: { code: 'UNREACHABLE', text, data: {} } }
  }
}

function nameIn(disposition: string): string {
  const written = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return written ? decodeURIComponent(written) : 'draft.zip'
}
