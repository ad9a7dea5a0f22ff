'use client'
import { useAllFormFields, useConfig, useDocumentInfo, useFormProcessing, useFormSubmitted, useTranslation } from '@payloadcms/ui'
import { useEffect, useMemo, useRef } from 'react'
import { fieldProblems, type FormField } from '../form/field-problems'
import { say } from '../language'
import { jumpTo } from './jump-to-field'
import './desk.css'

/** How long after a save its errors may arrive, and how long the form needs until its fields can be written in again. */
const [ARRIVAL_MS, SETTLE_MS] = [2_000, 80]

/** On top of a form that could not be saved: all that is wrong, each with the way to its field; the first one gets the cursor. */
export function FormProblems() {
  const [state] = useAllFormFields()
  const { i18n } = useTranslation()
  const { collectionSlug, globalSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const wasSubmitted = useFormSubmitted()
  const isSaving = useFormProcessing()
  const entity = collectionSlug ? getEntityConfig({ collectionSlug }) : globalSlug ? getEntityConfig({ globalSlug }) : null
  const fields = entity?.fields as FormField[] | undefined
  const problems = useMemo(
    () => (wasSubmitted && fields ? fieldProblems({ fields, state, language: i18n.language }) : []),
    [wasSubmitted, fields, state, i18n.language],
  )
  const savedAt = useRef(0)
  const wasSaving = useRef(false)
  useEffect(() => {
    if (wasSaving.current && !isSaving) savedAt.current = Date.now()
    wasSaving.current = isSaving
    const [first] = problems
    // Errors of the server arrive shortly after the end of a save; what goes wrong later, while typing, moves no cursor.
    if (isSaving || !first || Date.now() - savedAt.current > ARRIVAL_MS) return
    savedAt.current = 0
    window.setTimeout(() => jumpTo(first.path, first.tab ?? undefined), SETTLE_MS)
  }, [isSaving, problems])
  if (problems.length === 0) return null
  return (
    <section className="xw-problem xw-form-problems" role="alert">
      <div>
        <p>{say({ zh: `还没有保存，有 ${problems.length} 处要改：`, en: `Not saved yet. To mend: ${problems.length}` }, i18n.language)}</p>
        <ul>
          {problems.map(({ path, sentence, tab }) => (
            <li key={path}>
              {sentence}
              <button type="button" className="xw-problem__jump" onClick={() => jumpTo(path, tab ?? undefined)}>
                {say({ zh: '去改', en: 'Go there' }, i18n.language)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
