'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import { say, type Bilingual } from '../../language'

export type Words = (text: Bilingual) => string

/** Says a text in the language of the reader. */
export function useWords(): Words {
  const { i18n } = useTranslation()
  return useCallback((text: Bilingual) => say(text, i18n.language), [i18n.language])
}
