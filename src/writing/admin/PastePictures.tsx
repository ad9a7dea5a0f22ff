'use client'
import { COMMAND_PRIORITY_HIGH, DROP_COMMAND, mergeRegister, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '@/platform/admin/call'
import { ProblemNote } from '@/platform/admin/ProblemNote'
import { say } from '@/platform/language'
import { bring, imagesIn, type Pasted, readPasted } from './pasted-pictures'
import { fillPlace, insertPasted } from './picture-places'

const atOnce = 3

/** Pictures that are pasted or dropped into a text come into the library by the server, or are named; the words stand at once. */
export function PastePictures() {
  const [editor] = useLexicalComposerContext()
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const [waiting, setWaiting] = useState(0)
  const [lost, setLost] = useState<Problem[]>([])
  const language = useRef(i18n.language)
  useEffect(() => {
    language.current = i18n.language
  }, [i18n.language])

  const take = useCallback(
    async ({ page, pictures }: { page: Document; pictures: Pasted[] }) => {
      if (id === undefined) return
      const places = insertPasted(editor, page)
      setWaiting((n) => n + pictures.length)
      // One that stands in the text twice comes once.
      const coming = new Map<string, ReturnType<typeof bring>>()
      const comes = (picture: Pasted) => {
        if ('file' in picture) return bring(id, picture, language.current)
        const known = coming.get(picture.address) ?? bring(id, picture, language.current)
        coming.set(picture.address, known)
        return known
      }
      const left = pictures.map((picture, at) => ({ picture, at }))
      const work = async () => {
        for (let next = left.shift(); next; next = left.shift()) {
          const came = await comes(next.picture)
          fillPlace(editor, places.get(next.at), 'asset' in came ? came.asset : null)
          if ('problem' in came) setLost((before) => [...before, came.problem])
          setWaiting((n) => n - 1)
        }
      }
      await Promise.all(Array.from({ length: atOnce }, work))
    },
    [editor, id],
  )

  useEffect(() => {
    const onPaste = (event: unknown): boolean => {
      const data = event instanceof ClipboardEvent ? event.clipboardData : null
      const pasted = data && readPasted(data)
      if (!pasted) return false
      ;(event as ClipboardEvent).preventDefault()
      void take(pasted)
      return true
    }
    const onDrop = (event: DragEvent): boolean => {
      const { dataTransfer } = event
      const pasted = dataTransfer && imagesIn(dataTransfer).length > 0 ? readPasted({ getData: () => '', files: dataTransfer.files }) : null
      if (!pasted) return false
      event.preventDefault()
      void take(pasted)
      return true
    }
    return mergeRegister(
      editor.registerCommand(PASTE_COMMAND, onPaste, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DROP_COMMAND, onDrop, COMMAND_PRIORITY_HIGH),
    )
  }, [editor, take])

  const [first] = lost
  const problem = first ? { ...first, data: { refusals: lost } } : null
  return (
    <>
      {waiting > 0 && (
        <p className="xw-pasting" role="status">
          {say({ zh: `正在取来 ${waiting} 张图片，可以接着写…`, en: `${waiting} pictures are coming; go on writing…` }, i18n.language)}
        </p>
      )}
      <ProblemNote problem={problem} onClose={() => setLost([])} />
    </>
  )
}
