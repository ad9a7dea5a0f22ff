'use client'
import { X } from 'lucide-react'
import type React from 'react'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from './use-words'
import './side-sheet.css'

type Props = { title: string; onClose: () => void; children: React.ReactNode }

/** A document over the room, at its side; closed, the room stands where it stood. On the browser's own `<dialog>`, like `Dialog`. */
export function Sheet({ title, onClose, children }: Props) {
  const words = useWords()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const sheet = element.current
    if (sheet && !sheet.open) sheet.showModal()
    return () => sheet?.close()
  }, [])
  return createPortal(
    <dialog
      ref={element}
      className="xw-side-sheet"
      aria-label={title}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === element.current && onClose()}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="xw-side-sheet__page">
        <header>
          <h2>{title}</h2>
          <button type="button" className="xw-dialog__close" onClick={onClose} aria-label={words({ zh: '关闭', en: 'Close' })}>
            <X size={20} aria-hidden />
          </button>
        </header>
        {children}
      </div>
    </dialog>,
    document.body,
  )
}
