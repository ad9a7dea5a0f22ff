'use client'
import { useDocumentInfo, useListDrawer, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { say } from '../../language'
import { untilOf } from '../../removal/term'
import { Moment } from '../Moment'
import { OPEN_REMOVAL } from './removal-call'
import { RemovalDialog } from './RemovalDialog'
import { ReplaceDialog } from './ReplaceDialog'

type Step = { name: 'none' } | { name: 'uses' } | { name: 'replace'; other: string | number }

/** Beside a document's buttons: the dialogs that its menu opens; for one in the trash, until when it is kept. */
export function RemovalHost() {
  const { id, collectionSlug, hasTrashPermission, isTrashed, savedDocumentData } = useDocumentInfo()
  const [step, setStep] = useState<Step>({ name: 'none' })
  const [Choice, , { openDrawer, closeDrawer }] = useListDrawer({ collectionSlugs: collectionSlug ? [collectionSlug] : [] })
  useEffect(() => {
    const open = (event: Event) => {
      if ((event as CustomEvent<string>).detail === `${collectionSlug}:${id}`) setStep({ name: 'uses' })
    }
    window.addEventListener(OPEN_REMOVAL, open)
    return () => window.removeEventListener(OPEN_REMOVAL, open)
  }, [collectionSlug, id])
  if (!id || !collectionSlug) return null
  if (isTrashed) return <KeptUntil deletedAt={savedDocumentData?.deletedAt as unknown} />
  const close = () => setStep({ name: 'none' })
  return (
    <>
      {step.name === 'uses' && (
        <RemovalDialog
          collection={collectionSlug}
          id={id}
          mayTrash={hasTrashPermission === true}
          onReplace={() => {
            close()
            openDrawer()
          }}
          onClose={close}
        />
      )}
      <Choice
        allowCreate={false}
        onSelect={({ docID }) => {
          closeDrawer()
          setStep({ name: 'replace', other: docID })
        }}
      />
      {step.name === 'replace' && (
        <ReplaceDialog collection={collectionSlug} id={id} other={step.other} onDone={() => setStep({ name: 'uses' })} onClose={close} />
      )}
    </>
  )
}

function KeptUntil({ deletedAt }: { deletedAt: unknown }) {
  const { i18n } = useTranslation()
  if (typeof deletedAt !== 'string') return null
  return (
    <span className="xw-kept">
      {say({ zh: '到期自动清除：', en: 'Deleted for good: ' }, i18n.language)}
      <Moment iso={untilOf(new Date(deletedAt))} />
    </span>
  )
}
