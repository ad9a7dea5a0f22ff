'use client'
import { $getNodeByKey } from '@payloadcms/richtext-lexical/lexical'
import { $isInlineBlockNode, InlineBlockNode } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useModal } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Leaving the form of a new live fact without choosing a product leaves nothing in the text. */
export function NoEmptyFacts() {
  const [editor] = useLexicalComposerContext()
  const { modalState } = useModal()
  const isFormOpen = Object.entries(modalState ?? {}).some(([slug, { isOpen }]) => isOpen && slug.includes('lexical-inlineBlocks-create'))
  const fresh = useRef(new Set<string>())
  const wasOpen = useRef(false)
  useEffect(
    () =>
      editor.registerMutationListener(
        InlineBlockNode,
        (changes) => {
          for (const [key, change] of changes) if (change === 'created') fresh.current.add(key)
        },
        { skipInitialization: true },
      ),
    [editor],
  )
  useEffect(() => {
    const isClosed = wasOpen.current && !isFormOpen
    wasOpen.current = isFormOpen
    if (!isClosed) return
    const keys = [...fresh.current]
    fresh.current.clear()
    editor.update(() => {
      for (const key of keys) {
        const node = $getNodeByKey(key)
        if ($isInlineBlockNode(node) && !node.getFields().product) node.remove()
      }
    })
  }, [editor, isFormOpen])
  return null
}
