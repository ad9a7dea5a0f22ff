'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { say } from '@/platform/language'
import type { LocalCopy } from '@/platform/admin/local-copies'
import { download } from './page'
import { versionAsText, type FieldShape } from './versions-compared'

/** My refused version as text: to the clipboard, or as a file. */
export function KeepAsText({ version, fields }: { version: LocalCopy; fields: FieldShape[] }) {
  const { i18n } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  const text = () => versionAsText(fields, version.data, i18n.language)
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setCopied(true),
      () => save(),
    )
  const save = () => download(`${version.key.replaceAll('/', '-')}.txt`, text())
  return (
    <>
      <Button buttonStyle="transparent" onClick={() => void copy()}>
        {say(isCopied ? { zh: '已复制', en: 'Copied' } : { zh: '复制我的文字', en: 'Copy mine' }, i18n.language)}
      </Button>
      <Button buttonStyle="transparent" onClick={save}>
        {say({ zh: '下载我的文字', en: 'Download mine' }, i18n.language)}
      </Button>
    </>
  )
}
