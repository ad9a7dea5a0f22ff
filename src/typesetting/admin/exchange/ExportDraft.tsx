'use client'
import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '@/platform/admin/call'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say, type Bilingual } from '@/platform/language'
import { download } from '../pictures/made'
import { fetchExport } from './fetch-export'
import './export.css'

/** Takes a draft out as a zip: Markdown, its pictures and its theme. */
export function ExportDraft() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const t = (text: Bilingual) => say(text, i18n.language)
  if (!id) return null
  const run = async () => {
    setBusy(true)
    setProblem(null)
    const answer = await fetchExport(id, i18n.language)
    setBusy(false)
    if (answer.ok) download(answer.value.name, answer.value.content)
    else setProblem(answer.problem)
  }
  return (
    <div className="xw-acts xw-export">
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        disabled={isBusy}
        onClick={() => void run()}
        aria-label={t({ zh: '导出', en: 'Export' })}
        tooltip={t({ zh: '存成 Markdown、图片和版式，可以原样带回', en: 'As Markdown with pictures and theme; it comes back as it was' })}
      >
        <Download size={16} aria-hidden />
        <span>{t(isBusy ? { zh: '正在导出…', en: 'Exporting…' } : { zh: '导出', en: 'Export' })}</span>
      </Button>
      <ProblemNote problem={problem} onClose={() => setProblem(null)} />
    </div>
  )
}
