'use client'
import { useTranslation } from '@payloadcms/ui'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { say } from '@/platform/language'
import { PaletteDialog } from './PaletteDialog'
import { useRecent } from './use-recent'
import './palette.css'

/** In the header of every page: the one search, and with Ctrl or ⌘ K from anywhere. */
export function Palette() {
  const { i18n } = useTranslation()
  const person = useRecent()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey || makesLink()) return
      event.preventDefault()
      event.stopPropagation()
      setOpen(true)
    }
    // Before the editor, which would ask for the address of a link of no words.
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [])
  const name = say({ zh: '搜索', en: 'Search' }, i18n.language)
  return (
    <>
      <button type="button" className="xw-palette-button" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        <Search size={16} aria-hidden />
        <span>{name}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {isOpen && person !== '' && <PaletteDialog person={person} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Words that are chosen in a text become a link by the same keys. */
function makesLink(): boolean {
  const selection = window.getSelection()
  const isInText = document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable
  return isInText && selection !== null && !selection.isCollapsed
}
