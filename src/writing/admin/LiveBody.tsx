'use client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import { useEffect } from 'react'
import { registerBody } from './live-body'

/** Lets the desk reach the body of the page's own draft; an editor in a drawer belongs to another form. */
export function LiveBody() {
  const [editor] = useLexicalComposerContext()
  const { id, collectionSlug } = useDocumentInfo()
  const isOfPage = useEditDepth() === 1
  useEffect(() => (isOfPage && id !== undefined ? registerBody(`${collectionSlug}/${id}`, editor) : undefined), [editor, id, collectionSlug, isOfPage])
  return null
}
