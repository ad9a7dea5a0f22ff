'use client'

import { useTranslation } from '@payloadcms/ui'
import { Languages } from 'lucide-react'

/** 中文 ⇄ English, in one click from every page. */
export function LanguageSwitch() {
  const { i18n, switchLanguage } = useTranslation()
  const other = i18n.language === 'en' ? 'zh' : 'en'
  return (
    <button className="xw-nav__language" onClick={() => void switchLanguage?.(other)} type="button">
      <Languages size={16} />
      {other === 'zh' ? '中文' : 'English'}
    </button>
  )
}
