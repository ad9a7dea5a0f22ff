'use client'
import { useEffect, useState } from 'react'

/** Files that are dropped anywhere on the page or pasted outside a text; answers whether some are held over it. */
export function useIncoming(onFiles: (files: File[]) => void, isOn: boolean): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth += 1
      setOver(isOn)
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const over = (event: DragEvent) => hasFiles(event) && event.preventDefault()
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      // Not taken up, a dropped file would take the place of the page.
      if (isOn) onFiles([...(event.dataTransfer?.files ?? [])])
    }
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (!isOn || files.length === 0 || (event.target as Element).closest('input, textarea, [contenteditable=true], dialog')) return
      event.preventDefault()
      onFiles(files)
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const
    for (const [name, listen] of Object.entries(listeners)) window.addEventListener(name as 'drop', listen)
    window.addEventListener('paste', paste)
    return () => {
      for (const [name, listen] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listen)
      window.removeEventListener('paste', paste)
    }
  }, [onFiles, isOn])
  return isOver
}
