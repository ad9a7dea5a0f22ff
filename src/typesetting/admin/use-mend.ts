'use client'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Bilingual } from '@/platform/language'
import type { RichDocument } from '@/writing'
import { isSafelyMended, mend, mendSafe, type Remedy, remedyOf } from '../rules/mend'
import type { Remark } from '../index'
import { bodyEditor, changeBlocks, onNextChange, undoLast } from './editor-blocks'
import { showBlock } from './show-block'

export type Mending = {
  /** The report is about a channel's own version: its blocks are not those of the text. */
  isOwnText: boolean
  /** Whether this person may change the text. */
  canMend: boolean
  /** A mend was made and the report is not yet made anew: its places may be wrong. */
  isWaiting: boolean
  said: Bilingual | null
  undo: (() => void) | null
  remedyFor(remark: Remark): Remedy
  mendOne(remark: Remark): void
  mendAll(): void
}

const unchanged: Bilingual = {
  zh: '没有改动：这段文字刚刚变过，或者正文现在不能编辑。请看一眼最新的提示再试。',
  en: 'Nothing was changed: the text has just changed, or cannot be edited now. Look at the newest remarks and try again.',
}

/** Puts right in the editor what a report names; the last mend can be taken back until the author writes on. */
export function useMend(report: readonly Remark[], isOwnText: boolean): Mending {
  const { hasSavePermission } = useDocumentInfo()
  const body = useFormFields(([fields]) => fields?.body?.value)
  const [said, setSaid] = useState<Bilingual | null>(null)
  const [undo, setUndo] = useState<(() => void) | null>(null)
  const [isWaiting, setWaiting] = useState(false)
  const stopWatch = useRef<() => void>(() => undefined)
  useEffect(() => setWaiting(false), [report])
  useEffect(() => () => stopWatch.current(), [])

  const apply = (change: (document: RichDocument) => RichDocument, words: Bilingual): boolean => {
    stopWatch.current()
    const editor = bodyEditor()
    const isDone = editor !== null && changeBlocks(editor, change)
    setSaid(isDone ? words : unchanged)
    setUndo(null)
    if (!isDone) return false
    setWaiting(true)
    stopWatch.current = onNextChange(editor, () => {
      stopWatch.current()
      setUndo(null)
      setSaid(null)
    })
    setUndo(() => () => {
      stopWatch.current()
      undoLast(editor)
      setUndo(null)
      setSaid({ zh: '已撤销，正文和原来一样。', en: 'Taken back; the text is as it was.' })
    })
    return true
  }

  return {
    isOwnText,
    canMend: hasSavePermission === true && !isOwnText,
    isWaiting,
    said,
    undo,
    remedyFor: (remark) => remedyOf(remark, isOwnText ? undefined : body),
    mendOne(remark) {
      const remedy = remedyOf(remark, body)
      if (remedy.kind !== 'mend') return
      const words = { zh: `已改：${remedy.label.zh}。`, en: `Done: ${remedy.label.en.toLowerCase()}.` }
      if (apply((document) => mend(document, remark), words) && remark.block !== undefined) showBlock(remark.block)
    },
    mendAll() {
      const count = report.filter(isSafelyMended).length
      apply((document) => mendSafe(document, report), { zh: `已改好 ${count} 处。`, en: `${count} mended.` })
    },
  }
}
