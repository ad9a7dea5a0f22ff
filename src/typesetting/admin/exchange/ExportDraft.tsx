'use client'
import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { say } from '@/platform/language'
import './export.css'

/** Takes a draft out as a zip: Markdown, its pictures and its theme. */
export function ExportDraft() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  if (!id) return null
  return (
    <Button
      className="xw-export"
      el="anchor"
      url={`${config.routes.api}/drafts/${id}/export`}
      buttonStyle="secondary"
      size="medium"
      margin={false}
      extraButtonProps={{ download: '' }}
      tooltip={say({ zh: '存成 Markdown、图片和版式，可以原样带回', en: 'As Markdown with pictures and theme; it comes back as it was' }, i18n.language)}
    >
      {say({ zh: '导出', en: 'Export' }, i18n.language)}
    </Button>
  )
}
