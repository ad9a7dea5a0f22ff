'use client'
import { useTranslation } from '@payloadcms/ui'
import { X } from 'lucide-react'
import type React from 'react'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { say } from '../language'
import './desk.css'

type Props = {
  title: string
  /** Absent: the dialog ends only by one of its own acts. */
  onClose?: () => void
  wide?: boolean
  footer: React.ReactNode
  children: React.ReactNode
}

/**
 * A modal dialog on the browser's own `<dialog>`: focus stays inside, Escape closes, focus returns.
 * It is drawn outside the document form, so that Enter in it never submits that form.
 */
export function Dialog({ title, onClose, wide, footer, children }: Props) {
  const { i18n } = useTranslation()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return createPortal(
    <dialog
      ref={element}
      className={wide ? 'xw-dialog xw-dialog--wide' : 'xw-dialog'}
      aria-label={title}
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <header className="xw-dialog__head">
        <h2>{title}</h2>
        {onClose && (
          <button type="button" className="xw-dialog__close" onClick={onClose} aria-label={say({ zh: '关闭', en: 'Close' }, i18n.language)}>
            <X size={20} aria-hidden />
          </button>
        )}
      </header>
      <div className="xw-dialog__body">{children}</div>
      <footer className="xw-dialog__foot">{footer}</footer>
    </dialog>,
    document.body,
  )
}
