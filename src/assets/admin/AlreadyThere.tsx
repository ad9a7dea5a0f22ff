'use client'
import { useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { CheckboxFieldClientProps } from 'payload'
import { useEffect, useRef } from 'react'
import { say } from '@/platform/language'
import { titleFrom } from '../rules/file-names'
import { keepDoubleLabel, linkTo } from '../rules/upload-refusals'
import { useSamePicture } from './use-same-picture'
import './already-there.css'

/** Below a file that was chosen: names a picture without a title after it, and says when the library has these very bytes, or why it was refused. */
export function AlreadyThere({ path: givenPath }: CheckboxFieldClientProps) {
  const { i18n } = useTranslation()
  const { value, setValue } = useField<boolean>({ potentiallyStalePath: givenPath })
  const chosen = useFormFields(([fields]) => fields.file?.value)
  const file = chosen instanceof File ? chosen : null
  const same = useSamePicture(file)
  useTitleOf(file)
  useEffect(() => setValue(false, true), [file, setValue])
  const refusal = useFormFields(([fields]) => (fields.file?.valid === false ? fields.file.errorMessage : undefined))
  // What stands over the file is cut to one line.
  if (!same) return file && refusal ? <p className="xw-already">{refusal}</p> : null
  const words = (zh: string, en: string) => say({ zh, en }, i18n.language)
  return (
    <section className="xw-already" aria-live="polite">
      <p>
        {words('已有这张：', 'It is there already: ')}
        <a href={linkTo(same.id)} target="_blank" rel="noreferrer">
          {words(`「${same.title}」`, `“${same.title}”`)}
        </a>
        {words('。请直接用那一张。', '. Use that one.')}
      </p>
      <label>
        <input type="checkbox" id="field-keepDouble" checked={value === true} onChange={(event) => setValue(event.target.checked)} />
        {say(keepDoubleLabel, i18n.language)}
      </label>
    </section>
  )
}

/** What a person typed stays; a title that came from a file follows the next one. */
function useTitleOf(file: File | null): void {
  const { value, setValue } = useField<string>({ path: 'title' })
  const typed = useRef(value)
  const given = useRef('')
  useEffect(() => void (typed.current = value), [value])
  useEffect(() => {
    if (!file || (typed.current && typed.current !== given.current)) return
    given.current = titleFrom(file.name)
    setValue(given.current)
  }, [file, setValue])
}
