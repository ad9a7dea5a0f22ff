'use client'
import { useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { problemIn, type Answer, type Problem } from '@/platform/admin/call'
import { LARGEST_EXPORT, type Imported, type ImportReport, type Remark, type Resources } from '../../index'

/** What was handed in: kept, so that a draft is made of exactly what was looked at. */
export type Handed = { kind: 'file'; file: File } | { kind: 'html' | 'text' | 'url'; content: string }
export type Brought = Imported & {
  /** What stood at an address. */
  page?: string
  /** Of an exported draft: what its cards show, the themes it may wear, and the one it was written in. */
  cards?: Pick<Resources, 'products' | 'promotions' | 'themes'>
  theme?: string
}
/** `lost`: what could not come along, found only while the draft was made; `report`: what it says now, null when that is unchanged. */
export type Made = { draftId: string | number; lost: Remark[]; report: ImportReport | null }

/** What the server takes in one form (payload.config.ts). Exported drafts may be larger and are sent as they are. */
const LARGEST = 30_000_000
const isArchive = ({ name }: File) => /\.zip$/i.test(name)

export type Bringing = {
  handed: Handed | null
  brought: Brought | null
  problem: Problem | null
  busy: 'reading' | 'making' | null
  read(handed: Handed): Promise<void>
  /** `theme`: the id of one that the draft shall wear. */
  make(theme?: string): Promise<Made | null>
  clear(): void
}

export function useImport(): Bringing {
  const { i18n } = useTranslation()
  const [handed, setHanded] = useState<Handed | null>(null)
  const [brought, setBrought] = useState<Brought | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState<Bringing['busy']>(null)
  const run = async <T>(given: Handed, { create, theme }: Wanted): Promise<T | null> => {
    setBusy(create ? 'making' : 'reading')
    setProblem(null)
    const answer = await send<T>(given, { create, theme, language: i18n.language })
    setBusy(null)
    if (answer.ok) return answer.value
    setProblem(answer.problem)
    return null
  }
  return {
    handed,
    brought,
    problem,
    busy,
    async read(given) {
      setBrought(null)
      setHanded(given)
      setBrought(await run<Brought>(given, { create: false }))
    },
    async make(theme) {
      const made = handed && (await run<{ draftId: string | number; report: Remark[] | ImportReport }>(handed, { create: true, theme }))
      if (!made) return null
      const { draftId, report } = made
      // What was told while it was looked at is known.
      if (Array.isArray(report)) return { draftId, lost: report.filter((one) => !isTold(one, brought?.report.remarks ?? [])), report: null }
      const [lost, others] = [true, false].map((isLost) => report.remarks.filter(({ rule }) => (rule === 'import-picture') === isLost))
      return { draftId, lost: lost ?? [], report: { ...report, remarks: others ?? [] } }
    },
    clear() {
      setHanded(null)
      setBrought(null)
      setProblem(null)
    },
  }
}

type Wanted = { create: boolean; theme?: string }

function isTold({ rule, message }: Remark, remarks: readonly Remark[]): boolean {
  return remarks.some((one) => one.rule === rule && one.message.zh === message.zh)
}

async function send<T>(handed: Handed, { language, ...wanted }: Wanted & { language: string }): Promise<Answer<T>> {
  if (handed.kind === 'file') {
    const largest = isArchive(handed.file) ? LARGEST_EXPORT : LARGEST
    if (handed.file.size > largest) return { ok: false, problem: tooLarge(handed.file, largest) }
  }
  const { address, type, body } = requestOf(handed, wanted)
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Accept-Language': language, ...(type ? { 'Content-Type': type } : {}) },
      body,
    })
    const answer: unknown = await response.json().catch(() => null)
    return response.ok ? { ok: true, value: answer as T } : { ok: false, problem: problemIn(answer, response.status) }
  } catch {
    return {
      ok: false,
      problem: {
        code: 'UNREACHABLE',
        data: {},
        text: { zh: '连不上服务器。请检查网络后重试。', en: 'The server cannot be reached. Check the network and try again.' },
      },
    }
  }
}

/** A browser writes the type of a form itself, with its boundary. */
function requestOf(handed: Handed, wanted: Wanted): { address: string; type: string | null; body: BodyInit } {
  const address = '/api/import'
  if (handed.kind !== 'file') return { address, type: 'application/json', body: JSON.stringify({ [handed.kind]: handed.content, ...wanted }) }
  const { file } = handed
  if (isArchive(file)) {
    const asked = new URLSearchParams({ name: file.name, create: String(wanted.create) })
    return { address: `${address}?${asked.toString()}`, type: 'application/zip', body: file }
  }
  const form = new FormData()
  form.append('file', file)
  form.append('_payload', JSON.stringify(wanted))
  return { address, type: null, body: form }
}

function tooLarge({ name, size }: File, largest: number): Problem {
  const [mb, most] = [Math.ceil(size / 1_000_000), largest / 1_000_000]
  return {
    code: 'FILE_TOO_LARGE',
    data: {},
    text: {
      zh: `「${name}」有 ${mb} MB，一次最多导入 ${most} MB。请把文章分成几篇，或先压缩里面的图片，再导入。`,
      en: `“${name}” has ${mb} MB; one import may have ${most} MB. Split the article or make its pictures smaller, then try again.`,
    },
  }
}
