'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { FileDown } from 'lucide-react'
import { say } from '@/platform/language'
import './import.css'

/** Stands above the list of drafts. */
export function ImportButton() {
  const { i18n } = useTranslation()
  return (
    <Link className="xw-import__entry" href="/admin/import" prefetch={false}>
      <FileDown size={16} aria-hidden />
      {say({ zh: '导入文章', en: 'Import an article' }, i18n.language)}
    </Link>
  )
}
