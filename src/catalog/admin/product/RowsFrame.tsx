'use client'
import { Button, FieldError, useField } from '@payloadcms/ui'
import { getTranslation } from '@payloadcms/translations'
import type { ArrayFieldClientProps } from 'payload'
import type { ReactNode } from 'react'
import { useTranslation } from '@payloadcms/ui'
import { useWords } from '@/platform/admin/room/use-words'
import type { Rows } from './use-rows'

type Props = { props: ArrayFieldClientProps; rows: Rows; children: ReactNode; hint?: string }

/** The name of a list, what is wrong with it as a whole, its rows, and how one is added. */
export function RowsFrame({ props: { field, path }, rows, children, hint }: Props) {
  const words = useWords()
  const { i18n } = useTranslation()
  const { showError, errorMessage } = useField({ path, hasRows: true })
  const label = getTranslation(field.label ?? field.name, i18n)
  const row = getTranslation(field.labels?.singular ?? '', i18n)
  const own = showError && errorMessage ? errorMessage : null
  return (
    <fieldset className="field-type xw-rows" id={`field-${path.replaceAll('.', '__')}`}>
      <legend>
        {label}
        {hint && <small>{hint}</small>}
      </legend>
      {own && <FieldError message={own} path={path} showError />}
      {children}
      {!rows.isLocked && (
        <Button
          buttonStyle="icon-label"
          className="xw-rows__add"
          icon="plus"
          iconStyle="with-border"
          iconPosition="left"
          margin={false}
          onClick={() => rows.add()}
        >
          {words({ zh: `添加${row}`, en: `Add ${row}` })}
        </Button>
      )}
    </fieldset>
  )
}
