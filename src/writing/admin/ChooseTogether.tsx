'use client'
import { Button, useForm, useListDrawer, useTranslation } from '@payloadcms/ui'
import type { ArrayFieldClientProps, FormState } from 'payload'
import { useState } from 'react'
import { say, type Bilingual } from '@/platform/language'

/** Inspiration never goes out, so it is not offered; the gates before sending look again. */
const filterOptions = { assets: { tier: { not_equals: 'inspiration' } } }

/** Above the pictures of a card: several are chosen from the library at once, in the order in which they were ticked. */
export function ChooseTogether({ path, schemaPath, field, readOnly }: ArrayFieldClientProps) {
  const { i18n } = useTranslation()
  const { addFieldRow, getDataByPath } = useForm()
  const [Drawer, Toggler, { closeDrawer }] = useListDrawer({ collectionSlugs: ['assets'], filterOptions, uploads: true })
  const [left, setLeft] = useState(0)
  const { maxRows } = field
  if (readOnly) return null

  const take = (chosen: Map<unknown, boolean>): void => {
    const ids = [...chosen].flatMap(([id, isChosen]) => (isChosen && (typeof id === 'string' || typeof id === 'number') ? [id] : []))
    const before = (getDataByPath<unknown[] | undefined>(path) ?? []).length
    const room = maxRows === undefined ? ids.length : Math.max(0, maxRows - before)
    for (const [i, id] of ids.slice(0, room).entries()) {
      const picture = { initialValue: id, value: id, valid: true }
      addFieldRow({ path, schemaPath: schemaPath ?? path, rowIndex: before + i, subFieldState: { picture } as FormState })
    }
    setLeft(Math.max(0, ids.length - room))
    closeDrawer()
  }
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <div className="xw-together">
      <Toggler className="xw-together__open">
        <Button el="span" buttonStyle="secondary" size="small" margin={false}>
          {t({ zh: '从素材库一次选多张', en: 'Choose several from the library' })}
        </Button>
      </Toggler>
      {left > 0 && (
        <p className="xw-hint" role="status">
          {t({ zh: `最多 ${maxRows} 张，有 ${left} 张没有放进来。`, en: `At most ${maxRows}: ${left} were not taken.` })}
        </p>
      )}
      <Drawer allowCreate={false} enableRowSelections onBulkSelect={take} />
    </div>
  )
}
