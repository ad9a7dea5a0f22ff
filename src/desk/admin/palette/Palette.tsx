'use client'
import { useTranslation } from '@payloadcms/ui'
import { Search } from 'lucide-react'
import { say } from '@/platform/language'
import { openPalette } from './open-palette'
import './palette.css'

/** In the header of a page: opens the one search, which `PaletteHost` holds. */
export function Palette() {
  const { i18n } = useTranslation()
  const name = say({ zh: '搜索', en: 'Search' }, i18n.language)
  return (
    <button type="button" className="xw-palette-button" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" onClick={openPalette}>
      <Search size={16} aria-hidden />
      <span>{name}</span>
      <kbd>Ctrl K</kbd>
    </button>
  )
}
